import {groupBy} from "../base/group-by.ts";
import {byEndAndLength} from "../figure/period-span.ts";
import type {Area} from "../model/dataset.ts";
import {comparableStates} from "./compare-areas.ts";
import type {DatasetView, ObservationView} from "./dataset-view.ts";

/** What others are held against, and the whole that holds them, is none of them. */
export function isRanked({level}: Area, {levelById}: Pick<DatasetView, "levelById">): boolean {
  const found = levelById.get(level);
  return found?.whole === "" && !found.yardstick;
}

/**
 * Codes of the areas that stand best by their newest states, the best first; of those that are as good, in the order of the
 * areas. Who has reported nothing for years is not among them: nobody knows where it stands now.
 *
 * @param observations of one indicator
 */
export function topAreas(
  observations: readonly ObservationView[],
  view: Pick<DatasetView, "levelById">,
  most: number,
): string[] {
  const ranked = observations.filter(({area}) => isRanked(area, view));
  return byMerit(comparableStates(ranked))
    .slice(0, most)
    .map(({area}) => area.code);
}

/** The best first; what is neither better nor worse goes by its size. */
export function byMerit(observations: readonly ObservationView[]): ObservationView[] {
  const sign = observations[0]?.indicator.direction === "lower" ? 1 : -1;
  return observations.toSorted((a, b) => sign * (a.value - b.value));
}

/** The newest periods of each indicator and scope, so many of them. */
export function newestPeriods(observations: readonly ObservationView[], most: number): ObservationView[] {
  const groups = groupBy(observations, ({indicator, scope}) => `${indicator.id} ${scope}`);
  const kept = new Set(
    [...groups.values()].flatMap((group) => {
      const periods = [
        ...groupBy(
          group.toSorted((a, b) => byEndAndLength(b, a)),
          ({period}) => period,
        ).keys(),
      ];
      const newest = new Set(periods.slice(0, most));
      return group.filter(({period}) => newest.has(period));
    }),
  );
  return observations.filter((each) => kept.has(each));
}
