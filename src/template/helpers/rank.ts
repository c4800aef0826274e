import type {Helper} from "../helper.ts";
import {FigureValue} from "../print.ts";
import {findStanding} from "../standing.ts";
import {observationAt} from "./arguments.ts";

export const rank: Helper = {
  name: "rank",
  group: "wording",
  summary: {
    en: "an observation's place among areas of its kind, e.g. 第2位; nothing unless three or more have exact values of the same scope and about the same year",
    zh: "该数据在同类地区（如各区县）中的位次，如“第2位”；口径相同、有精确且年份相近数据的地区不足三个时为空",
  },
  example: "{{#with (rank actual)}}居有数据区县{{this}}{{/with}}",
  parameters: [{name: "observation", kind: "observation"}],
  options: {},
  gives: "figure",
  run(call) {
    const observation = observationAt(call, 0);
    const standing = observation && findStanding(call.scope.view, observation);
    if (!standing) return null;
    return new FigureValue(
      call.scope.words.numbers.rank.at(standing.place, call.scope.words.numbers.rank.unit),
      standing.rivals.map(({id}) => id),
    );
  },
};
