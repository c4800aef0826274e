import {type Document, isMap, isSeq, LineCounter, type Node, parseDocument} from "yaml";
import type {Outcome} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import {errorAt} from "./problem.ts";

/** Steps from the top of a JSON text to a value: `["resources", 0, "path"]`. */
export type JsonPath = readonly (string | number)[];

export interface JsonText {
  readonly value: unknown;
  /** Where a value stands; for one that is missing, its nearest container. */
  locate(path: JsonPath): Place;
}

/** Reads strict JSON and remembers where everything stands. */
export function parseJson(text: string, file: string): Outcome<JsonText> {
  let parsed: {document: Document; lineCounter: LineCounter} | undefined;
  // JSON is a part of YAML 1.2, whose parser, unlike JSON.parse, knows positions; it is slow, and rarely needed.
  const withPositions = () => {
    const lineCounter = new LineCounter();
    parsed ??= {document: parseDocument(text, {lineCounter, prettyErrors: false}), lineCounter};
    return parsed;
  };
  const placeAt = (offset: number): Place => {
    const {line, col} = withPositions().lineCounter.linePos(offset);
    return {file, line: Math.max(line, 1), column: Math.max(col, 1)};
  };
  const tooDeep = findTooDeep(text);
  if (tooDeep !== undefined) {
    const lines = text.slice(0, tooDeep).split(/\r\n|\n|\r/u);
    const place = {file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1};
    return {diagnostics: [errorAt(place, depthProblem)]};
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {diagnostics: [errorAt(placeAt(findJsonError(text)), syntaxProblem)]};
  }
  const duplicate = hasAllKeys(value, text)
    ? undefined
    : withPositions().document.errors.find((error) => error.code === "DUPLICATE_KEY");
  if (duplicate) return {diagnostics: [errorAt(placeAt(duplicate.pos[0]), duplicateProblem)]};
  const locate = (path: JsonPath): Place => {
    let node: unknown = withPositions().document.contents;
    for (const step of path) {
      const inner: unknown = isMap(node) || isSeq(node) ? node.get(step, true) : undefined;
      if (inner === undefined) break;
      node = inner;
    }
    return placeAt((node as Node | null)?.range?.[0] ?? 0);
  };
  return {value: {value, locate}, diagnostics: []};
}

/** JSON.parse keeps the last of two equal keys: then the value has fewer of them than the text. */
function hasAllKeys(value: unknown, text: string): boolean {
  const written = [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/gu)].filter(([, colon]) => colon !== undefined);
  return written.length === countKeys(value);
}

function countKeys(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const inner = Object.values(value).reduce((sum: number, each) => sum + countKeys(each), 0);
  return Array.isArray(value) ? inner : inner + Object.keys(value).length;
}

const syntaxProblem = {
  code: "json-syntax",
  message: {en: "invalid JSON from here on", zh: "从这里开始不符合 JSON 的写法"},
  hint: {
    en: "look for a missing or superfluous comma, a missing bracket, or quotation marks that are not straight double quotes",
    zh: "请检查是否多了或少了逗号、少了括号，或用了中文引号（应为英文双引号）",
  },
};

const depthProblem = {
  code: "json-too-deep",
  message: {
    en: "brackets are nested too deeply from here on",
    zh: "从这里开始括号嵌套得太深",
  },
  hint: {en: "look for brackets that are never closed", zh: "请检查是否有没有结束的括号"},
};

const duplicateProblem = {
  code: "duplicate-json-key",
  message: {en: "this key is written twice in the same object", zh: "同一处把这个键写了两次"},
  hint: {en: "keep one of the two", zh: "请只保留一个"},
};

/** Far more than any descriptor needs, far less than what a parser's stack can hold. */
const deepest = 100;

/** Offset of the first bracket that goes deeper. */
function findTooDeep(text: string): number | undefined {
  let depth = 0;
  for (const {0: token, index} of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gu)) {
    if (token === "[" || token === "{") depth++;
    else if (token === "]" || token === "}") depth--;
    if (depth > deepest) return index;
  }
  return undefined;
}

/** Offset of the first character that cannot stand where it stands; JSON.parse does not tell before Node 22. */
function findJsonError(text: string): number {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found !== null;
  };
  const takeScalar = () =>
    take(/"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*"/iuy) ||
    take(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.])/iy) ||
    take(/(?:true|false|null)(?!\w)/y);
  const space = () => take(/[ \t\r\n]*/y);
  /** `member (, member)* close`, or just `close`. */
  const takeList = (close: RegExp, member: () => boolean): boolean => {
    space();
    if (take(close)) return true;
    do {
      if (!member()) return false;
      space();
    } while (take(/,/y));
    return take(close);
  };
  const takeMember = (): boolean => {
    space();
    if (!take(/"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*"/iuy)) return false;
    space();
    return take(/:/y) && takeValue();
  };
  const takeValue = (): boolean => {
    space();
    if (take(/\{/y)) return takeList(/\}/y, takeMember);
    if (take(/\[/y)) return takeList(/\]/y, takeValue);
    return takeScalar();
  };
  takeValue();
  space();
  return at;
}
