import type {ChartPoint, ChartSpec} from "../model/chart.ts";
import {knownPoints, valuesOf} from "../query/chart-points.ts";
import {labelUnit} from "./bare-labels.ts";
import {minusOf, unitAround, withUnit} from "./unit-around.ts";

type LabelSpec = Pick<ChartSpec, "type" | "unit"> & {readonly language?: ChartSpec["language"] | undefined};

function groupedTo(decimals: number): (value: number) => string {
  const digits = {minimumFractionDigits: decimals, maximumFractionDigits: decimals};
  const {format} = new Intl.NumberFormat("en-US", digits);
  return format;
}

/** Excel's number formats for a value, each with what it makes of one. */
const numbers: Readonly<Record<string, (value: number) => string>> = {
  General: String,
  "0.0": (value) => value.toFixed(1),
  "0.00": (value) => value.toFixed(2),
  "#,##0": groupedTo(0),
  "#,##0.0": groupedTo(1),
  "#,##0.00": groupedTo(2),
};

/** Excel's "General" rounds numbers with more digits than this. */
const longestGeneral = 10;

/** The number format that says most labels of a chart as they are printed, its unit included: `General"所"`. */
export function labelFormat(spec: Pick<ChartSpec, "language" | "series" | "type" | "unit">): string {
  const points = knownPoints(spec.series);
  let best = "General";
  let most = -1;
  for (const number of Object.keys(numbers)) {
    const said = points.filter((point) => isSaid(point, number, spec)).length;
    if (said > most) [best, most] = [number, said];
  }
  return codeOf(best, spec);
}

const labelled = (spec: LabelSpec): LabelSpec => ({...spec, unit: labelUnit(spec)});

/** Office writes a hyphen before what is below zero, and that before the sign of a currency. */
function codeOf(number: string, spec: LabelSpec & Partial<Pick<ChartSpec, "series">>): string {
  const {before, after} = unitAround(labelled(spec));
  const minus = minusOf(spec.language);
  const below = unitAround(labelled(spec), minus);
  const plain = quote(before) + number + quote(after);
  const isBelow = valuesOf(spec.series ?? []).some((value) => value < 0);
  return isBelow && below.before !== `-${before}`
    ? `${plain};${quote(below.before)}${number}${quote(after)}`
    : plain;
}

/** Whether `format` (of `labelFormat`) makes of the value what its text says. */
export function isSaidBy(format: string, point: ChartPoint, spec: LabelSpec): boolean {
  const number = Object.keys(numbers).find((each) => {
    const code = codeOf(each, {type: spec.type, unit: spec.unit, language: spec.language});
    return format === code || format.startsWith(`${code};`);
  });
  return number !== undefined && isSaid(point, number, spec);
}

function isSaid({value, text}: ChartPoint, number: string, spec: LabelSpec): boolean {
  if (number === "General" && String(value).length > longestGeneral) return false;
  const digits = numbers[number]?.(Math.abs(value)) ?? "";
  return text === withUnit((value < 0 ? minusOf(spec.language) : "") + digits, labelled(spec));
}

/** Literal text of a number format (ECMA-376 Part 1, 18.8.30); a quotation mark stands behind a backslash. */
function quote(unit: string): string {
  return unit
    .split(/(")/)
    .map((part) => (part === '"' ? '\\"' : part === "" ? "" : `"${part}"`))
    .join("");
}
