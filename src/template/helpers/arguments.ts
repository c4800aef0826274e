import type {Wording} from "../../diagnostic/diagnostic.ts";
import {spanOf} from "../../figure/period-span.ts";
import type {Area, Topic} from "../../model/dataset.ts";
import {splitAreas} from "../area-names.ts";
import type {IndicatorView, ObservationView} from "../dataset-view.ts";
import {type HelperCall, HelperError, splitNames} from "../helper.ts";
import {findUnknownNames} from "../unknown-names.ts";

/** The area that an option names by code, name or short name, or gives as a record; else the document's own. */
export function findArea(call: HelperCall, value: unknown = call.options.area): Area | null {
  if (value === undefined) return call.scope.area;
  if (value === null) return null;
  if (typeof value === "object") return value as Area;
  const {areas} = call.scope.view;
  return areas.find((area) => [area.code, area.name, area.shortName].includes(String(value))) ?? null;
}

/** The areas that `area=` or `areas=` names in a text, or gives as records; null for any, else the document's own. */
export function findAreas(call: HelperCall): readonly Area[] | null {
  const {area, areas} = call.options;
  if (area !== undefined && areas !== undefined) throw bothAreas;
  const value = areas ?? area;
  if (typeof value === "string") return namedAreas(call, value);
  if (!Array.isArray(value)) {
    const found = findArea(call, value);
    return found === null ? null : [found];
  }
  return value.flatMap((each) =>
    typeof each === "string" ? namedAreas(call, each) : isArea(each) ? each : noArea(),
  );
}

function namedAreas({scope}: HelperCall, text: string): Area[] {
  const {areas, names} = scope.view;
  const [unknown] = findUnknownNames(text, "areas", names);
  if (unknown) throw new HelperError(unknown.code, unknown.message, unknown.hint);
  return splitAreas(text, (name) => names.areas.has(name)).flatMap(
    ({name}) => areas.find(({code, name: full, shortName}) => [code, full, shortName].includes(name)) ?? [],
  );
}

const isArea = (value: unknown): value is Area =>
  typeof value === "object" && value !== null && "code" in value && "shortName" in value;

const bothAreas = new HelperError(
  "wrong-arguments",
  {en: "area= and areas= say the same", zh: "area= 和 areas= 是一回事"},
  {en: "write one of them", zh: "请只写其中一个"},
);

function noArea(): never {
  throw new HelperError(
    "wrong-arguments",
    {en: "this must be a list of areas", zh: "这里应当是地区的列表"},
    {en: "get one with (areas …)", zh: "可用 (areas …) 取得"},
  );
}

/** The topic that an option names by id or name or gives as a record; else the document's own. */
export function findTopic(call: HelperCall, value: unknown = call.options.topic): Topic | null {
  if (value === undefined) return call.scope.topic;
  if (value === null) return null;
  if (typeof value === "object") return value as Topic;
  const {topicById, names} = call.scope.view;
  const text = String(value);
  return topicById.get(text) ?? topicById.get(names.topicsByName.get(text) ?? "") ?? null;
}

/** Ids of indicators: `"a b"`, one record, or a list of records; none for a value that is not there. */
export function indicatorIds(value: unknown): string[] {
  if (typeof value === "string") return splitNames(value);
  const records = Array.isArray(value) ? value : [value];
  return records.flatMap((record) =>
    typeof record === "string" ? record : ((record as IndicatorView | null)?.id ?? []),
  );
}

export function optionNames(value: unknown): string[] | undefined {
  return typeof value === "string" ? splitNames(value) : undefined;
}

/** Options of every helper that chooses among indicators. */
export const indicatorOptions = {weight: "weights", accrual: "accruals"} as const;

export const indicatorChoice = ({options}: HelperCall) => ({
  weights: optionNames(options.weight),
  accruals: optionNames(options.accrual),
});

/** Options that choose times: single ones, or those from one to another. */
export const timeOptions = {period: "periods", since: "moment", until: "moment"} as const;

export function timeChoice({options: {period, since, until}}: HelperCall) {
  const choice = {
    periods: isWritten(period) ? splitNames(String(period)) : undefined,
    since: isWritten(since) ? String(since) : undefined,
    until: isWritten(until) ? String(until) : undefined,
  };
  if (
    choice.since !== undefined &&
    choice.until !== undefined &&
    spanOf(choice.since).from > spanOf(choice.until).to
  )
    throw backwards(choice.since, choice.until);
  return choice;
}

const isWritten = (value: unknown) => value !== undefined && value !== null && value !== "";

const backwards = (since: string, until: string) =>
  new HelperError(
    "wrong-arguments",
    {en: `since=${since} lies after until=${until}`, zh: `since=${since} 晚于 until=${until}`},
    {en: "exchange the two", zh: "请对调两者"},
  );

/** How many of something are wanted: a whole number from 1 on; undefined where nobody says. */
export function countOption({options}: HelperCall, name: string): number | undefined {
  const value = options[name];
  if (value === undefined || value === null) return undefined;
  if (Number.isInteger(value) && Number(value) > 0) return Number(value);
  throw new HelperError(
    "wrong-arguments",
    {en: `${name}=${value} is no number of things`, zh: `${name}=${value} 不能作个数`},
    {en: `write a whole number such as ${name}=5`, zh: `请写 1 以上的整数，例如 ${name}=5`},
  );
}

export const noTop = new HelperError(
  "wrong-arguments",
  {
    en: "by= says by what the areas of top= are chosen, and there is no top=",
    zh: "by= 说明 top= 按什么取，这里没有 top=",
  },
  {en: "write how many areas are wanted, such as top=5", zh: "请写明取几个地区，例如 top=5"},
);

export const optionText = (value: unknown) => (typeof value === "string" ? value : undefined);

export function isObservation(value: unknown): value is ObservationView {
  return typeof value === "object" && value !== null && "qualifier" in value && "indicator" in value;
}

/** An argument that has to be an observation; null where the data has none. */
export function observationAt(call: HelperCall, index: number): ObservationView | null {
  const value = call.arguments[index];
  if (value === null || value === undefined) return null;
  if (isObservation(value)) return value;
  throw new HelperError(
    "wrong-arguments",
    {en: `value ${index + 1} must be an observation`, zh: `第 ${index + 1} 个值应当是一条观测数据`},
    {
      en: 'get one with (observation "indicator") or from (observations …)',
      zh: '可用 (observation "指标") 或 (observations …) 取得',
    },
  );
}

export function observationsAt(call: HelperCall, index: number): readonly ObservationView[] {
  const value = call.arguments[index];
  const list = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
  if (list.every(isObservation)) return list;
  throw new HelperError(
    "wrong-arguments",
    {en: "this must be a list of observations", zh: "这里应当是观测数据的列表"},
    {en: "get one with (observations …)", zh: "可用 (observations …) 取得"},
  );
}

/** A list that is asked for in an order that its helper does not know. */
export function cannotSort(what: Wording, key: unknown, known: string): HelperError {
  return new HelperError(
    "wrong-arguments",
    {en: `${what.en} cannot be sorted by "${key}"`, zh: `${what.zh}不能按“${key}”排序`},
    {en: `write sort="${known}", or leave it out`, zh: `请写 sort="${known}"，或不写`},
  );
}
