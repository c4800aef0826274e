import type {Helper} from "../helper.ts";
import {selectObservations} from "../select.ts";
import {findTopic, indicatorIds, optionNames} from "./arguments.ts";

export const areas: Helper = {
  name: "areas",
  group: "lookup",
  summary: {
    en: "the areas that have data, for a topic or an indicator if one is given; level= limits to levels such as district county",
    zh: "取有数据的地区，可限定领域或指标；level 限定地区级别，如 district county functional-zone",
  },
  example: '{{names (areas topic="preschool")}}',
  parameters: [],
  options: {topic: "topic", indicator: "indicator", level: "text", missing: "boolean"},
  run(call) {
    const {view} = call.scope;
    const {indicator, level, missing} = call.options;
    const found = selectObservations(view, {
      topic: findTopic(call),
      indicators: indicator === undefined ? undefined : indicatorIds(indicator),
    });
    const codes = new Set(found.map(({area}) => area.code));
    const levels = optionNames(level);
    return view.areas.filter(
      (area) => codes.has(area.code) === (missing !== true) && (!levels || levels.includes(area.level)),
    );
  },
};
