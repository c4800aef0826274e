import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {Indicator, IndicatorKind, Observation} from "../model/dataset.ts";
import {errorAt, show, warningAt} from "./problem.ts";
import type {Entry} from "./rows/entry.ts";

/** What is no amount of anything: an average weighted by shares or places means nothing. */
const relative: readonly IndicatorKind[] = ["share", "rank", "change"];

/**
 * What averages over areas are weighted by (`weighted_by`) is another indicator, an amount such as people or pupils, and
 * the data has values of it. That there is such an indicator, the keys tell.
 */
export function checkWeights(
  indicators: readonly Entry<Indicator>[],
  observations: readonly Entry<Observation>[],
): Diagnostic[] {
  const byId = new Map(indicators.map(({value}) => [value.id, value]));
  // Targets are no weights.
  const counted = new Set(
    observations.flatMap(({value: {indicator, status}}) => (status === "target" ? [] : indicator)),
  );
  return indicators.flatMap(({value: {id, weightedBy}, at}) => {
    const weight = byId.get(weightedBy);
    if (!weight) return [];
    const place = at("weighted_by");
    if (weightedBy === id) return [errorAt(place, ofItself(id))];
    if (weight.unit === "%" || relative.includes(weight.kind)) return [errorAt(place, noAmount(weight))];
    return counted.has(weightedBy) ? [] : [warningAt(place, withoutValues(weightedBy))];
  });
}

const ofItself = (id: string) => ({
  code: "not-a-weight",
  message: {
    en: `column "weighted_by": "${show(id)}" is the indicator itself`,
    zh: `weighted_by 列：“${show(id)}”是这项指标自己`,
  },
  hint: {
    en: "write the id of an amount, such as that of people or pupils, or leave it empty",
    zh: "请写人数、学生数这类指标的编号，不加权的留空",
  },
});

const noAmount = ({id, unit, kind}: Indicator) => ({
  code: "not-a-weight",
  message: {
    en: `column "weighted_by": "${show(id)}" (${unit === "" ? kind : show(unit)}) is no amount that averages can be weighted by`,
    zh: `weighted_by 列：“${show(id)}”（${unit === "" ? kind : show(unit)}）不是数量，不能作权重`,
  },
  hint: {
    en: "write the id of an amount, such as that of people or pupils",
    zh: "请写人数、学生数这类指标的编号",
  },
});

const withoutValues = (id: string) => ({
  code: "weight-without-values",
  message: {
    en: `column "weighted_by": the data has no values of "${show(id)}", so that no average can be worked out`,
    zh: `weighted_by 列：数据里没有“${show(id)}”的数值，算不出加权平均`,
  },
  hint: {
    en: "add its values to observations.csv, or leave the cell empty for plain averages",
    zh: "请在 observations.csv 补上它的数值；不加权的留空",
  },
});
