import {findNodeAtLocation, type Node, type ParseError, parseTree} from "jsonc-parser";
import type {Outcome} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import {errorAt, type Problem} from "./problem.ts";

/** Steps from the top of a JSON text to a value: `["resources", 0, "path"]`. */
export type JsonPath = readonly (string | number)[];

export interface JsonText {
  readonly value: unknown;
  /** Where a value stands; for one that is missing, its nearest container. */
  locate(path: JsonPath): Place;
}

/** Reads strict JSON and remembers where everything stands. */
export function parseJson(text: string, file: string): Outcome<JsonText> {
  const placeAt = openPlaces(text, file);
  const failAt = (offset: number, problem: Problem) => ({diagnostics: [errorAt(placeAt(offset), problem)]});
  const tooDeep = findTooDeep(text);
  if (tooDeep !== undefined) return failAt(tooDeep, depthProblem);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, {disallowComments: true});
  if (root === undefined || errors[0] !== undefined) return failAt(errors[0]?.offset ?? 0, syntaxProblem);
  const [twin] = findTwinKeys(root);
  if (twin) return failAt(twin.offset, duplicateProblem);
  const locate = (path: JsonPath): Place => {
    let node = root;
    for (const step of path) {
      const inner = findNodeAtLocation(node, [step]);
      if (inner === undefined) break;
      node = inner;
    }
    return placeAt(node.offset);
  };
  return {value: {value: JSON.parse(text), locate}, diagnostics: []};
}

function openPlaces(text: string, file: string): (offset: number) => Place {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/gu), ({0: end, index}) => index + end.length)];
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return {file, line: line + 1, column: offset - (starts[line] ?? 0) + 1};
  };
}

/** Keys that their object has already, in the order of the text. */
function findTwinKeys({type, children = []}: Node): Node[] {
  const known = new Set<unknown>();
  return children.flatMap((child) => {
    if (type !== "object") return findTwinKeys(child);
    const [key, value] = child.children ?? [];
    const isTwin = known.size === known.add(key?.value).size;
    return [...(key && isTwin ? [key] : []), ...(value ? findTwinKeys(value) : [])];
  });
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
