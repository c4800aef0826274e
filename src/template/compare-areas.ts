import {groupBy} from "../base/group-by.ts";
import {byEnd, isPartOfYear} from "../figure/period-span.ts";
import type {DateWords} from "../language/number-words.ts";
import type {Area} from "../model/dataset.ts";
import type {IndicatorView, ObservationView} from "./dataset-view.ts";
import {printPeriod, printShared} from "./print-period.ts";
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
 * other; those of parts of years only beside those of the same.
 *
 * @param area that is among them, by its newest state unless others tell only years; without it (null) they are as many as can be, the newest of those
 */
export function compareAreas(
  observations: readonly ObservationView[],
  area: Area | null,
  words: DateWords,
): Comparison[] {
  const groups = groupBy(observations, ({indicator, scope}) => `${indicator.id} ${scope}`);
  return [...groups.values()].flatMap((group) => compareGroup(group, area, words) ?? []);
}

function compareGroup(
  group: readonly ObservationView[],
  area: Area | null,
  words: DateWords,
): Comparison | undefined {
  const states = statesOf(group);
  const best = comparableStates(group, area);
  const [first] = best;
  if (!first || best.length < 2) return undefined;
  if (isPartOfYear(first.period)) return describe(best, states, printShared(best, words), false);
  const years = best.map(({year}) => year);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const inferred = best.some((each) => each.inferred);
  return describe(best, states, printPeriod({period: `${from}/${to}`, inferred}, words), from !== to);
}

/** The newest states of areas, of one indicator and scope, that may stand beside each other. */
export function comparableStates(
  group: readonly ObservationView[],
  area: Area | null = null,
): readonly ObservationView[] {
  const states = statesOf(group);
  // Where one area tells a month and the others do not, its year still stands beside theirs.
  const ofYears = statesOf(group.filter(({period}) => !isPartOfYear(period)));
  const found = [states, ofYears].map((each) => longest(sameTimes(each, stateOf(each, area))));
  return (stateOf(states, area) && found.find(({length}) => length > 1)) ?? longest(found);
}

/** The newest of each area. */
const statesOf = (observations: readonly ObservationView[]) =>
  [...groupBy(observations, ({area}) => area.code).values()].flatMap((each) => findLatest(each) ?? []);

const stateOf = (states: readonly ObservationView[], area: Area | null) =>
  states.find((state) => state.area.code === area?.code);

const longest = (lists: readonly (readonly ObservationView[])[]) =>
  lists.reduce((most, each) => (each.length > most.length ? each : most), []);

/** Those that stand beside each other, for each time that may be meant: years, the newest first, or one part of a year. */
function sameTimes(
  states: readonly ObservationView[],
  own: ObservationView | undefined,
): ObservationView[][] {
  const [ofYears, ofParts] = [false, true].map((isPart) =>
    states.filter(({period}) => isPartOfYear(period) === isPart),
  ) as [ObservationView[], ObservationView[]];
  const inYears = (end: number) => ofYears.filter(({year}) => year === end || year === end - 1);
  const inPeriod = (wanted: string) => ofParts.filter(({period}) => period === wanted);
  if (own) return isPartOfYear(own.period) ? [inPeriod(own.period)] : [own.year + 1, own.year].map(inYears);
  const years = ofYears.map(({year}) => year).toSorted((a, b) => b - a);
  return [
    ...years.map(inYears),
    ...ofParts.toSorted((a, b) => byEnd(b, a)).map(({period}) => inPeriod(period)),
  ];
}

function describe(
  best: readonly ObservationView[],
  states: readonly ObservationView[],
  years: string,
  yearsDiffer: boolean,
): Comparison {
  const {indicator, scope} = best[0] as ObservationView;
  const told = new Set(best.map(({area}) => area.code));
  const left = states.filter(({area}) => !told.has(area.code));
  return {...indicator, scope, observations: best, left, yearsDiffer, years};
}
