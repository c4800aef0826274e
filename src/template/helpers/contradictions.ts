import type {Helper} from "../helper.ts";
import {selectObservations} from "../select.ts";
import {findAreas, findTopic} from "./arguments.ts";

export const contradictions: Helper = {
  name: "contradictions",
  group: "lookup",
  summary: {
    en: "observations for which another place gives another value; each lists those in contradictedBy",
    zh: "取来源前后说法不一的数据，另一种说法在 contradictedBy 中",
  },
  example: "{{#each (contradictions) as |o|}}{{o.indicator.name}}：{{figure o}}{{/each}}",
  parameters: [],
  options: {area: "areas", topic: "topic"},
  gives: "observation[]",
  run(call) {
    const found = selectObservations(call.scope.view, {areas: findAreas(call), topic: findTopic(call)});
    return found.filter(({contradictedBy}) => contradictedBy.length > 0);
  },
};
