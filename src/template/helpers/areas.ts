import type {Helper} from "../helper.ts";
import {selectObservations} from "../select.ts";
import {findTopic, indicatorChoice, indicatorIds, indicatorOptions, optionNames} from "./arguments.ts";

/** The whole country is a yardstick, not a subject: it is listed only where its level is asked for. */
const subjects = ["region", "municipality", "district", "county", "functional-zone"];

export const areas: Helper = {
  name: "areas",
  group: "lookup",
  summary: {
    en: "the areas of Chongqing that have data, for a topic or an indicator if one is given; level= limits to levels such as district county, least= and most= to those with so many observations, weight= and accrual= count only those of such indicators, missing=true gives those without any",
    zh: "取有数据的地区（不含全国），可限定领域或指标；level 限定地区级别，如 district county functional-zone，least、most 限定数据条数，weight、accrual 只算这样的指标，missing=true 取没有数据的地区",
  },
  example: '{{names (areas topic="preschool")}}',
  parameters: [],
  options: {
    topic: "topic",
    indicator: "indicator",
    ...indicatorOptions,
    level: "levels",
    least: "number",
    most: "number",
    missing: "boolean",
  },
  gives: "area[]",
  run(call) {
    const {view} = call.scope;
    const {indicator, level, missing, least = 1, most = Number.POSITIVE_INFINITY} = call.options;
    const found = selectObservations(view, {
      topic: findTopic(call),
      ...indicatorChoice(call),
      indicators: indicator === undefined ? undefined : indicatorIds(indicator),
    });
    const levels = optionNames(level) ?? subjects;
    return view.areas.filter((area) => {
      if (!levels.includes(area.level)) return false;
      const count = found.filter((observation) => observation.area.code === area.code).length;
      return missing === true ? count === 0 : count >= Number(least) && count <= Number(most);
    });
  },
};
