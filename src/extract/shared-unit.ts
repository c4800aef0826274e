import {findUnit} from "../figure/units.ts";
import type {NumberInText} from "./number-in-text.ts";

/**
 * The unit of a number in a list of which the last alone has one: 分别提高4.3、1.2、1.5个百分点. Empty where there is none.
 *
 * @param units of the data package that may be printed
 */
export function findSharedUnit({number, before, after}: NumberInText, units: readonly string[]): string {
  if (!/^\d[\d.]*$/u.test(number) || !/分别[^。；;]{0,60}$/u.test(before)) return "";
  const list = /^(?:\([^()]{1,40}\))?(?:[、,，和及与]+(?:约|近|超)?\d[\d.]*(?:\([^()]{1,40}\))?)+/u.exec(
    after,
  )?.[0];
  if (list === undefined) return "";
  const behind = after.slice(list.length);
  return /^[%‰]/u.exec(behind)?.[0] ?? findUnit(behind, units);
}
