import {byEnd} from "../../figure/period-span.ts";
import type {Helper} from "../helper.ts";
import {findLatest, selectObservations} from "../select.ts";
import {findArea, indicatorIds, optionNames, optionText} from "./arguments.ts";

export const observation: Helper = {
  name: "observation",
  group: "lookup",
  summary: {
    en: "one observation of an indicator: the newest state, or the one of the status, period and scope asked for; nothing where the data has none",
    zh: "取某指标的一条数据：默认取最新的现状值，也可指定状态、时期和口径；没有数据时为空",
  },
  example: '{{#with (observation "preschool-gross-enrolment" status="target")}}…{{/with}}',
  parameters: [{name: "indicator", kind: "indicator"}],
  options: {area: "area", period: "period", status: "status", scope: "text"},
  gives: "observation",
  run(call) {
    const area = findArea(call);
    const found = selectObservations(call.scope.view, {
      area,
      indicators: indicatorIds(call.arguments[0]),
      statuses: optionNames(call.options.status),
      scope: optionText(call.options.scope),
      period: optionText(call.options.period),
    });
    if (call.options.status === undefined) return findLatest(found);
    return found.toSorted((a, b) => byEnd(b, a))[0] ?? null;
  },
};
