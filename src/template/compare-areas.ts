import {groupBy} from "../base/group-by.ts";
import type {Area} from "../model/dataset.ts";
import type {IndicatorView, ObservationView} from "./dataset-view.ts";
import {printPeriod} from "./print-period.ts";
import {findLatest} from "./select.ts";

/** One indicator in one scope in several areas, each with its newest state; what is of other times is left out. */
export interface Comparison extends IndicatorView {
  readonly scope: string;
  /** No two of them lie more than a year apart. */
  readonly observations: readonly ObservationView[];
  /** The newest states of the other areas. */
  readonly left: readonly ObservationView[];
  /** Years differ, by one; that must be said. */
  readonly yearsDiffer: boolean;
  /** `2025年`, or `2024—2025年` where they differ. */
  readonly years: string;
}

/**
 * Compares areas by indicator and scope. Only values of one year, or of two that follow each other, stand beside each
 * other.
 *
 * @param area whose newest state is among them; without it (null) they are as many as can be, the newest of those
 */
export function compareAreas(observations: readonly ObservationView[], area: Area | null): Comparison[] {
  const groups = groupBy(observations, ({indicator, scope}) => `${indicator.id} ${scope}`);
  return [...groups.values()].flatMap((group) => compareGroup(group, area) ?? []);
}

function compareGroup(group: readonly ObservationView[], area: Area | null): Comparison | undefined {
  const byArea = groupBy(group, (observation) => observation.area.code);
  const states = [...byArea.values()].map(findLatest).filter((state) => state !== null);
  const own = states.find((state) => state.area.code === area?.code);
  const inTime = (end: number) => states.filter(({year}) => year === end || year === end - 1);
  const ends = own ? [own.year + 1, own.year] : states.map(({year}) => year).toSorted((a, b) => b - a);
  const best = ends.map(inTime).reduce((most, each) => (each.length > most.length ? each : most), []);
  const [first] = best;
  if (!first || best.length < 2) return undefined;
  const years = best.map(({year}) => year);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return {
    ...first.indicator,
    scope: first.scope,
    observations: best,
    left: states.filter((state) => !best.includes(state)),
    yearsDiffer: from !== to,
    years: printPeriod({period: `${from}/${to}`, inferred: best.some(({inferred}) => inferred)}),
  };
}
