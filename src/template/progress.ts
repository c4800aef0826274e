import {subtract} from "../figure/decimal.ts";
import {byEndAndLength, isPartOfYear} from "../figure/period-span.ts";
import type {Area} from "../model/dataset.ts";
import {agreeInLength, canSubtract} from "./compare.ts";
import type {DatasetView, ObservationView} from "./dataset-view.ts";
import {type IndicatorRecord, type Selection, selectIndicators, selectObservations} from "./select.ts";

/** How far a target of a plan is reached; `missing` where no value of its year has been reported. */
export const lights = ["met", "near", "behind", "missing"] as const;
export type Light = (typeof lights)[number];

/** One indicator of a plan: where it started, where it is to go, where it stands, and what the wider area has. */
export interface ProgressRow extends IndicatorRecord {
  readonly baseline: ObservationView;
  readonly target: ObservationView;
  /** The value of the target's year (or a year beside it) that was reported; null where none was. */
  readonly reached: ObservationView | null;
  /** The actual value of the containing area for the target's year or a year beside it. */
  readonly benchmark: ObservationView | null;
  /** Target minus baseline in the indicator's unit; 0 where the two are bounds, and their difference is not known. */
  readonly rise: number;
  /** Where the target stands beside the benchmark, by what is better for this indicator. */
  readonly standing: "behind" | "level" | "ahead" | "unknown";
  readonly light: Light;
}

/**
 * The indicators of a selection that have a baseline and a target.
 * `near` is the part of the planned rise, from 0 to 1, from which a target that is not met counts as nearly met.
 */
export function describeProgress(view: DatasetView, selection: Selection, near: number): ProgressRow[] {
  return selectIndicators(view, selection).flatMap((record) => {
    const {baseline, target, observations} = record;
    if (!baseline || !target || record.weight === "structural") return [];
    const reached = nearestActual(observations, target);
    const benchmark = findBenchmark(view, record.area, target);
    return {
      ...record,
      baseline,
      target,
      reached,
      benchmark,
      rise: canSubtract(baseline, target) ? subtract(target.value, baseline.value) : 0,
      standing: standingOf(target, benchmark),
      light: lightOf(baseline, target, reached, near),
    };
  });
}

/**
 * Not further than a year from the target's: what was reached in the middle of a plan says nothing of its end, nor do a
 * month's new places of those of a year. Of one year the newest counts.
 */
function nearestActual(
  observations: readonly ObservationView[],
  target: ObservationView,
): ObservationView | null {
  const distance = ({year}: ObservationView) => Math.abs(year - target.year);
  const isOfTime = (each: ObservationView) =>
    isPartOfYear(target.period)
      ? each.period === target.period
      : distance(each) <= 1 && agreeInLength(each, target);
  const near = observations.filter((each) => each.status === "actual" && isOfTime(each));
  const newest = (a: ObservationView, b: ObservationView) => (a.year === b.year ? byEndAndLength(b, a) : 0);
  return near.toSorted((a, b) => distance(a) - distance(b) || newest(a, b))[0] ?? null;
}

function findBenchmark(view: DatasetView, area: Area, target: ObservationView): ObservationView | null {
  const wider = view.areaByCode.get(area.parent);
  if (!wider) return null;
  const there = selectObservations(view, {area: wider, indicators: [target.indicator.id]});
  return nearestActual(
    there.filter(({scope}) => scope === target.scope),
    target,
  );
}

function standingOf(target: ObservationView, benchmark: ObservationView | null): ProgressRow["standing"] {
  const {direction} = target.indicator;
  if (!benchmark || direction === "none" || !canSubtract(target, benchmark)) return "unknown";
  const ahead = gainOf(target.value, benchmark.value, direction);
  return ahead === 0 ? "level" : ahead > 0 ? "ahead" : "behind";
}

/**
 * Green only where a reported number meets the target: "90%以上" is a bound, which at best comes near.
 * Lower is better where the indicator says so.
 */
function lightOf(
  baseline: ObservationView,
  target: ObservationView,
  reached: ObservationView | null,
  near: number,
): Light {
  if (!reached) return "missing";
  const {direction} = target.indicator;
  const planned = gainOf(target.value, baseline.value, direction);
  const gained = gainOf(reached.value, baseline.value, direction);
  const isMet = gainOf(reached.value, target.value, direction) >= 0;
  const isNumber = reached.qualifier === "exact" || reached.qualifier === "about";
  if (isMet && isNumber) return "met";
  return isMet || (planned > 0 && gained >= planned * near) ? "near" : "behind";
}

const gainOf = (to: number, from: number, direction: "higher" | "lower" | "none"): number =>
  direction === "lower" ? subtract(from, to) : subtract(to, from);
