import type {Helper} from "../helper.ts";
import {type IndicatorRecord, selectIndicators} from "../select.ts";
import {
  findAreas,
  findTopic,
  indicatorChoice,
  indicatorOptions,
  optionNames,
  timeChoice,
  timeOptions,
} from "./arguments.ts";

export const indicators: Helper = {
  name: "indicators",
  group: "lookup",
  summary: {
    en: "the indicators of an area with what is known of each: baseline, actual, earlier, target, latest; with= and without= name statuses that must or must not be there, current=true leaves out those with a target only, changed=true keeps those with two different actual values (false: the others), single=true (false) those with one observation (with several), area= or areas= may be several, period=, since= and until= keep what is known of those times, weight= and accrual= those of that weight (core ordinary structural) and accrual (stock flow unknown)",
    zh: "取某地区的指标及其基期 baseline、实际 actual、较早 earlier、目标 target、最新 latest；with、without 指定必须有或不能有的状态，current=true 不取只有目标的指标，changed=true 只取前后两个实际值不同的指标（false 相反），single=true 只取仅有一条数据的指标（false 相反），area、areas 可写几个地区，period、since、until 只看这些时间的数据，weight 限定重要程度（core ordinary structural），accrual 限定存量或流量（stock flow unknown）",
  },
  example:
    '{{#each (indicators with="baseline target" kinds="share")}}{{name}}：{{figure target}}。{{/each}}',
  parameters: [],
  options: {
    area: "areas",
    areas: "areas",
    topic: "topic",
    kinds: "kinds",
    ...indicatorOptions,
    ...timeOptions,
    with: "statuses",
    without: "statuses",
    current: "boolean",
    changed: "boolean",
    single: "boolean",
  },
  gives: "indicator-record[]",
  run(call) {
    const records = selectIndicators(call.scope.view, {
      areas: findAreas(call),
      ...timeChoice(call),
      topic: findTopic(call),
      kinds: optionNames(call.options.kinds),
      ...indicatorChoice(call),
    });
    const wanted = optionNames(call.options.with) ?? [];
    const unwanted = optionNames(call.options.without) ?? [];
    const current = call.options.current === true;
    const {changed, single} = call.options;
    return records.filter(
      (record) =>
        (!current || record.latest !== null) &&
        (typeof changed !== "boolean" || hasChanged(record) === changed) &&
        (typeof single !== "boolean" || (record.observations.length === 1) === single) &&
        wanted.every((status) => has(record, status)) &&
        !unwanted.some((status) => has(record, status)),
    );
  },
};

const hasChanged = ({earlier, actual}: IndicatorRecord) =>
  earlier !== null && earlier.value !== actual?.value;

function has(record: IndicatorRecord, status: string): boolean {
  return record.observations.some((observation) => observation.status === status);
}
