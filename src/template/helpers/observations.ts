import type {Helper} from "../helper.ts";
import {selectObservations} from "../select.ts";
import {
  findArea,
  findTopic,
  indicatorChoice,
  indicatorIds,
  indicatorOptions,
  optionNames,
  optionText,
} from "./arguments.ts";

export const observations: Helper = {
  name: "observations",
  group: "lookup",
  summary: {
    en: "all observations that match, in the order of topics and indicators; without area or topic, those of the document's own; weight=, accrual= and scope= keep those of such indicators or of that scope, note= keeps those whose note holds a text",
    zh: "取符合条件的全部数据，按领域和指标排序；不写 area 或 topic 时取本文件所属的地区或领域；weight、accrual、scope 限定重要程度、存量或流量、口径，note 只取说明中含某段文字的",
  },
  example: '{{table (observations topic="preschool" status="actual") columns="indicator period value"}}',
  parameters: [],
  options: {
    area: "area",
    topic: "topic",
    indicators: "indicators",
    status: "statuses",
    kinds: "kinds",
    ...indicatorOptions,
    scope: "text",
    period: "period",
    note: "text",
  },
  gives: "observation[]",
  run(call) {
    const {indicators, status, kinds, scope, period, note} = call.options;
    const found = selectObservations(call.scope.view, {
      area: findArea(call),
      topic: findTopic(call),
      indicators: indicators === undefined ? undefined : indicatorIds(indicators),
      statuses: optionNames(status),
      kinds: optionNames(kinds),
      ...indicatorChoice(call),
      scope: optionText(scope),
      period: optionText(period),
    });
    return typeof note === "string" ? found.filter((observation) => observation.note.includes(note)) : found;
  },
};
