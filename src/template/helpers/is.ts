import {formatFigure} from "../../figure/format-figure.ts";
import {citedBy} from "../dataset-view.ts";
import type {Helper} from "../helper.ts";
import {FigureValue, Phrase} from "../print.ts";
import {observationAt} from "./arguments.ts";
import {sayNoData} from "./figure.ts";

export const is: Helper = {
  name: "is",
  group: "wording",
  summary: {
    en: "a figure with the verb that fits its qualifier: 为98%, 超过50%, 在85%以上; verb= names another verb than 为",
    zh: "带动词的数字，动词随限定词而变：为98%、超过50%、在85%以上；verb 另定动词，如 达到",
  },
  example: '{{name}}{{is latest}}，规划{{is target verb="达到"}}',
  parameters: [{name: "observation", kind: "observation"}],
  options: {verb: "text"},
  gives: "figure",
  run(call) {
    const observation = observationAt(call, 0);
    if (!observation) return sayNoData(call);
    const {numbers} = call.scope.words;
    const text = formatFigure(observation, observation.indicator, numbers);
    const {verb} = call.options;
    const said = numbers.is(text, verb === undefined || verb === null ? undefined : String(verb));
    return new Phrase(said, new FigureValue(text, citedBy(observation)));
  },
};
