import {groupBy} from "../base/group-by.ts";
import {roundTo} from "../figure/decimal.ts";
import {byEnd, isPartOfYear} from "../figure/period-span.ts";
import type {BenchmarkWords} from "../language/word-list.ts";
import type {Area} from "../model/dataset.ts";
import type {Benchmark} from "./choices.ts";
import type {DatasetView, ObservationView} from "./dataset-view.ts";
import {type HelperCall, HelperError} from "./helper.ts";
import {selectObservations} from "./select.ts";
import {byMerit, isRanked} from "./top-areas.ts";

/** Fewer values than this have no middle worth telling. */
const fewest = 3;

/**
 * What the figures of areas are held against: rows of the data, such as the best, and values worked out of them, such as the
 * median; for each indicator, scope and time of the list.
 *
 * @param wanted in the order in which they are to stand; what is there already does not come twice
 */
export function findBenchmarks(
  observations: readonly ObservationView[],
  wanted: readonly Benchmark[],
  call: Pick<HelperCall, "scope">,
): ObservationView[] {
  const groups = [...groupBy(observations, keyIn(observations)).values()].toSorted(inOrder(observations));
  const found = wanted.flatMap((each) => groups.flatMap((group) => findOne(group, each, call)));
  return [...groupBy(found, ({id}) => id).values()].flatMap(([first]) => first ?? []);
}

/**
 * Those of one time; where each area has but one value, those of years belong together though some may be a year older.
 */
function keyIn(observations: readonly ObservationView[]): (observation: ObservationView) => string {
  const subject = ({indicator, scope, status}: ObservationView) => `${indicator.id} ${scope} ${status}`;
  const ofAreas = groupBy(observations, (each) => `${subject(each)} ${each.area.code}`);
  const isOneTime = [...ofAreas.values()].every(({length}) => length === 1);
  return (each) =>
    isOneTime && !isPartOfYear(each.period) ? subject(each) : `${subject(each)} ${each.period}`;
}

/** By indicator as the list has them, then by time. */
function inOrder(observations: readonly ObservationView[]) {
  const ids = new Set(observations.map(({indicator}) => indicator.id));
  const ranks = new Map([...ids].map((id, rank) => [id, rank]));
  const rankOf = ({indicator}: ObservationView) => ranks.get(indicator.id) ?? 0;
  return ([a]: readonly ObservationView[], [b]: readonly ObservationView[]): number =>
    a === undefined || b === undefined ? 0 : rankOf(a) - rankOf(b) || byEnd(a, b);
}

function findOne(
  group: readonly ObservationView[],
  wanted: Benchmark,
  {scope: {view, area, words}}: Pick<HelperCall, "scope">,
): readonly ObservationView[] {
  const members = group.filter(({area}) => isRanked(area, view));
  switch (wanted) {
    case "own":
      return group.filter((each) => each.area.code === area?.code);
    case "neighbours":
      return group.filter((each) => area?.neighbours.includes(each.area.code));
    case "best":
      return rank(members).slice(0, 1);
    case "worst":
      return rank(members).slice(-1);
    case "median":
      return workOut(members, words.benchmarks.median, "median", median);
    case "average":
      return average(members, view, words.benchmarks);
    case "overall":
      return overall(group, members, view, words.benchmarks);
  }
}

function rank(members: readonly ObservationView[]): ObservationView[] {
  const [first] = members;
  if (first?.indicator.direction !== "none") return byMerit(members);
  const {id, name} = first.indicator;
  throw new HelperError(
    "wrong-arguments",
    {
      en: `which value of "${id}" (${name}) is best is not known`,
      zh: `“${id}”（${name}）的数值哪个算好，没有写明`,
    },
    {
      en: 'write higher or lower into the column "direction" of indicators.csv, or choose with top=',
      zh: "请在 indicators.csv 的 direction 列写 higher 或 lower，或改用 top= 取",
    },
  );
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** Weighted where the indicator says by what; nothing where the weight of one of them is not known. */
function average(
  members: readonly ObservationView[],
  view: DatasetView,
  words: BenchmarkWords,
): readonly ObservationView[] {
  const {weightedBy = ""} = members[0]?.indicator ?? {};
  if (weightedBy === "") {
    const mean = (values: readonly number[]) => sumOf(values) / values.length;
    return workOut(members, words.average, "average", mean);
  }
  const weights = members.map((member) => findWeight(member, weightedBy, view));
  const known = weights.filter((weight) => weight !== null);
  const total = sumOf(known.map(({value}) => value));
  if (known.length < members.length || total <= 0) return [];
  const mean = (values: readonly number[]) =>
    sumOf(values.map((value, index) => value * (known[index]?.value ?? 0))) / total;
  return workOut(members, words.weightedAverage, "average", mean, known);
}

/** The weight of an area at the time of a value, or else in its year or the year beside it. */
function findWeight(
  {area, year, period}: ObservationView,
  indicator: string,
  view: DatasetView,
): ObservationView | null {
  const distance = (other: ObservationView) => Math.abs(other.year - year);
  const found = selectObservations(view, {area, indicators: [indicator], scope: ""}).filter(
    (each) => each.status !== "target" && isKnown(each) && distance(each) <= 1,
  );
  const same = found.find((each) => each.period === period);
  return same ?? found.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** The row of the area that holds them all; else their sum, or their weighted average, where these mean something. */
function overall(
  group: readonly ObservationView[],
  members: readonly ObservationView[],
  view: DatasetView,
  words: BenchmarkWords,
): readonly ObservationView[] {
  const [first] = members;
  if (first === undefined) return [];
  const parents = new Set(members.map(({area}) => area.parent));
  const [parent = ""] = parents;
  const wider = parents.size === 1 ? view.areaByCode.get(parent) : undefined;
  const own = wider && findRow(group, first, wider, view);
  if (own) return [own];
  if (first.indicator.weightedBy !== "") return average(members, view, words);
  return isAdditive(first) ? workOut(members, words.sum, "overall", sumOf) : [];
}

function findRow(
  group: readonly ObservationView[],
  {indicator, scope, status, period}: ObservationView,
  area: Area,
  view: DatasetView,
): ObservationView | undefined {
  const listed = group.find((each) => each.area.code === area.code);
  const statuses = [status];
  return (
    listed ??
    selectObservations(view, {area, indicators: [indicator.id], scope, statuses, periods: [period]})[0]
  );
}

/** Numbers of things add up; those per head, and of things per other things, do not. */
const isAdditive = ({indicator: {kind, unit, name}}: ObservationView) =>
  kind === "count" &&
  !/[/‰%每]/u.test(unit) &&
  !/[率比度]$|人均|平均|每|\b(?:per|rate|ratio|average|mean)\b/iu.test(name);

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

const isKnown = ({qualifier}: ObservationView) => qualifier === "exact" || qualifier === "about";

/** A value of several areas, in the place of one. Of bounds (90%以上) none can be worked out. */
function workOut(
  members: readonly ObservationView[],
  word: string,
  id: string,
  work: (values: readonly number[]) => number,
  weights: readonly ObservationView[] = [],
): ObservationView[] {
  const [newest] = members.toSorted((a, b) => byEnd(b, a));
  if (newest === undefined || members.length < fewest || !members.every(isKnown)) return [];
  const {indicator, period, status, scope} = newest;
  const madeOf = [...members, ...weights];
  return [
    {
      ...newest,
      id: [id, indicator.id, period, status, scope].join("."),
      area: {
        ...newest.area,
        code: id,
        name: word,
        shortName: word,
        level: "",
        levelName: "",
        peersName: "",
        neighbours: [],
      },
      value: roundTo(work(members.map(({value}) => value)), indicator.decimals),
      qualifier: madeOf.every(({qualifier}) => qualifier === "exact") ? "exact" : "about",
      locator: "",
      printed: "",
      note: "",
      phrase: "",
      inferred: members.some(({inferred}) => inferred),
      contradictedBy: [],
      madeOf,
    },
  ];
}
