import {subtract} from "../../figure/decimal.ts";
import {unknown} from "../choices.ts";
import {canSubtract} from "../compare.ts";
import type {ObservationView} from "../dataset-view.ts";
import {type Helper, HelperError} from "../helper.ts";
import type {IndicatorRecord} from "../select.ts";
import {indicatorChoice, indicatorOptions} from "./arguments.ts";

export const biggest: Helper = {
  name: "biggest",
  group: "lookup",
  summary: {
    en: "among indicators, the one that moves most: from baseline to target, else from the earlier to the newest actual value; weight= and accrual= limit them",
    zh: "在几项指标中取变动最大的一项：先看基期到目标，再看较早到最新的实际值；weight、accrual 限定指标",
  },
  example: "{{#with (biggest (indicators)) as |top|}}{{top.name}}{{/with}}",
  parameters: [{name: "indicators", kind: "indicator-list"}],
  options: indicatorOptions,
  gives: "indicator-record",
  run(call) {
    const list = (call.arguments[0] ?? []) as readonly IndicatorRecord[];
    if (!list.every((record) => "observations" in record && "latest" in record)) {
      throw new HelperError(
        "wrong-arguments",
        {en: "this must be a list of indicators", zh: "这里应当是指标的列表"},
        {en: "get one with (indicators …)", zh: "可用 (indicators …) 取得"},
      );
    }
    const {weights, accruals} = indicatorChoice(call);
    const chosen = list.filter(
      ({weight, accrual}) =>
        (!weights || weights.includes(weight)) && (!accruals || accruals.includes(accrual || unknown)),
    );
    return chosen.toSorted((a, b) => moveOf(b) - moveOf(a)).find((record) => moveOf(record) > 0) ?? null;
  },
};

function moveOf({baseline, target, earlier, actual}: IndicatorRecord): number {
  return distance(baseline, target) || distance(earlier, actual);
}

function distance(from: ObservationView | null, to: ObservationView | null): number {
  return from && to && canSubtract(from, to) ? Math.abs(subtract(to.value, from.value)) : 0;
}
