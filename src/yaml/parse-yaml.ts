import {
  type Alias,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLParseError,
  type Document as YamlDocument,
} from "yaml";
import {z} from "zod";
import type {Diagnostic, Outcome} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import {findNearest, suggest} from "../diagnostic/suggest.ts";
import {checkEscapes} from "./escaped-characters.ts";
import {mendKeys} from "./mend-keys.ts";
import {checkHashes, findHashBehind, findOpenBracket} from "./unquoted-hash.ts";
import {wordIssue} from "./word-issue.ts";
import {wordSyntaxError} from "./word-syntax-error.ts";

type Issue = z.core.$ZodIssue;

/** Tells where a line and column of the YAML text stand for its reader, e.g. in the template around it. */
export type Locate = (line: number, column: number) => Place;

export interface YamlOutcome<T> extends Outcome<T> {
  /** There where nothing is wrong but the names of keys: these mended, to look for mistakes in what depends on it. */
  readonly draft?: T;
}

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
): YamlOutcome<T> {
  const lineCounter = new LineCounter();
  // What the parser would only warn of (a key that is no text) the schema refuses.
  const options = {lineCounter, prettyErrors: false, uniqueKeys: true, logLevel: "error"} as const;
  const document = parseDocument(text, options);
  const placeAt = (offset: number) => {
    const {line, col} = lineCounter.linePos(offset);
    return locate(Math.max(line, 1), Math.max(col, 1));
  };
  if (document.errors.length > 0) {
    const hash = findOpenBracket(text, document.errors.at(-1)?.pos[0] ?? 0);
    // All that follows stands within the bracket for the parser.
    if (hash) {
      const {offset, ...told} = hash;
      return {diagnostics: [{severity: "error", ...told, place: placeAt(offset)}]};
    }
    return {
      diagnostics: oneForEachLine(document.errors, lineCounter).map((error) => {
        const {message, hint, offset} = wordSyntaxError(error.code, text, error.pos[0]);
        return {severity: "error", code: "yaml-syntax", message, hint, place: placeAt(offset)};
      }),
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
            zh: `YAML 写法有误：“*${alias.source}”引用了不存在的内容`,
          },
          hint: {en: "quote a text that starts with *", zh: "以 * 开头的文字请加英文引号"},
          place: placeAt(alias.range?.[0] ?? 0),
        },
      ],
    };
  }
  const written: unknown = document.toJS() ?? {};
  const result = schema.safeParse(written, {reportInput: true});
  const hashes = checkHashes(document, text, placeAt);
  const unseen = [...checkEscapes(document, text, placeAt), ...hashes.diagnostics];
  if (result.success) {
    const placeOf = (path: readonly PropertyKey[]) =>
      placeAt(valueOffset(document, path as (string | number)[]));
    return {value: result.data, diagnostics: [...unseen, ...review(result.data, placeOf)]};
  }
  const issues = withoutMisspelt(result.error.issues).filter(
    ({path}) => !hashes.nodes.has(nodeAt(document, path)),
  );
  const wrong = issues.flatMap((issue) => {
    const hash = findHashBehind(nodeAt(document, issue.path), text);
    if (!hash) return describeIssue(issue, schema, document, placeAt);
    const {offset, ...told} = hash;
    return [{severity: "error" as const, ...told, place: placeAt(offset)}];
  });
  const diagnostics = [...unseen, ...wrong];
  const unknown = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? {issue, known: knownKeys(schema, issue.path as (string | number)[])}
      : [],
  );
  const mended = schema.safeParse(unknown.length > 0 ? mendKeys(written, unknown) : undefined);
  return mended.success ? {diagnostics, draft: mended.data} : {diagnostics};
}

function nodeAt(document: YamlDocument.Parsed, path: readonly PropertyKey[]): Node | undefined {
  const node = path.length === 0 ? document.contents : document.getIn(path as (string | number)[], true);
  return (node ?? undefined) as Node | undefined;
}

/** `titel` is one mistake, not an unknown key and a missing one. */
function withoutMisspelt(issues: readonly Issue[]): Issue[] {
  const pathOf = (path: readonly PropertyKey[]) => path.join(".");
  const unknown = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys.map((key) => ({key, within: pathOf(issue.path)})) : [],
  );
  return issues.filter((issue) => {
    if (issue.input !== undefined) return true;
    const own = String(issue.path.at(-1));
    const within = pathOf(issue.path.slice(0, -1));
    return !unknown.some((each) => each.within === within && findNearest(each.key, [own]) !== undefined);
  });
}

/** The parser stumbles on over what it could not read; the first of each line is the one to mend. */
function oneForEachLine(errors: readonly YAMLParseError[], lines: LineCounter): YAMLParseError[] {
  const first = new Map<number, YAMLParseError>();
  const hasTab = errors.some(({code}) => code === "TAB_AS_INDENT");
  for (const error of errors) {
    // The lines around a tab are indented well.
    if (hasTab && error.code === "BAD_INDENT") continue;
    const {line} = lines.linePos(error.pos[0]);
    if (!first.has(line)) first.set(line, error);
  }
  return [...first.values()];
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
  const node = nodeAt(document, path);
  const {message, hint} = wordIssue(issue, key, isScalar(node) ? node.source : undefined);
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
    const range = nodeAt(document, path.slice(0, depth))?.range;
    if (range) return range[0];
  }
  return 0;
}
