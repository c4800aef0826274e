import {byEnd} from "../../figure/period-span.ts";
import type {Topic} from "../../model/dataset.ts";
import {noteAsked} from "../asked-for.ts";
import type {IndicatorView, ObservationView} from "../dataset-view.ts";
import type {Helper} from "../helper.ts";
import {selectObservations} from "../select.ts";
import {
  cannotSort,
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
    en: 'all observations that match, in the order of topics and indicators; without area or topic, those of the document\'s own; weight=, accrual= and scope= keep those of such indicators or of that scope, note= keeps those whose note holds a text; parts=false leaves out what is a part of another figure, sort="weight" puts core indicators and the newest periods first',
    zh: '取符合条件的全部数据，按领域和指标排序；不写 area 或 topic 时取本文件所属的地区或领域；weight、accrual、scope 限定重要程度、存量或流量、口径，note 只取说明中含某段文字的；parts=false 不取属于另一个总数的部分，sort="weight" 把核心指标和最新时期排在前面',
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
    parts: "boolean",
    sort: "text",
  },
  gives: "observation[]",
  run(call) {
    const {indicators, status, kinds, weight, accrual, scope, period, note, parts, sort} = call.options;
    const [area, topic, statuses] = [findArea(call), findTopic(call), optionNames(status)];
    const ids = indicators === undefined ? undefined : indicatorIds(indicators);
    const found = selectObservations(call.scope.view, {
      area,
      topic,
      indicators: ids,
      statuses,
      kinds: optionNames(kinds),
      ...indicatorChoice(call),
      scope: optionText(scope),
      period: optionText(period),
    });
    const kept = found.filter(
      (observation) =>
        (typeof note !== "string" || observation.note.includes(note)) &&
        (parts !== false || observation.indicator.partOf === ""),
    );
    const sorted = sort === undefined ? kept : sortBy(kept, String(sort));
    const isNarrowed = [kinds, weight, accrual, scope, note, parts].some((option) => option !== undefined);
    const indicatorsAsked = isNarrowed
      ? []
      : ids?.filter((id) => isOf(topic, call.scope.view.indicatorById.get(id)));
    return noteAsked(sorted, {indicators: indicatorsAsked, statuses, isAllAreas: area === null});
  },
};

const isOf = (topic: Topic | null, indicator: IndicatorView | undefined) =>
  topic === null || indicator?.topic.id === topic.id;

const rankOf = {core: 0, ordinary: 1, structural: 2} as const;

function sortBy(found: readonly ObservationView[], key: string): readonly ObservationView[] {
  if (key === "weight") {
    return found.toSorted((a, b) => rankOf[a.indicator.weight] - rankOf[b.indicator.weight] || byEnd(b, a));
  }
  throw cannotSort({en: "observations", zh: "数据"}, key, "weight");
}
