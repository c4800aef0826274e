import type {ChartSpec} from "../model/chart.ts";
import {isStacked} from "../query/chart-kinds.ts";
import {knownPoints, valuesOf} from "../query/chart-points.ts";
import {formatTick, labelledScale, type TickForm} from "./format-tick.ts";

export interface ValueAxis {
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  /** The texts of its ticks from minimum to maximum. */
  readonly ticks: readonly string[];
  readonly form: TickForm;
}

/** Shares of a whole, whatever its parts are counted in. */
function wholeAxis({language}: ChartSpec): ValueAxis {
  const [minimum, maximum, step] = [0, 100, 20];
  const form: TickForm = {isPercent: true, ...(language && {language})};
  return {minimum, maximum, step, ticks: tickTexts(minimum, maximum, step, form), form};
}

/** As many intervals as stay quiet and still let a reader estimate. */
export const intervals = 5;

/**
 * The value axis of a chart: from zero unless the spec says otherwise, so that lengths do not exaggerate;
 * percentages that go beyond half of the whole end at the whole.
 */
export function planValueAxis(spec: ChartSpec): ValueAxis {
  if (spec.type === "percent-stacked-bar") return wholeAxis(spec);
  const extent = isStacked(spec.type) ? stackExtent(spec) : valueExtent(spec);
  const low = spec.minimum ?? Math.min(0, extent.low);
  const isShare = spec.unit === "%" && extent.high > 50 && extent.high <= 100;
  const high = spec.maximum ?? (isShare ? 100 : extent.high || (low < 0 ? 0 : 1));
  const step = niceStep((high > low ? high - low : Math.abs(low) || 1) / intervals, isWhole(spec));
  // Labels of negative bars hang below them: leave them room above the names.
  const minimum = spec.minimum ?? (low < 0 ? floorTo(low - 0.45 * step, step) : 0);
  const maximum = spec.maximum ?? Math.max(ceilTo(high, step, minimum), minimum + step);
  return axisBetween(spec, minimum, maximum, step);
}

/** An axis whose ends and steps are known. */
export function axisBetween(spec: ChartSpec, minimum: number, maximum: number, step: number): ValueAxis {
  const form = tickForm(spec);
  return {minimum, maximum, step, ticks: tickTexts(minimum, maximum, step, form), form};
}

/** How the numbers along an axis are printed that belongs to all series of the spec: as their labels are. */
export function tickForm(spec: ChartSpec): TickForm {
  const isSeparated = spec.thousandsSeparators === true;
  const {unit, language} = spec;
  const scale = labelledScale(textsOf(spec), unit, isSeparated, language);
  return {scale, isSeparated, ...(language && {language})};
}

/**
 * Where an axis of positions may begin: near the lowest value, unless zero is not far. Lengths from zero mean nothing
 * there, differences do. Zero where the spec says nothing else and the values spread widely.
 */
export function tightMinimum(spec: ChartSpec): number {
  if (spec.minimum !== null) return spec.minimum;
  const values = valuesOf(spec.series);
  const [low, high] = [Math.min(...values), spec.maximum ?? Math.max(...values)];
  if (values.length === 0 || low <= high / 3) return Math.min(0, ...values);
  const step = niceStep((high > low ? high - low : high) / intervals, isWhole(spec));
  return Math.max(0, floorTo(low - 0.2 * step, step));
}

function valueExtent(spec: ChartSpec): {low: number; high: number} {
  const values = spec.series.flatMap(({points}) => points.map((point) => point?.value ?? 0));
  return {low: Math.min(0, ...values), high: Math.max(0, ...values)};
}

function stackExtent(spec: ChartSpec): {low: number; high: number} {
  const sums = spec.categories.map((_, c) => {
    const values = spec.series.map(({points}) => points[c]?.value ?? 0);
    return {low: sum(values.filter((v) => v < 0)), high: sum(values.filter((v) => v > 0))};
  });
  return {low: Math.min(0, ...sums.map((s) => s.low)), high: Math.max(0, ...sums.map((s) => s.high))};
}

const sum = (values: readonly number[]) => tidy(values.reduce((total, value) => total + value, 0));

/** What is counted comes whole: an axis of 0.5 所 would say that there can be half a school. */
export function isWhole({series, minimum, maximum}: ChartSpec): boolean {
  const values = valuesOf(series);
  return [...values, minimum ?? 0, maximum ?? 0].every(Number.isInteger);
}

/** The round number (1, 2, 2.5 or 5 times a power of ten) at or above `rough`; a whole one if it must be. */
export function niceStep(rough: number, whole: boolean): number {
  const least = whole ? Math.max(rough, 1) : rough;
  const power = 10 ** Math.floor(Math.log10(least));
  const steps = [1, 2, 2.5, 5, 10].map((factor) => tidy(factor * power));
  const isFine = (step: number) => step >= least * (1 - 1e-9) && (!whole || Number.isInteger(step));
  return steps.find(isFine) ?? tidy(10 * power);
}

export const floorTo = (value: number, step: number) => tidy(Math.floor(value / step + 1e-9) * step);
export const ceilTo = (value: number, step: number, from: number) =>
  tidy(from + Math.ceil((value - from) / step - 1e-9) * step);

/** Without the dust of binary fractions: 0.30000000000000004 → 0.3. */
export const tidy = (value: number) => Number(value.toPrecision(12));

const textsOf = ({series}: ChartSpec) => knownPoints(series).map(({text}) => text);

export function tickTexts(minimum: number, maximum: number, step: number, form: TickForm): string[] {
  const count = Math.floor((maximum - minimum) / step + 1e-9);
  const largest = Math.max(Math.abs(minimum), Math.abs(maximum));
  return Array.from({length: count + 1}, (_, i) => formatTick(tidy(minimum + i * step), largest, form));
}
