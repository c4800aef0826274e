import {byEndAndLength} from "../../figure/period-span.ts";
import type {Helper} from "../helper.ts";
import {findLatest, selectObservations} from "../select.ts";
import {findArea, indicatorIds, optionNames, optionText, timeChoice, timeOptions} from "./arguments.ts";

export const observation: Helper = {
  name: "observation",
  group: "lookup",
  summary: {
    en: "one observation of an indicator: the newest state, or the one of the status, period and scope asked for, of several periods the newest, since= and until= bound them; nothing where the data has none",
    zh: "取某指标的一条数据：默认取最新的现状值，也可指定状态、时期和口径，几个时期取最新的，since、until 限定起止时间；没有数据时为空",
  },
  example: '{{#with (observation "preschool-gross-enrolment" status="target")}}…{{/with}}',
  parameters: [{name: "indicator", kind: "indicator"}],
  options: {area: "area", ...timeOptions, status: "status", scope: "text"},
  gives: "observation",
  run(call) {
    const area = findArea(call);
    const found = selectObservations(call.scope.view, {
      area,
      indicators: indicatorIds(call.arguments[0]),
      statuses: optionNames(call.options.status),
      scope: optionText(call.options.scope),
      ...timeChoice(call),
    });
    if (call.options.status === undefined) return findLatest(found);
    return found.toSorted((a, b) => byEndAndLength(b, a))[0] ?? null;
  },
};
