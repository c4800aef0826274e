import {groupBy} from "../base/group-by.ts";
import {remember} from "../base/remember.ts";
import {subtract} from "../figure/decimal.ts";
import {areAsLong, byEnd, byEndAndLength, isPartOfTime, spanOf} from "../figure/period-span.ts";
import type {Area, Status, Topic} from "../model/dataset.ts";
import {unknown} from "./choices.ts";
import {type DatasetView, type IndicatorView, type ObservationView, orderOf} from "./dataset-view.ts";

/** Which observations are wanted; what is left out does not limit. */
export interface Selection {
  readonly area?: Area | null;
  /** Several; where they are given, `area` does not count. */
  readonly areas?: readonly Area[] | null | undefined;
  readonly topic?: Topic | null;
  readonly indicators?: readonly string[] | undefined;
  readonly statuses?: readonly string[] | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly weights?: readonly string[] | undefined;
  /** `stock`, `flow`, `unknown` */
  readonly accruals?: readonly string[] | undefined;
  readonly scope?: string | undefined;
  readonly periods?: readonly string[] | undefined;
  /** A year, half-year, quarter or month: only periods that begin with it or later. */
  readonly since?: string | undefined;
  /** Only periods that end with it or earlier. */
  readonly until?: string | undefined;
}

export function selectObservations(view: DatasetView, selection: Selection): ObservationView[] {
  const {topic, indicators, statuses, kinds, weights, accruals, scope, periods} = selection;
  const isInTime = timeFilter(selection);
  return within(view, selection).filter(
    (observation) =>
      (!topic || observation.indicator.topic.id === topic.id) &&
      (!indicators || indicators.includes(observation.indicator.id)) &&
      (!statuses || statuses.includes(observation.status)) &&
      (!kinds || kinds.includes(observation.indicator.kind)) &&
      (!weights || weights.includes(observation.indicator.weight)) &&
      (!accruals || accruals.includes(observation.indicator.accrual || unknown)) &&
      (scope === undefined || scope === observation.scope) &&
      (!periods || periods.includes(observation.period)) &&
      isInTime(observation),
  );
}

/** Those of an area, or of several, or all that may be wanted: in the order of the view. */
function within(view: DatasetView, {area, areas, indicators}: Selection): readonly ObservationView[] {
  const ofArea = ({code}: Area) => view.observationsByArea.get(code) ?? [];
  const [first = area, ...more] = areas ?? [];
  if (more.length > 0) return [...new Set(areas)].flatMap(ofArea).toSorted(orderIn(view));
  if (areas?.length === 0) return [];
  if (first) return ofArea(first);
  if (indicators === undefined) return view.observations;
  // Whoever ranks each figure of a document asks for one indicator of all areas again and again.
  return [...byIndicator(view)].flatMap(([id, group]) => (indicators.includes(id) ? group : []));
}

/** In the order of the view, in which indicators come first. */
const byIndicator = remember(({observations}: DatasetView) =>
  groupBy(observations, ({indicator}) => indicator.id),
);

const orderIn = remember((view: DatasetView) => orderOf(view));

function timeFilter({since, until}: Selection): (observation: ObservationView) => boolean {
  const from = since === undefined ? Number.NEGATIVE_INFINITY : spanOf(since).from;
  const to = until === undefined ? Number.POSITIVE_INFINITY : spanOf(until).to;
  return ({period}) =>
    (since ?? until) === undefined || (spanOf(period).from >= from && spanOf(period).to <= to);
}

/** The state of things: the newest actual value, else the newest baseline. A target is never a state. */
export function findLatest(observations: readonly ObservationView[]): ObservationView | null {
  return newest(observations, "actual") ?? newest(observations, "baseline");
}

function newest(observations: readonly ObservationView[], status: Status): ObservationView | null {
  return observations.reduce<ObservationView | null>(
    (best, each) => (each.status === status && (!best || byEndAndLength(each, best) > 0) ? each : best),
    null,
  );
}

/** One indicator of one area and scope with what is known about it, for templates to walk through. */
export interface IndicatorRecord extends IndicatorView {
  readonly area: Area;
  readonly scope: string;
  readonly observations: readonly ObservationView[];
  readonly baseline: ObservationView | null;
  /** The newest actual value. */
  readonly actual: ObservationView | null;
  /** The oldest actual value, where there is more than one: of a year, or of a part of it as long as the newest, not over years. */
  readonly earlier: ObservationView | null;
  readonly target: ObservationView | null;
  /** The newest actual value, else the baseline. */
  readonly latest: ObservationView | null;
}

type RecordCache = Map<string, readonly IndicatorRecord[]>;
const recordsByView = new WeakMap<DatasetView, RecordCache>();

/** The indicators of a selection. Templates ask for the same ones again and again, and all documents share them. */
export function selectIndicators(view: DatasetView, selection: Selection): readonly IndicatorRecord[] {
  const cache: RecordCache = recordsByView.get(view) ?? new Map();
  recordsByView.set(view, cache);
  const {area, areas, topic, ...rest} = selection;
  const key = JSON.stringify([area?.code, areas?.map(({code}) => code), topic?.id, rest]);
  const records = cache.get(key) ?? describeIndicators(selectObservations(view, selection));
  cache.set(key, records);
  return records;
}

export function describeIndicators(observations: readonly ObservationView[]): IndicatorRecord[] {
  const groups = groupBy(observations, ({area, indicator, scope}) => `${area.code} ${indicator.id} ${scope}`);
  return [...groups.values()].map((group) => {
    const {area, indicator, scope} = group[0] as ObservationView;
    const actual = newest(group, "actual");
    return {
      ...indicator,
      area,
      scope,
      observations: group,
      baseline: newest(group, "baseline"),
      actual,
      earlier: actual && findEarlier(group, actual),
      target: newest(group, "target"),
      latest: findLatest(group),
    };
  });
}

function findEarlier(group: readonly ObservationView[], actual: ObservationView): ObservationView | null {
  const alike = group.filter(({status, period}) => status === "actual" && areAsLong(period, actual.period));
  const [first = actual] = alike.toSorted(byEnd);
  return first !== actual && [first, actual].every(({period}) => isPartOfTime(period)) ? first : null;
}

/** A figure and the parts that it consists of, all of one area, scope, period and status. */
export interface Whole {
  readonly whole: ObservationView;
  readonly observations: readonly ObservationView[];
}

/** Only where the parts add up: a picture of parts that do not would be a lie. */
export function findWholes(observations: readonly ObservationView[]): Whole[] {
  const keyOf = (indicator: string, {area, scope, period, status}: ObservationView) =>
    [indicator, area.code, period, status, scope].join(" ");
  const exact = observations.filter(({qualifier}) => qualifier === "exact");
  const byWhole = groupBy(exact, (each) => keyOf(each.indicator.partOf, each));
  return observations.flatMap((whole) => {
    const parts = byWhole.get(keyOf(whole.indicator.id, whole)) ?? [];
    const rest = parts.reduce((left, {value}) => subtract(left, value), whole.value);
    return parts.length > 1 && rest === 0 ? [{whole, observations: parts}] : [];
  });
}
