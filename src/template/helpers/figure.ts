import {formatFigure} from "../../figure/format-figure.ts";
import {citedBy} from "../dataset-view.ts";
import type {Helper, HelperCall} from "../helper.ts";
import {scaleOption} from "../one-scale.ts";
import {FigureValue} from "../print.ts";
import {observationAt} from "./arguments.ts";

export const figure: Helper = {
  name: "figure",
  group: "wording",
  summary: {
    en: "the figure of an observation with its qualifier and unit, and its source, in the scale= 万, 亿 or 个 if one is given; 暂无数据 (“no data”) and a warning where there is none",
    zh: "打印一条数据的数字、限定词和单位，并带上来源；scale 指定量级（万、亿、个）；没有数据时打印“暂无数据”并给出警告",
  },
  example: '{{figure (observation "preschool-gross-enrolment")}}',
  parameters: [{name: "observation", kind: "observation"}],
  options: {scale: "text"},
  gives: "figure",
  run(call) {
    const observation = observationAt(call, 0);
    if (observation) {
      const scale = scaleOption(call);
      return new FigureValue(
        formatFigure(observation, observation.indicator, call.scope.words.numbers, scale),
        citedBy(observation),
      );
    }
    return sayNoData(call);
  },
};

/** Missing data is said, and the editor hears of it. */
export function sayNoData(call: HelperCall): string {
  call.report({
    severity: "warning",
    code: "figure-without-data",
    message: {en: "there is no observation for this figure", zh: "这个数字没有对应的数据"},
    hint: {
      en: "guard it with {{#with (observation …)}} or {{#if …}}",
      zh: "请用 {{#with (observation …)}} 或 {{#if …}} 包起来",
    },
    place: call.place,
  });
  return call.scope.words.noData;
}
