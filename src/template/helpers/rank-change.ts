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
    const {view, words} = call.scope;
    const {place} = words.comparisons;
    const [from, to] = [observationAt(call, 0), observationAt(call, 1)];
    const [before, now] = [from && findStanding(view, from), to && findStanding(view, to)];
    if (!before || !now) return null;
    const risen = before.place - now.place;
    const cited = [...before.rivals, ...now.rivals].map(({id}) => id);
    if (risen === 0) return new FigureValue(place.unchanged, cited);
    const figure = new FigureValue(place.count(Math.abs(risen)), cited);
    return new Phrase((risen > 0 ? place.more : place.less).before, figure);
  },
};
