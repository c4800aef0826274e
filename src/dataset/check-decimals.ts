import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {countDecimals} from "../figure/decimal.ts";
import type {Indicator, Observation} from "../model/dataset.ts";
import {warningAt} from "./problem.ts";
import type {Entry} from "./rows/entry.ts";

/** An indicator says how many decimals its values carry at most; more of them might be rounded away. */
export function checkDecimals(
  observations: readonly Entry<Observation>[],
  indicators: readonly Entry<Indicator>[],
): Diagnostic[] {
  const allowed = new Map(indicators.map(({value}) => [value.id, value.decimals]));
  return observations.flatMap(({value: {indicator, value, valueHigh}, at}) => {
    const limit = allowed.get(indicator) ?? Number.POSITIVE_INFINITY;
    const found = Math.max(countDecimals(value), countDecimals(valueHigh ?? 0));
    if (found <= limit) return [];
    return [
      warningAt(at(countDecimals(value) > limit ? "value" : "value_high"), {
        code: "too-many-decimals",
        message: {
          en: `the value has ${found} decimals, but the indicator "${indicator}" has ${limit}`,
          zh: `数值有 ${found} 位小数，而指标 ${indicator} 的 decimals 是 ${limit}`,
        },
        hint: {
          en: `set "decimals" of the indicator to ${found}, or round the value`,
          zh: `请把该指标的 decimals 改为 ${found}，或把数值四舍五入`,
        },
      }),
    ];
  });
}
