import type {Wording} from "../diagnostic/diagnostic.ts";
import type {Helper, ParameterKind} from "./helper.ts";
import {elementOf, isList, nameShape, type Shape} from "./shapes.ts";

/** What is wrong with a value of this shape for a parameter; undefined where it may be right. */
export function checkShape(
  shape: Shape,
  kind: ParameterKind,
  helper: Helper,
): {message: Wording; hint: Wording} | undefined {
  if (shape === "any" || shape === "any[]" || shape === "null" || fits(shape, kind)) return undefined;
  const wanted = wantedFor(kind);
  const found = nameShape(shape);
  return {
    message: {
      en: `"${helper.name}" needs ${wanted.en} here, and this is ${found.en}`,
      zh: `“${helper.name}”这里需要${wanted.zh}，写的却是${found.zh}`,
    },
    hint: hints[kind] ?? {en: `for example: ${helper.example}`, zh: `例如：${helper.example}`},
  };
}

function fits(shape: Shape, kind: ParameterKind): boolean {
  const isRecord = !["text", "number", "boolean", "figure", "table", "chart-data"].includes(shape);
  switch (kind) {
    case "any":
      return true;
    case "observation":
      return shape === "observation";
    case "observation-list":
      return shape === "observation[]";
    case "indicator-list":
      return shape === "indicator-record[]" || shape === "progress[]";
    case "progress-list":
      return shape === "progress[]";
    case "list":
      return isList(shape);
    case "number":
    case "boolean":
      return shape === kind;
    case "text":
    case "literal":
      return shape === "text" || shape === "number";
    case "indicators":
      return shape === "text" || isList(shape) || isRecord;
    case "areas":
      return shape === "text" || shape === "text[]" || shape === "area[]" || (isRecord && !isList(shape));
    case "period":
    case "periods":
    case "moment":
      return shape === "text" || shape === "number";
    case "indicator":
    case "area":
    case "topic":
      return shape === "text" || (isRecord && !isList(shape));
    default:
      return shape === "text";
  }
}

function wantedFor(kind: ParameterKind): Wording {
  switch (kind) {
    case "observation":
      return {en: "an observation", zh: "一条观测数据"};
    case "observation-list":
      return {en: "a list of observations", zh: "观测数据的列表"};
    case "indicator-list":
      return {en: "a list of indicators", zh: "指标的列表"};
    case "progress-list":
      return {en: "a list of indicators of a plan", zh: "规划指标的列表"};
    case "list":
      return {en: "a list", zh: "列表"};
    case "areas":
      return {en: "an area, or several", zh: "一个或几个地区"};
    case "period":
    case "periods":
    case "moment":
      return {en: "a time", zh: "时期"};
    case "number":
      return {en: "a number without quotes", zh: "不加引号的数字"};
    case "boolean":
      return {en: "true or false without quotes", zh: "不加引号的 true 或 false"};
    default:
      return {en: "a text in quotes", zh: "加英文引号的文字"};
  }
}

const hints: Partial<Record<ParameterKind, Wording>> = {
  observation: {
    en: 'get one with (observation "indicator"), or one of a list with {{#each (observations …)}}',
    zh: '可用 (observation "指标") 取一条，或用 {{#each (observations …)}} 逐条取',
  },
  "progress-list": {en: "get one with (progress …)", zh: "可用 (progress …) 取得"},
  "observation-list": {
    en: "get one with (observations …)",
    zh: "可用 (observations …) 取得",
  },
  "indicator-list": {en: "get one with (indicators …)", zh: "可用 (indicators …) 取得"},
  areas: {
    en: 'name them in one text such as "A B", or get them with (areas …)',
    zh: '请写在一对引号里，如 "甲区 乙县"，或用 (areas …) 取得',
  },
  period: {en: "write one such as 2025 or 2021/2025", zh: "请写成 2025、2021/2025 这样"},
  periods: {en: 'write them such as 2025 or "2024 2025"', zh: '请写成 2025、"2024 2025" 这样'},
  moment: {
    en: "write one such as 2025, 2025-03, 2025-Q1 or 2025-H1",
    zh: "请写成 2025、2025-03、2025-Q1、2025-H1 这样",
  },
  number: {en: "write the digits alone, such as 3", zh: "请只写数字，例如 3"},
  boolean: {en: "write true or false alone", zh: "请只写 true 或 false"},
  list: {
    en: "get one with a helper in parentheses, such as (observations …) or (areas)",
    zh: "请用加括号的助手取得，例如 (observations …)、(areas)",
  },
};

/** What is wrong with printing a value of this shape straight into the text. */
export function checkPrinted(shape: Shape): {message: Wording; hint: Wording} | undefined {
  const isPlain = ["any", "null", "text", "number", "figure", "table", "chart-data"].includes(shape);
  if (isPlain) return undefined;
  const {en, zh} = nameShape(shape);
  const element = isList(shape) ? elementOf(shape) : shape;
  return {
    message: {en: `this is ${en}, which cannot be printed`, zh: `这里是${zh}，不能直接打印`},
    hint: printedHints[element] ?? {
      en: "name one of its fields, or hand it to a helper such as figure, names or table",
      zh: "请写出它的某个字段，或交给 figure、names、table 等助手",
    },
  };
}

const printedHints: Partial<Record<Shape, Wording>> = {
  observation: {
    en: "print one with {{figure …}}, and a list of them with {{table …}} or {{#each …}}",
    zh: "打印一条请用 {{figure …}}；打印列表请用 {{table …}} 或 {{#each …}}",
  },
  area: {
    en: "print its name with .name, and a list of them with {{names …}}",
    zh: "打印名称请加 .name；打印列表请用 {{names …}}",
  },
  topic: {
    en: "print its name with .name, and a list of them with {{names …}}",
    zh: "打印名称请加 .name；打印列表请用 {{names …}}",
  },
  boolean: {
    en: "a condition belongs into a block: {{#if …}}…{{/if}}",
    zh: "判断请写在块里：{{#if …}}…{{/if}}",
  },
};
