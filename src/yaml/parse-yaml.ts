import {
  type Alias,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type Document as YamlDocument,
} from "yaml";
import {z} from "zod";
import type {Diagnostic, Outcome, Wording} from "../model/diagnostic.ts";
import type {Place} from "../model/place.ts";
import {suggest} from "../model/suggest.ts";

type Issue = z.core.$ZodIssue;

/** Tells where a line and column of the YAML text stand for its reader, e.g. in the template around it. */
export type Locate = (line: number, column: number) => Place;

/** Looks at a value that the schema allows; what it finds is placed by the path to a key. */
export type Review<T> = (value: T, placeOf: (path: readonly PropertyKey[]) => Place) => Diagnostic[];

/**
 * Reads YAML that a person wrote and checks it against a schema.
 * All problems are reported at once, each at its own key or value.
 */
export function parseYaml<T>(
  text: string,
  schema: z.ZodType<T>,
  locate: Locate,
  review: Review<T> = () => [],
): Outcome<T> {
  const lineCounter = new LineCounter();
  // What the parser would only warn of (a key that is no text) the schema refuses.
  const options = {lineCounter, prettyErrors: false, uniqueKeys: true, logLevel: "error"} as const;
  const document = parseDocument(text, options);
  const placeAt = (offset: number) => {
    const {line, col} = lineCounter.linePos(offset);
    return locate(Math.max(line, 1), Math.max(col, 1));
  };
  if (document.errors.length > 0) {
    return {
      diagnostics: document.errors.map((error) => ({
        severity: "error",
        code: "yaml-syntax",
        message: {
          // Here the parser repeats what its own stack said.
          en: `invalid YAML: ${error.code === "RESOURCE_EXHAUSTION" ? "this is nested too deeply" : error.message}`,
          zh: `YAML 写法有误：${yamlErrorInChinese(error.code)}`,
        },
        hint: {
          en: 'write "key: value" with a space after the colon, indent with spaces, and quote texts that contain ": " or start with a symbol',
          zh: "请写成“键: 值”（英文冒号后加空格），用空格缩进；含有“: ”或以符号开头的文字请加英文引号",
        },
        place: placeAt(error.pos[0]),
      })),
    };
  }
  const alias = findBadAlias(document);
  if (alias) {
    return {
      diagnostics: [
        {
          severity: "error",
          code: "yaml-syntax",
          message: {
            en: `invalid YAML: "*${alias.source}" refers to nothing that can be put here`,
            zh: `YAML 写法有误：${yamlErrorInChinese("BAD_ALIAS")}`,
          },
          hint: {en: "quote a text that starts with *", zh: "以 * 开头的文字请加英文引号"},
          place: placeAt(alias.range?.[0] ?? 0),
        },
      ],
    };
  }
  const result = schema.safeParse(document.toJS() ?? {}, {reportInput: true});
  if (result.success) {
    const placeOf = (path: readonly PropertyKey[]) =>
      placeAt(valueOffset(document, path as (string | number)[]));
    return {value: result.data, diagnostics: review(result.data, placeOf)};
  }
  return {
    diagnostics: result.error.issues.flatMap((issue) => describeIssue(issue, schema, document, placeAt)),
  };
}

/** A reference to nothing, or the one with which there are so many that they would not end. */
function findBadAlias(document: YamlDocument.Parsed): Alias | undefined {
  let count = 0;
  let bad: Alias | undefined;
  visit(document, {
    Alias(_, alias) {
      count++;
      if (count <= mostAliases && alias.resolve(document)) return undefined;
      bad = alias;
      return visit.BREAK;
    },
  });
  return bad;
}

/** So few that references to references stay small. */
const mostAliases = 5;

function describeIssue(
  issue: Issue,
  schema: z.ZodType,
  document: YamlDocument.Parsed,
  placeAt: (offset: number) => Place,
): Diagnostic[] {
  const path = issue.path as (string | number)[];
  const key = path.join(".");
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(schema, path);
    return issue.keys.map((unknown) => ({
      severity: "error",
      code: "unknown-key",
      message: {en: `unknown key "${unknown}"`, zh: `不认识的键“${unknown}”`},
      hint: suggest(unknown, known),
      place: placeAt(keyOffset(document, path, unknown)),
    }));
  }
  const {message, hint} = wordIssue(issue, key);
  return [
    {
      severity: "error",
      code: issue.code === "invalid_type" ? "wrong-type" : "invalid-value",
      message,
      ...(hint ? {hint} : {}),
      place: placeAt(valueOffset(document, path)),
    },
  ];
}

function wordIssue(issue: Issue, key: string): {message: Wording; hint?: Wording} {
  const name = key === "" ? {en: "this block", zh: "此处"} : {en: `"${key}"`, zh: `“${key}”`};
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? {message: {en: `${name.en} is missing`, zh: `缺少${name.zh}`}}
        : {
            message: {
              en: `${name.en} must be ${typeInEnglish(issue.expected)}`,
              zh: `${name.zh}应当是${typeInChinese(issue.expected)}`,
            },
          };
    case "invalid_value": {
      const values = issue.values.map(String);
      if (issue.input === undefined) {
        return {
          message: {en: `${name.en} is missing`, zh: `缺少${name.zh}`},
          hint: {en: `choose one of: ${values.join(", ")}`, zh: `可用的有：${values.join(", ")}`},
        };
      }
      return {
        message: {
          en: `${name.en} cannot be "${String(issue.input)}"`,
          zh: `${name.zh}不能是“${String(issue.input)}”`,
        },
        hint: suggest(String(issue.input), values),
      };
    }
    case "too_small":
      return {message: tooSmall(name, issue)};
    default:
      return {message: {en: `${name.en}: ${issue.message}`, zh: `${name.zh}不符合要求：${issue.message}`}};
  }
}

/** The keys that the schema allows at this path. */
function knownKeys(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  let here: unknown = schema;
  for (const step of [...path, undefined]) {
    while (here instanceof z.ZodOptional || here instanceof z.ZodDefault || here instanceof z.ZodNullable) {
      here = here.def.innerType;
    }
    if (step === undefined) break;
    if (here instanceof z.ZodObject) here = here.shape[step];
    else if (here instanceof z.ZodArray) here = here.element;
    else if (here instanceof z.ZodRecord) here = here.valueType;
  }
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function keyOffset(document: YamlDocument.Parsed, path: readonly (string | number)[], key: string): number {
  const container = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isMap(container)) {
    for (const pair of container.items) {
      if (isScalar(pair.key) && String(pair.key.value) === key) return pair.key.range?.[0] ?? 0;
    }
  }
  return valueOffset(document, path);
}

/** Where the value stands; for a value that is missing, the nearest container that is there. */
function valueOffset(document: YamlDocument.Parsed, path: readonly (string | number)[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    const range = (node as Node | null | undefined)?.range;
    if (range) return range[0];
  }
  return 0;
}

function tooSmall(name: Wording, issue: z.core.$ZodIssueTooSmall): Wording {
  const least = String(issue.minimum);
  if (issue.origin === "number" || issue.origin === "int") {
    return {en: `${name.en} must be at least ${least}`, zh: `${name.zh}不能小于 ${least}`};
  }
  return {en: `${name.en} must not be empty`, zh: `${name.zh}不能为空`};
}

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

function yamlErrorInChinese(code: string): string {
  const names: Record<string, string> = {
    BAD_INDENT: "缩进不对",
    TAB_AS_INDENT: "缩进里有制表符",
    DUPLICATE_KEY: "同一个键写了两次",
    MISSING_CHAR: "缺少引号、冒号或括号",
    UNEXPECTED_TOKEN: "这里出现了意外的符号",
    BLOCK_AS_IMPLICIT_KEY: "一行里有两个冒号，请给文字加引号",
    MULTILINE_IMPLICIT_KEY: "键写在了多行上，或缺少冒号",
    BAD_ALIAS: "引用了不存在的锚点（文字以 * 或 & 开头时请加引号）",
    RESOURCE_EXHAUSTION: "括号或列表嵌套得太深",
    BAD_SCALAR_START: "文字以保留符号开头，请加英文引号",
  };
  return names[code] ?? code;
}
