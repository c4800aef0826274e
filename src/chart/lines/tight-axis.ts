import {wordsOf} from "../../language/languages.ts";
import type {ChartSpec} from "../../model/chart.ts";
import {valuesOf} from "../../query/chart-points.ts";
import {describeGaps, tellGaps} from "../describe-gaps.ts";
import {formatTick} from "../format-tick.ts";
import {withUnit} from "../unit-around.ts";
import {floorTo, isWhole, niceStep, planValueAxis, tidy, type ValueAxis} from "../value-axis.ts";

/** Intervals between two numbers along the axis at most. */
const intervals = 5;

/** Many lines need the height of the plot: their axis begins near the lowest value, unless zero is not far. */
export function planTightAxis(spec: ChartSpec): ValueAxis {
  const ends = tightEnds(spec);
  return planValueAxis(ends === undefined ? spec : {...spec, minimum: ends.minimum, maximum: ends.maximum});
}

/** In low panels every line across counts: above the last number there is no more room than the highest value needs. */
export function planCloseAxis(spec: ChartSpec): ValueAxis {
  const ends = tightEnds(spec);
  if (ends === undefined) return planValueAxis(spec);
  const {minimum, high, step} = ends;
  const maximum = Math.max(ceilTo(high, step / 5), tidy(minimum + step));
  return planValueAxis({...spec, minimum, maximum});
}

interface Ends {
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  readonly high: number;
}

/** Round ends around the values, in steps that divide 10 and 100; undefined where somebody has said the ends, or zero is near. */
function tightEnds(spec: ChartSpec): Ends | undefined {
  const values = valuesOf(spec.series);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (spec.minimum !== null || spec.maximum !== null || values.length === 0) return undefined;
  if (low <= high / 3 || low <= 0) return undefined;
  let step = roundStep((high > low ? high - low : high) / intervals, isWhole(spec));
  for (;;) {
    const minimum = Math.max(0, floorTo(low, step));
    const maximum = Math.max(ceilTo(high, step), tidy(minimum + step));
    if ((maximum - minimum) / step <= intervals + 1e-9) return {minimum, maximum, step, high};
    step = roundStep(step * 1.01, isWhole(spec));
  }
}

/** 1, 2 or 5 times a power of ten: from a number that is no zero, steps of 2.5 make 82.5 and 87.5. */
function roundStep(rough: number, whole: boolean): number {
  const step = niceStep(rough, whole);
  return tidy(step / 10 ** Math.floor(Math.log10(step))) === 2.5 ? tidy(step * 2) : step;
}

const ceilTo = (value: number, step: number) => -floorTo(-value, step);

/** Where the axis begins, if not at zero, and what is missing; @param before what else the remark has to say */
export function remarkBelow(spec: ChartSpec, axis: ValueAxis, before: readonly string[] = []): string {
  const {charts, marks} = wordsOf(spec.language);
  const {minimum, maximum, form} = axis;
  const first = withUnit(formatTick(minimum, Math.max(Math.abs(minimum), Math.abs(maximum)), form), spec);
  const starts = minimum > 0 ? [charts.uprightAxisFrom(first)] : [];
  const told = [...before, ...starts];
  if (told.length === 0) return describeGaps(spec);
  const gaps = tellGaps(spec);
  return charts.remark([...told, ...(gaps === "" ? [] : [gaps])].join(marks.semicolon));
}
