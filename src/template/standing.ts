import {groupBy} from "../base/group-by.ts";
import {byEnd} from "../figure/period-span.ts";
import type {Area} from "../model/dataset.ts";
import {areOfOneTime} from "./compare.ts";
import type {DatasetView, ObservationView} from "./dataset-view.ts";
import {findLatest, selectObservations} from "./select.ts";

/** Fewer places than this make no order worth telling. */
const fewest = 3;

/** The place of an observation among areas of its kind. */
export interface Standing {
  /** 1 is the best. */
  readonly place: number;
  /** All that it is ranked among, and itself. */
  readonly rivals: readonly ObservationView[];
}

/** Null where fewer than three areas have exact values of about the same time, or nobody says which is better. */
export function findStanding(view: DatasetView, observation: ObservationView): Standing | null {
  if (observation.indicator.direction === "none") return null;
  const rivals = findRivals(view, observation);
  if (rivals.length < fewest || !rivals.some(({id}) => id === observation.id)) return null;
  const sign = observation.indicator.direction === "lower" ? 1 : -1;
  const better = rivals.filter((rival) => sign * (rival.value - observation.value) < 0).length;
  return {place: better + 1, rivals};
}

/** What the areas have now; for an observation of the past, what they had then. */
function findRivals(view: DatasetView, observation: ObservationView): ObservationView[] {
  const same = selectObservations(view, {indicators: [observation.indicator.id], scope: observation.scope});
  const byArea = [...groupBy(same, ({area}) => area.code).values()];
  const isPeer = findPeers(view, observation.area);
  const isRival = (state: ObservationView | null): state is ObservationView =>
    state !== null && isPeer(state.area) && state.qualifier === "exact" && areOfOneTime(state, observation);
  const now = byArea.map(findLatest).filter(isRival);
  if (now.some(({id}) => id === observation.id)) return now;
  const then = byArea.map((group) => findLatest(group.filter((each) => byEnd(each, observation) <= 0)));
  return then.filter(isRival);
}

/** Areas of its kind; the whole has none, nor has what is only compared with. */
function findPeers({levelById}: DatasetView, {level}: Area): (other: Area) => boolean {
  const own = levelById.get(level);
  if (!own?.documents || own.whole !== "") return () => false;
  return (other) => levelById.get(other.level)?.peers === own.peers;
}
