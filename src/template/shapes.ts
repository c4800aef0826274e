import type {Wording} from "../diagnostic/diagnostic.ts";

/**
 * What is known of a value before there is any data: enough to see a wrong name or argument in a branch that no
 * document has reached yet.
 */
export type RecordName =
  | "area"
  | "topic"
  | "indicator"
  | "indicator-record"
  | "progress"
  | "observation"
  | "comparison"
  | "whole"
  | "group"
  | "initiative"
  | "source"
  | "dataset"
  | "meeting";
type Single = RecordName | "text" | "number" | "boolean" | "figure" | "table" | "chart-data";
/** `any` is not known, `null` is no value; `[]` makes a list. */
export type Shape = Single | `${Single}[]` | "any" | "any[]" | "null";

type Fields = Readonly<Record<string, Shape>>;

const indicator: Fields = {
  id: "text",
  name: "text",
  topic: "topic",
  unit: "text",
  decimals: "number",
  direction: "text",
  kind: "text",
  accrual: "text",
  weight: "text",
  partOf: "text",
  weightedBy: "text",
  unitForms: "any[]",
  aliases: "text[]",
  definition: "text",
  phrase: "text",
  place: "any",
};

const indicatorRecord: Fields = {
  ...indicator,
  area: "area",
  scope: "text",
  observations: "observation[]",
  baseline: "observation",
  actual: "observation",
  earlier: "observation",
  target: "observation",
  latest: "observation",
};

/** The fields of each kind of record, as templates may name them. */
export const fieldsOf: Readonly<Record<RecordName, Fields>> = {
  area: {
    code: "text",
    name: "text",
    shortName: "text",
    sharedNames: "text[]",
    level: "text",
    levelName: "text",
    peersName: "text",
    parent: "text",
    neighbours: "text[]",
    validFrom: "text",
    validTo: "text",
    place: "any",
  },
  topic: {id: "text", name: "text", order: "number", description: "text", place: "any"},
  indicator,
  "indicator-record": indicatorRecord,
  progress: {
    ...indicatorRecord,
    reached: "observation",
    benchmark: "observation",
    rise: "number",
    standing: "text",
    light: "text",
  },
  observation: {
    id: "text",
    area: "area",
    indicator: "indicator",
    period: "text",
    year: "number",
    value: "number",
    valueHigh: "number",
    qualifier: "text",
    status: "text",
    source: "source",
    line: "number",
    locator: "text",
    printed: "text",
    preferred: "boolean",
    note: "text",
    scope: "text",
    periodBasis: "text",
    inferred: "boolean",
    phrase: "text",
    contradictedBy: "observation[]",
    place: "any",
  },
  comparison: {
    ...indicator,
    scope: "text",
    observations: "observation[]",
    left: "observation[]",
    yearsDiffer: "boolean",
    years: "text",
  },
  whole: {whole: "observation", observations: "observation[]"},
  group: {name: "text", observations: "observation[]", first: "observation"},
  initiative: {
    id: "text",
    area: "area",
    topic: "topic",
    kind: "text",
    name: "text",
    summary: "text",
    period: "text",
    source: "source",
    line: "number",
    status: "text",
    place: "any",
  },
  source: {
    id: "text",
    title: "text",
    publisher: "text",
    published: "text",
    file: "text",
    sha256: "text",
    note: "text",
    place: "any",
  },
  dataset: {name: "text", title: "text"},
  meeting: {
    name: "text",
    areas: "area[]",
    topics: "topic[]",
    occasion: "text",
    date: "text",
    speaker: "text",
    issuer: "text",
  },
};

/** Every name that a field of some record has. */
export const allFields: ReadonlySet<string> = new Set(
  Object.values(fieldsOf).flatMap((fields) => Object.keys(fields)),
);

export const isList = (shape: Shape): shape is `${Single}[]` | "any[]" => shape.endsWith("[]");

export function elementOf(shape: Shape): Shape {
  return isList(shape) ? (shape.slice(0, -2) as Shape) : "any";
}

/** A list of these; lists are joined to one. */
export function listOf(shape: Shape): Shape {
  return isList(shape) ? shape : shape === "null" ? "any[]" : (`${shape}[]` as Shape);
}

export function fields(shape: Shape): Fields | undefined {
  return Object.hasOwn(fieldsOf, shape) ? fieldsOf[shape as RecordName] : undefined;
}

/** What one value or another is. */
export function eitherOf(shapes: readonly Shape[]): Shape {
  const known = shapes.filter((shape) => shape !== "null");
  const [first = "null"] = known;
  return known.every((shape) => shape === first) ? first : "any";
}

/** For people, in both languages: `a list of areas`. */
export function nameShape(shape: Shape): Wording {
  const {en, zh} = words[(isList(shape) ? elementOf(shape) : shape) as keyof typeof words];
  if (isList(shape)) return {en: `a list of ${en.replace(/y$/u, "ie")}s`, zh: `${zh}的列表`};
  return {en: `${/^[aeiou]/u.test(en) ? "an" : "a"} ${en}`, zh};
}

const words: Readonly<Record<Single | "any" | "null", Wording>> = {
  area: {en: "area", zh: "地区"},
  topic: {en: "topic", zh: "领域"},
  indicator: {en: "indicator", zh: "指标"},
  "indicator-record": {en: "indicator", zh: "指标"},
  progress: {en: "indicator of a plan", zh: "规划指标"},
  observation: {en: "observation", zh: "观测数据"},
  comparison: {en: "comparison", zh: "对照"},
  whole: {en: "whole with its parts", zh: "总数及其组成"},
  group: {en: "group", zh: "分组"},
  initiative: {en: "initiative", zh: "举措"},
  source: {en: "source", zh: "来源"},
  dataset: {en: "data package", zh: "数据包"},
  meeting: {en: "meeting", zh: "会议"},
  text: {en: "text", zh: "文字"},
  number: {en: "number", zh: "数字"},
  boolean: {en: "condition (true or false)", zh: "判断结果（是或否）"},
  figure: {en: "figure ready to print", zh: "可直接打印的数字"},
  table: {en: "table", zh: "表格"},
  "chart-data": {en: "set of chart data", zh: "图表数据"},
  any: {en: "value", zh: "值"},
  null: {en: "empty value", zh: "空值"},
};
