import {groupBy} from "../../base/group-by.ts";
import type {Area} from "../../model/dataset.ts";
import type {DatasetView, ObservationView} from "../dataset-view.ts";
import type {Helper} from "../helper.ts";
import {FigureValue} from "../print.ts";
import {findLatest, selectObservations} from "../select.ts";
import {observationAt} from "./arguments.ts";

/** Fewer places than this make no order worth telling. */
const fewest = 3;

export const rank: Helper = {
  name: "rank",
  group: "wording",
  summary: {
    en: "an observation's place among areas of its kind, e.g. 第2位; nothing unless three or more have exact values of the same scope and about the same year",
    zh: "该数据在同类地区（如各区县）中的位次，如“第2位”；口径相同、有精确且年份相近数据的地区不足三个时为空",
  },
  example: "{{#with (rank actual)}}居有数据区县{{this}}{{/with}}",
  parameters: [{name: "observation", kind: "observation"}],
  options: {},
  gives: "figure",
  run(call) {
    const observation = observationAt(call, 0);
    if (!observation || observation.indicator.direction === "none") return null;
    const rivals = findRivals(call.scope.view, observation);
    if (rivals.length < fewest || !rivals.some(({id}) => id === observation.id)) return null;
    const sign = observation.indicator.direction === "lower" ? 1 : -1;
    const better = rivals.filter((rival) => sign * (rival.value - observation.value) < 0).length;
    return new FigureValue(
      `第${better + 1}位`,
      rivals.map(({id}) => id),
    );
  },
};

function findRivals(view: DatasetView, observation: ObservationView): ObservationView[] {
  const same = selectObservations(view, {indicators: [observation.indicator.id], scope: observation.scope});
  const isPeer = findPeers(view, observation.area);
  const states = [...groupBy(same, ({area}) => area.code).values()].map(findLatest);
  return states.filter(
    (state): state is ObservationView =>
      state !== null &&
      isPeer(state.area) &&
      state.qualifier === "exact" &&
      Math.abs(state.year - observation.year) <= 1,
  );
}

/** Areas of its kind; the whole has none, nor has what is only compared with. */
function findPeers({levelById}: DatasetView, {level}: Area): (other: Area) => boolean {
  const own = levelById.get(level);
  if (!own?.documents || own.whole !== "") return () => false;
  return (other) => levelById.get(other.level)?.peers === own.peers;
}
