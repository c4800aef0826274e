import {byEndAndLength} from "../../figure/period-span.ts";
import type {Area, Topic} from "../../model/dataset.ts";
import {noteAsked} from "../asked-for.ts";
import type {IndicatorView, ObservationView} from "../dataset-view.ts";
import {type Helper, type HelperCall, HelperError} from "../helper.ts";
import {selectObservations} from "../select.ts";
import {newestPeriods, topAreas} from "../top-areas.ts";
import {
  cannotSort,
  countOption,
  findAreas,
  findTopic,
  indicatorChoice,
  indicatorIds,
  indicatorOptions,
  noTop,
  optionNames,
  optionText,
  timeChoice,
  timeOptions,
} from "./arguments.ts";

export const observations: Helper = {
  name: "observations",
  group: "lookup",
  summary: {
    en: 'all observations that match, in the order of topics and indicators; without area or topic, those of the document\'s own; weight=, accrual= and scope= keep those of such indicators or of that scope, note= keeps those whose note holds a text; area= or areas= may be several, since= and until= bound the time, last= keeps the newest N periods of each indicator, top= the N areas that stand best, by the indicator of by= or their own; parts=false leaves out what is a part of another figure, sort="weight" puts core indicators and the newest periods first',
    zh: '取符合条件的全部数据，按领域和指标排序；不写 area 或 topic 时取本文件所属的地区或领域；weight、accrual、scope 限定重要程度、存量或流量、口径，note 只取说明中含某段文字的；area、areas 可写几个地区，since、until 限定起止时间，last=N 每项指标只取最新的 N 个时期，top=N 只取最好的 N 个地区（by 写明按哪项指标，不写时按自身）；parts=false 不取属于另一个总数的部分，sort="weight" 把核心指标和最新时期排在前面',
  },
  example: '{{table (observations topic="preschool" status="actual") columns="indicator period value"}}',
  parameters: [],
  options: {
    area: "areas",
    areas: "areas",
    topic: "topic",
    indicators: "indicators",
    status: "statuses",
    kinds: "kinds",
    ...indicatorOptions,
    scope: "text",
    ...timeOptions,
    last: "number",
    top: "number",
    by: "indicator",
    note: "text",
    parts: "boolean",
    sort: "text",
  },
  gives: "observation[]",
  run(call) {
    const {indicators, status, kinds, scope, note, parts, sort} = call.options;
    const [areas, topic, statuses] = [findAreas(call), findTopic(call), optionNames(status)];
    const ids = indicators === undefined ? undefined : indicatorIds(indicators);
    const found = selectObservations(call.scope.view, {
      areas,
      topic,
      indicators: ids,
      statuses,
      kinds: optionNames(kinds),
      ...indicatorChoice(call),
      scope: optionText(scope),
      ...timeChoice(call),
    });
    const kept = found.filter(
      (observation) =>
        (typeof note !== "string" || observation.note.includes(note)) &&
        (parts !== false || observation.indicator.partOf === ""),
    );
    const last = countOption(call, "last");
    const chosen = chooseTop(call, last === undefined ? kept : newestPeriods(kept, last), areas);
    const sorted = sort === undefined ? chosen : sortBy(chosen, String(sort));
    const isNarrowed = narrowing.some((option) => call.options[option] !== undefined);
    const indicatorsAsked = isNarrowed
      ? []
      : ids?.filter((id) => isOf(topic, call.scope.view.indicatorById.get(id)));
    const isTop = call.options.top !== undefined;
    return noteAsked(sorted, {
      indicators: indicatorsAsked,
      statuses,
      isAllAreas: areas === null && !isTop,
      areas: isTop ? undefined : (areas ?? undefined),
    });
  },
};

/** Options by which an indicator that has rows may be left out all the same. */
const narrowing = ["kinds", "weight", "accrual", "scope", "note", "parts", "last", "top"];

/** Those of the areas that stand best, the best first: by the list's own indicator, or by another one. */
function chooseTop(
  call: HelperCall,
  found: readonly ObservationView[],
  areas: readonly Area[] | null,
): readonly ObservationView[] {
  const top = countOption(call, "top");
  const {by} = call.options;
  if (top === undefined) {
    if (by === undefined) return found;
    throw noTop;
  }
  const own = [...new Set(found.map(({indicator}) => indicator.id))];
  if (by === undefined && own.length > 1) throw severalIndicators(own.length);
  const {view} = call.scope;
  const measured =
    by === undefined
      ? found
      : selectObservations(view, {areas, indicators: indicatorIds(by), ...timeChoice(call)});
  const codes = topAreas(measured, view, top);
  return found
    .filter(({area}) => codes.includes(area.code))
    .toSorted(
      (a, b) =>
        own.indexOf(a.indicator.id) - own.indexOf(b.indicator.id) ||
        codes.indexOf(a.area.code) - codes.indexOf(b.area.code),
    );
}

const severalIndicators = (count: number) =>
  new HelperError(
    "wrong-arguments",
    {en: `top= cannot tell by which of ${count} indicators`, zh: `有 ${count} 项指标，top= 不知道按哪一项取`},
    {en: 'name it: by="…"', zh: '请写明：by="…"'},
  );

const isOf = (topic: Topic | null, indicator: IndicatorView | undefined) =>
  topic === null || indicator?.topic.id === topic.id;

const rankOf = {core: 0, ordinary: 1, structural: 2} as const;

function sortBy(found: readonly ObservationView[], key: string): readonly ObservationView[] {
  if (key === "weight") {
    return found.toSorted(
      (a, b) => rankOf[a.indicator.weight] - rankOf[b.indicator.weight] || byEndAndLength(b, a),
    );
  }
  throw cannotSort({en: "observations", zh: "数据"}, key, "weight");
}
