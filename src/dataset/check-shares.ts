import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {Indicator, Observation} from "../model/dataset.ts";
import {warningAt} from "./problem.ts";
import type {Entry} from "./rows/entry.ts";

/** A share of a whole lies between 0 and 100 %. */
export function checkShares(
  observations: readonly Entry<Observation>[],
  indicators: ReadonlyMap<string, Indicator>,
): Diagnostic[] {
  return observations.flatMap(({value: {indicator, value, valueHigh}, at}) => {
    if (indicators.get(indicator)?.kind !== "share") return [];
    const outside = [value, valueHigh ?? value].find((end) => end < 0 || end > 100);
    if (outside === undefined) return [];
    return [
      warningAt(at(outside === value ? "value" : "value_high"), {
        code: "share-out-of-range",
        message: {
          en: `${outside} is no share of a whole: "${indicator}" lies between 0 and 100`,
          zh: `${outside} 不是合理的占比：指标 ${indicator} 应在 0 到 100 之间`,
        },
        hint: {
          en: 'correct the value; a gross rate, which may pass 100, has the kind "index"',
          zh: "请改正数值；可以超过 100 的毛比率，请把指标的 kind 改为 index",
        },
      }),
    ];
  });
}
