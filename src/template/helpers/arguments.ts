import type {Wording} from "../../diagnostic/diagnostic.ts";
import type {Area, Topic} from "../../model/dataset.ts";
import type {IndicatorView, ObservationView} from "../dataset-view.ts";
import {type HelperCall, HelperError, splitNames} from "../helper.ts";

/** The area that an option names by code, name or short name, or gives as a record; else the document's own. */
export function findArea(call: HelperCall, value: unknown = call.options.area): Area | null {
  if (value === undefined) return call.scope.area;
  if (value === null) return null;
  if (typeof value === "object") return value as Area;
  const {areas} = call.scope.view;
  return areas.find((area) => [area.code, area.name, area.shortName].includes(String(value))) ?? null;
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
