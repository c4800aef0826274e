import type {z} from "zod";
import type {Diagnostic, Outcome, Wording} from "../diagnostic/diagnostic.ts";
import {suggest} from "../diagnostic/suggest.ts";
import type {JsonPath, JsonText} from "./parse-json.ts";
import {errorAt, type Problem, show} from "./problem.ts";

/** Checks one value of a JSON text against a schema; every problem names the path of what is wrong. */
export function checkStructure<T>(schema: z.ZodType<T>, json: JsonText, path: JsonPath): Outcome<T> {
  const result = schema.safeParse(valueAt(json.value, path), {reportInput: true});
  if (result.success) return {value: result.data, diagnostics: []};
  return {diagnostics: result.error.issues.flatMap((issue) => describeIssue(issue, json, path))};
}

function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], value);
}

function describeIssue(issue: z.core.$ZodIssue, json: JsonText, base: JsonPath): Diagnostic[] {
  const path = [...base, ...(issue.path as (string | number)[])];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => errorAt(json.locate([...path, key]), unknownKey([...path, key])));
  }
  return [errorAt(json.locate(path), wordIssue(issue, path))];
}

function unknownKey(path: JsonPath): Problem {
  const known = [
    ...["required", "unique", "minLength", "maxLength", "minimum", "maximum"],
    ...["exclusiveMinimum", "exclusiveMaximum", "pattern", "enum"],
  ];
  return {
    code: "unknown-key",
    message: {en: `unknown constraint "${pathText(path)}"`, zh: `不认识的约束 ${pathText(path)}`},
    hint: suggest(String(path.at(-1)), known),
  };
}

function wordIssue(issue: z.core.$ZodIssue, path: JsonPath): Problem {
  const name = path.length === 0 ? {en: "the file", zh: "整个文件"} : sameInBoth(`"${pathText(path)}"`);
  if (issue.input === undefined) {
    return {code: "missing-key", message: {en: `${name.en} is missing`, zh: `缺少 ${name.zh}`}};
  }
  if (issue.code === "invalid_value") {
    const found = show(String(issue.input));
    return {
      code: "invalid-value",
      message: {en: `${name.en} cannot be "${found}"`, zh: `${name.zh} 不能是“${found}”`},
      hint: suggest(String(issue.input), issue.values.map(String)),
    };
  }
  const type = issue.code === "invalid_type" ? issue.expected : undefined;
  const expected = issue.code === "invalid_union" ? "text" : type;
  if (expected !== undefined) {
    const {en, zh} = typeNames[expected] ?? sameInBoth(expected);
    return {
      code: "wrong-type",
      message: {en: `${name.en} must be ${en}`, zh: `${name.zh} 应当是${zh}`},
    };
  }
  return {
    code: "invalid-value",
    message: {en: `${name.en}: ${issue.message}`, zh: `${name.zh} 不符合要求：${issue.message}`},
  };
}

const typeNames: Readonly<Record<string, Wording>> = {
  string: {en: "a text in quotation marks", zh: "加英文引号的文字"},
  number: {en: "a number", zh: "数字"},
  boolean: {en: "true or false", zh: " true 或 false"},
  array: {en: "a list in [ ]", zh: "方括号 [ ] 里的列表"},
  object: {en: "an object in { }", zh: "花括号 { } 里的一组“键: 值”"},
  text: {en: "a text, or a list of texts or numbers", zh: "文字，或文字、数字的列表"},
};

const sameInBoth = (text: string): Wording => ({en: text, zh: text});

/** `resources[4].schema.fields[2].type` */
function pathText(path: JsonPath): string {
  return path
    .map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join("");
}
