import {compareAreas} from "../compare-areas.ts";
import type {Helper} from "../helper.ts";
import {selectObservations} from "../select.ts";
import {
  findArea,
  findAreas,
  findTopic,
  indicatorChoice,
  indicatorOptions,
  optionNames,
  timeChoice,
  timeOptions,
} from "./arguments.ts";

export const comparisons: Helper = {
  name: "comparisons",
  group: "lookup",
  summary: {
    en: "indicators that two or more areas have in one scope, each with the newest states in observations, at most a year apart; left holds those of other times; with an area, only those that it is part of; areas= says among which areas, period=, since= and until= of which times, least= asks for more areas, weight= and accrual= choose indicators",
    zh: "取两个以上地区都有、口径相同的指标，observations 是各地区的最新现状值，年份相差不超过一年；left 是年份相差较远而未列入的；指定地区时只取含该地区的；areas 限定在哪些地区之间比较，period、since、until 限定时间，least 要求更多地区，weight、accrual 限定指标",
  },
  example: '{{#each (comparisons) as |c|}}{{pivot c.observations rows="area" columns="indicator"}}{{/each}}',
  parameters: [],
  options: {
    area: "area",
    areas: "areas",
    topic: "topic",
    kinds: "kinds",
    ...indicatorOptions,
    ...timeOptions,
    least: "number",
  },
  gives: "comparison[]",
  run(call) {
    const area = findArea(call);
    const {areas} = call.options;
    const among =
      areas === undefined
        ? null
        : findAreas({
            ...call,
            options: {
              areas,
            },
          });
    const least = Number(call.options.least ?? 2);
    const found = selectObservations(call.scope.view, {
      areas: among,
      topic: findTopic(call),
      kinds: optionNames(call.options.kinds),
      ...indicatorChoice(call),
      ...timeChoice(call),
    });
    return compareAreas(found, area, call.scope.words.dates).filter(
      ({observations}) =>
        observations.length >= least &&
        (!area || observations.some((observation) => observation.area.code === area.code)),
    );
  },
};
