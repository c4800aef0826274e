import type {Helper} from "../helper.ts";
import {printPeriod} from "../print-period.ts";
import {observationAt} from "./arguments.ts";

export const period: Helper = {
  name: "period",
  group: "wording",
  summary: {
    en: "the period of an observation: 2025年, 2021—2025年; 2025年* where it was inferred",
    zh: "数据的时期：2025年、2021—2025年；推定的年份带标记：2025年*",
  },
  example: "{{period o}}，{{o.indicator.name}}为{{figure o}}",
  parameters: [{name: "observation", kind: "observation"}],
  options: {},
  gives: "text",
  run(call) {
    const observation = observationAt(call, 0);
    return observation ? printPeriod(observation, call.scope.words.dates) : "";
  },
};
