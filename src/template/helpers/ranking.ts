import {askedFor, noteAsked} from "../asked-for.ts";
import type {Helper} from "../helper.ts";
import {byMerit} from "../top-areas.ts";
import {observationsAt} from "./arguments.ts";

export const ranking: Helper = {
  name: "ranking",
  group: "lookup",
  summary: {
    en: "observations of one indicator, the best first; lower is better where the indicator says so",
    zh: "把同一指标的数据从优到次排列；指标注明“越小越好”时由小到大",
  },
  example: "{{#each (ranking c.observations) as |o|}}{{o.area.name}}{{figure o}}{{/each}}",
  parameters: [{name: "observations", kind: "observation-list"}],
  options: {},
  gives: "observation[]",
  run(call) {
    const found = observationsAt(call, 0);
    return noteAsked(byMerit(found), askedFor(found));
  },
};
