import type {z} from "zod";
import type {Wording} from "../diagnostic/diagnostic.ts";
import {suggest} from "../diagnostic/suggest.ts";

type Issue = z.core.$ZodIssue;

/**
 * What a schema found, in words.
 * @param key path to the value, with dots; empty for the whole block
 * @param source how a single value is written: 001122 is the number 1122 for YAML
 */
export function wordIssue(issue: Issue, key: string, source?: string): {message: Wording; hint?: Wording} {
  const name = key === "" ? {en: "this block", zh: "此处"} : {en: `"${key}"`, zh: `“${key}”`};
  if (issue.input === undefined) return missing(issue, key, name);
  switch (issue.code) {
    case "invalid_type": {
      const found = show(typeof issue.input === "number" ? (source ?? issue.input) : issue.input);
      return {
        message: {
          en: `${name.en} must be ${typeInEnglish(issue.expected)}, not ${found.en}`,
          zh: `${name.zh}应当是${typeInChinese(issue.expected)}，不能是${found.zh}`,
        },
        ...hintForType(issue.expected, issue.input, source),
      };
    }
    case "invalid_value":
      return {
        message: {
          en: `${name.en} cannot be "${String(issue.input)}"`,
          zh: `${name.zh}不能是“${String(issue.input)}”`,
        },
        hint: suggest(String(issue.input), issue.values.map(String)),
      };
    case "too_small":
      return {message: tooSmall(name, issue)};
    case "too_big":
      return {message: tooBig(name, issue)};
    default: {
      const rule = inBoth(issue.message);
      return {message: {en: `${name.en}: ${rule.en}`, zh: `${name.zh}不符合要求：${rule.zh}`}};
    }
  }
}

function missing(issue: Issue, key: string, name: Wording): {message: Wording; hint: Wording} {
  const last = key.split(".").at(-1) ?? key;
  const values = issue.code === "invalid_value" ? issue.values.map(String) : [];
  return {
    message: {en: `${name.en} is missing`, zh: `缺少${name.zh}`},
    hint:
      values.length > 0
        ? {en: `choose one of: ${values.join(", ")}`, zh: `可用的有：${values.join(", ")}`}
        : {en: `add a line "${last}: …"`, zh: `请加上一行“${last}: …”`},
  };
}

/** Schemas say their own rules in both languages: `a colour is six digits / 颜色是六位数字`. */
function inBoth(message: string): Wording {
  const [en = message, zh = en] = message.split(" / ");
  return {en, zh};
}

function show(value: unknown): Wording {
  if (value === null) return {en: "empty", zh: "空的"};
  if (Array.isArray(value)) return {en: "a list", zh: "列表"};
  if (typeof value === "object") return {en: 'a set of "key: value" lines', zh: "一组“键: 值”"};
  return {en: `"${String(value)}"`, zh: `“${String(value)}”`};
}

function hintForType(expected: string, found: unknown, source = String(found)): {hint?: Wording} {
  if (expected === "string" && (typeof found === "number" || typeof found === "boolean")) {
    return {hint: {en: `put it in quotes: "${source}"`, zh: `请加英文引号："${source}"`}};
  }
  if (["number", "int"].includes(expected) && typeof found === "string") {
    return {
      hint: {en: "write digits only, without quotes and unit", zh: "请只写数字，不加引号和单位"},
    };
  }
  if (expected === "string" && typeof found === "object") {
    return {
      hint: {
        en: 'quote a text that begins with { or [ or holds ": "',
        zh: "以 { 或 [ 开头、或含有“: ”的文字，请加英文引号",
      },
    };
  }
  return {};
}

function tooSmall(name: Wording, issue: z.core.$ZodIssueTooSmall): Wording {
  const least = String(issue.minimum);
  if (isNumber(issue.origin))
    return {en: `${name.en} must be at least ${least}`, zh: `${name.zh}不能小于 ${least}`};
  if (Number(issue.minimum) > 1) {
    return {en: `${name.en} must have at least ${least} entries`, zh: `${name.zh}至少要有 ${least} 项`};
  }
  return {en: `${name.en} must not be empty`, zh: `${name.zh}不能为空`};
}

function tooBig(name: Wording, issue: z.core.$ZodIssueTooBig): Wording {
  const most = String(issue.maximum);
  if (isNumber(issue.origin))
    return {en: `${name.en} must be at most ${most}`, zh: `${name.zh}不能大于 ${most}`};
  const [en, zh] = issue.origin === "string" ? ["characters", "个字"] : ["entries", "项"];
  return {en: `${name.en} may have at most ${most} ${en}`, zh: `${name.zh}最多 ${most} ${zh}`};
}

const isNumber = (origin: string) => origin === "number" || origin === "int";

function typeInEnglish(type: string): string {
  const names: Record<string, string> = {
    string: "text",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: 'a set of "key: value" lines',
  };
  return names[type] ?? `a ${type}`;
}

function typeInChinese(type: string): string {
  const names: Record<string, string> = {
    string: "文字",
    number: "数字",
    int: "整数",
    boolean: "true 或 false",
    array: "列表",
    object: "一组“键: 值”",
  };
  return names[type] ?? type;
}
