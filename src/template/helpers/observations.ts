import type {Helper} from "../helper.ts";
import {selectObservations} from "../select.ts";
import {findArea, findTopic, indicatorIds, optionNames} from "./arguments.ts";

export const observations: Helper = {
  name: "observations",
  group: "lookup",
  summary: {
    en: "all observations that match, in the order of topics and indicators; without area or topic, those of the document's own; note= keeps those whose note holds a text",
    zh: "取符合条件的全部数据，按领域和指标排序；不写 area 或 topic 时取本文件所属的地区或领域；note 只取说明中含某段文字的",
  },
  example: '{{table (observations topic="preschool" status="actual") columns="indicator period value"}}',
  parameters: [],
  options: {
    area: "area",
    topic: "topic",
    indicators: "indicators",
    status: "statuses",
    kinds: "kinds",
    period: "period",
    note: "text",
  },
  gives: "observation[]",
  run(call) {
    const {indicators, status, kinds, period, note} = call.options;
    const found = selectObservations(call.scope.view, {
      area: findArea(call),
      topic: findTopic(call),
      indicators: indicators === undefined ? undefined : indicatorIds(indicators),
      statuses: optionNames(status),
      kinds: optionNames(kinds),
      period: period as string | undefined,
    });
    return typeof note === "string" ? found.filter((observation) => observation.note.includes(note)) : found;
  },
};
