import {formatFigure} from "../../figure/format-figure.ts";
import {nameOf} from "../dataset-view.ts";
import type {Helper} from "../helper.ts";
import {FigureValue, Phrase} from "../print.ts";
import {observationAt} from "./arguments.ts";
import {sayNoData} from "./figure.ts";

export const phrase: Helper = {
  name: "phrase",
  group: "wording",
  summary: {
    en: "an observation as a sentence: in the words of its phrase, else in those of its indicator's, else the indicator's name and the figure",
    zh: "把一条数据写成一句话：用它自己的措辞（phrase 列），没有时用指标的措辞，再没有时写指标名称和数字",
  },
  example: "{{phrase o}}",
  parameters: [{name: "observation", kind: "observation"}],
  options: {},
  gives: "figure",
  run(call) {
    const observation = observationAt(call, 0);
    if (!observation) return sayNoData(call);
    const {indicator, id} = observation;
    const {numbers, comparisons, marks} = call.scope.words;
    const figure = new FigureValue(formatFigure(observation, indicator, numbers), [id]);
    const words = observation.phrase || indicator.phrase || comparisons.phrase(nameOf(observation, marks));
    const [before = "", after = ""] = words.split("{}");
    return new Phrase(before, figure, withoutUnit(after, figure.text, indicator.unit));
  },
};

/** `首批推广的{}个品牌` names the unit that the figure brings along. */
function withoutUnit(after: string, figure: string, unit: string): string {
  return unit !== "" && figure.endsWith(unit) && after.startsWith(unit) ? after.slice(unit.length) : after;
}
