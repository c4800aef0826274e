import {groupBy} from "../base/group-by.ts";
import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {Indicator, Observation} from "../model/dataset.ts";
import {show, warningAt} from "./problem.ts";
import type {Entry} from "./rows/entry.ts";

/** A plan does not aim for less than it starts from, where more is better; nor for more, where less is. */
export function checkTargets(
  observations: readonly Entry<Observation>[],
  indicators: ReadonlyMap<string, Indicator>,
): Diagnostic[] {
  const groups = groupBy(observations, ({value: {area, indicator}}) => JSON.stringify([area, indicator]));
  return [...groups.values()].flatMap((group) => {
    const direction = indicators.get(group[0]?.value.indicator ?? "")?.direction ?? "none";
    if (direction === "none") return [];
    const targets = group.filter(({value}) => value.status === "target");
    const baselines = group.filter(({value}) => value.status === "baseline");
    return targets.flatMap((target) => {
      const baseline = baselines.find((each) => isWorse(target.value, each.value, direction));
      return baseline ? [worseTarget(target, baseline.value, direction)] : [];
    });
  });
}

function isWorse(target: Observation, baseline: Observation, direction: "higher" | "lower"): boolean {
  return direction === "higher"
    ? (target.valueHigh ?? target.value) < baseline.value
    : target.value > (baseline.valueHigh ?? baseline.value);
}

function worseTarget(
  {value: target, at}: Entry<Observation>,
  baseline: Observation,
  direction: "higher" | "lower",
): Diagnostic {
  const side = direction === "higher" ? {en: "below", zh: "低于"} : {en: "above", zh: "高于"};
  return warningAt(at("value"), {
    code: "target-worse-than-baseline",
    message: {
      en: `the target ${target.value} of "${show(target.indicator)}" is ${side.en} its baseline ${baseline.value} (line ${baseline.place.line}), though ${direction} is better`,
      zh: `指标 ${show(target.indicator)} 的目标 ${target.value} ${side.zh}基期 ${baseline.value}（第 ${baseline.place.line} 行），而 direction 是 ${direction}`,
    },
    hint: {
      en: 'correct the values or the status, or the "direction" of the indicator',
      zh: "请改正数值或 status，或指标的 direction",
    },
  });
}
