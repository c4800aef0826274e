import type {NumberWords} from "../language/number-words.ts";
import type {Quantity, Scale} from "./format-figure.ts";
import {usualScale} from "./format-figure.ts";

/**
 * The one scale in which figures of one unit that stand together are printed; undefined where each printed by itself has
 * the same. By their size: 亿 or 万, if the largest has reached it and the least is no less than a tenth of it; else
 * plain digits. No digit is ever lost: 261799249 beside 1379860000 is 26179.9249万 or 2.61799249亿.
 */
export function chooseScale(
  quantities: readonly Pick<Quantity, "value" | "valueHigh">[],
  words: NumberWords,
): Scale | undefined {
  const values = quantities.flatMap(({value, valueHigh}) =>
    valueHigh === null ? [value] : [value, valueHigh],
  );
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  const usual = new Set(sizes.map((size) => usualScale(size, words)));
  if (usual.size < 2) return undefined;
  const [least, largest] = [Math.min(...sizes), Math.max(...sizes)];
  const fits = words.scales.find(
    ({power, isRare}) => !isRare && largest >= 10 ** power && least >= 10 ** power / 10,
  );
  return fits?.power ?? 0;
}
