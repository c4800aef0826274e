import {wordsOf} from "../../language/languages.ts";
import type {ChartSpec} from "../../model/chart.ts";
import {describeGaps, tellGaps} from "../describe-gaps.ts";
import {formatTick} from "../format-tick.ts";
import {withUnit} from "../unit-around.ts";
import {
  floorTo,
  isWhole,
  niceStep,
  planValueAxis,
  tidy,
  tightMinimum,
  type ValueAxis,
} from "../value-axis.ts";

/** Many lines need the height of the plot: their axis begins near the lowest value, unless zero is not far. */
export function planTightAxis(spec: ChartSpec): ValueAxis {
  const minimum = tightMinimum(spec);
  return planValueAxis(minimum > 0 ? {...spec, minimum} : spec);
}

/** Ends of the axis of small panels lie this much nearer to the values than whole steps would have them. */
const fineness = 8;

/** In low panels every line across counts: both ends lie near the values. */
export function planCloseAxis(spec: ChartSpec): ValueAxis {
  const values = spec.series.flatMap(({points}) => points.flatMap((point) => point?.value ?? []));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const isTight = spec.minimum === null && spec.maximum === null && low > high / 3 && low < high;
  if (!isTight) return planTightAxis(spec);
  const step = niceStep((high - low) / fineness, isWhole(spec));
  const minimum = Math.max(0, floorTo(low - 0.2 * step, step));
  const top = -floorTo(-high - 0.2 * step, step);
  const isShare = spec.unit === "%" && high <= 100;
  return planValueAxis({...spec, minimum, maximum: tidy(isShare ? Math.min(100, top) : top)});
}

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
