import type {Helper} from "../helper.ts";
import {compareAreas, selectObservations} from "../select.ts";
import {findArea, findTopic, optionNames} from "./arguments.ts";

export const comparisons: Helper = {
  name: "comparisons",
  group: "lookup",
  summary: {
    en: "indicators that two or more areas have, each with the newest state of every area in observations; with an area, only those that it is part of; least= asks for more areas",
    zh: "取两个以上地区都有的指标，observations 是各地区的最新现状值；指定地区时只取含该地区的；least 要求更多地区",
  },
  example: '{{#each (comparisons) as |c|}}{{pivot c.observations rows="area" columns="indicator"}}{{/each}}',
  parameters: [],
  options: {area: "area", topic: "topic", kinds: "kinds", least: "number"},
  gives: "comparison[]",
  run(call) {
    const area = findArea(call);
    const least = Number(call.options.least ?? 2);
    const found = selectObservations(call.scope.view, {
      topic: findTopic(call),
      kinds: optionNames(call.options.kinds),
    });
    return compareAreas(found).filter(
      ({observations}) =>
        observations.length >= least &&
        (!area || observations.some((observation) => observation.area.code === area.code)),
    );
  },
};
