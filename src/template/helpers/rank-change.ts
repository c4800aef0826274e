import type {Helper} from "../helper.ts";
import {FigureValue, Phrase} from "../print.ts";
import {findStanding} from "../standing.ts";
import {observationAt} from "./arguments.ts";

export const rankChange: Helper = {
  name: "rank-change",
  group: "wording",
  summary: {
    en: "how far an area has come among areas of its kind from one observation to another: 上升2位, 下降1位, 位次不变; nothing where one of the places is not known",
    zh: "从前一数据到后一数据，在同类地区中的位次变化：上升2位、下降1位、位次不变；有一个位次不明时为空",
  },
  example: "{{#with (rank-change (earlier o years=5) o)}}五年来{{this}}{{/with}}",
  parameters: [
    {name: "from", kind: "observation"},
    {name: "to", kind: "observation"},
  ],
  options: {},
  gives: "figure",
  run(call) {
    const {view} = call.scope;
    const [from, to] = [observationAt(call, 0), observationAt(call, 1)];
    const [before, now] = [from && findStanding(view, from), to && findStanding(view, to)];
    if (!before || !now) return null;
    const risen = before.place - now.place;
    const cited = [...before.rivals, ...now.rivals].map(({id}) => id);
    if (risen === 0) return new FigureValue("位次不变", cited);
    return new Phrase(risen > 0 ? "上升" : "下降", new FigureValue(`${Math.abs(risen)}位`, cited));
  },
};
