import type {Quantity} from "./format-figure.ts";
import {formatNumber, type Scale, scales} from "./format-figure.ts";

/**
 * The one scale in which figures of one unit that stand together are printed; undefined where each printed by itself has
 * the same. By their size: 亿 or 万, if the largest has reached it and the least is no less than a tenth of it; else
 * plain digits. No digit is ever lost: 261799249 beside 1379860000 is 26179.9249万 or 2.61799249亿.
 */
export function chooseScale(quantities: readonly Pick<Quantity, "value" | "valueHigh">[]): Scale | undefined {
  const values = quantities.flatMap(({value, valueHigh}) =>
    valueHigh === null ? [value] : [value, valueHigh],
  );
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  const usual = new Set(sizes.map((size) => scaleOf(formatNumber(size))));
  if (usual.size < 2) return undefined;
  const [least, largest] = [Math.min(...sizes), Math.max(...sizes)];
  const fits = (["亿", "万"] as const).find(
    (scale) => largest >= scales[scale] && least >= scales[scale] / 10,
  );
  return fits ?? "个";
}

/** The scale at the end of a printed number. */
const scaleOf = (printed: string): Scale =>
  printed.endsWith("亿") ? "亿" : printed.endsWith("万") ? "万" : "个";
