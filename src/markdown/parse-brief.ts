import type {z} from "zod";
import {hasErrors, type Outcome} from "../diagnostic/diagnostic.ts";
import {wordsOf} from "../language/languages.ts";
import type {WordList} from "../language/word-list.ts";
import type {Document} from "../model/document.ts";
import {type Locate, parseYaml} from "../yaml/parse-yaml.ts";
import {briefSchema} from "./brief-schema.ts";
import {checkPositions} from "./check-positions.ts";
import {type ParsedForm, parseForm} from "./form/parse-form.ts";
import type {KnownPictures} from "./known-pictures.ts";
import {checkLimits} from "./limits/check-limits.ts";
import {checkTreeDepth} from "./limits/check-tree-depth.ts";
import {nameReferences} from "./name-references.ts";
import {parseBlocks} from "./parse-blocks.ts";
import {ParseContext} from "./parse-context.ts";
import {readMarkdown} from "./read-markdown.ts";
import {checkReferencesIn} from "./references.ts";

/**
 * Brief text (Markdown with front matter) → Document. Pure: it sees the text, what is known of the pictures that it names,
 * and nothing else.
 *
 * @param locate where a line and column of the text stand in the editor's files
 * @param pictures those that the text names; without, nothing is told of their files
 * @param isWhole whether references can be held against the charts and tables: not where a sample is read
 */
export function parseBrief(
  text: string,
  locate: Locate,
  pictures?: KnownPictures,
  isWhole = true,
): Outcome<Document> {
  const {head, body, bodyLine} = splitBrief(text);
  const front = readHead(head, locate);
  if (!front.value) return {diagnostics: front.diagnostics};
  const {
    observations,
    sources,
    "pages-at-most": pages,
    "slides-at-most": slides,
    hide,
    form,
    ...meta
  } = front.value;
  const most = pages ?? slides;
  const limit =
    most === undefined ? {} : {limit: {most, place: locate(lineOf(head, /^(?:pages|slides)-at-most:/u), 1)}};
  const place = locate(lineOf(head, /^title:/u), 1);
  const hideLine = lineOf(head, /^hide:/u);
  const hidden = hide && {
    hide: hide.map((name, index) => ({name, place: locate(hideLine + index + 1, 1)})),
  };
  const locateInBody: Locate = (line, column) => locate(line + bodyLine - 1, column);
  const known = new Set(observations.map(({id}) => id));
  const words = wordsOf(meta.language);
  const parsed = form
    ? parseForm(body, locateInBody, known, pictures, words)
    : parseMarkdown(body, locateInBody, known, pictures, words);
  const {blocks} = parsed;
  nameReferences(parsed.references, blocks, meta.format, words);
  const unmet = isWhole ? [...checkReferencesIn(body, locateInBody), ...checkPositions(blocks)] : [];
  const diagnostics = [...parsed.diagnostics, ...unmet];
  if (hasErrors(diagnostics)) return {diagnostics};
  const filled = form ? {form} : {};
  return {
    value: {
      meta: {...meta, place, ...limit, ...hidden, ...filled},
      ...{blocks, observations, sources},
    },
    diagnostics,
  };
}

function parseMarkdown(
  body: string,
  locate: Locate,
  observations: ReadonlySet<string>,
  pictures: KnownPictures | undefined,
  words: WordList,
): ParsedForm {
  const nothing = {blocks: [], references: []};
  const tooMuch = checkLimits(body, locate);
  if (tooMuch) return {...nothing, diagnostics: [tooMuch]};
  const tree = readMarkdown(body);
  const tooDeep = checkTreeDepth(tree, locate);
  if (tooDeep) return {...nothing, diagnostics: [tooDeep]};
  const context = new ParseContext(body, locate, observations, pictures, words, parseBlocks);
  const blocks = context.parseBlocks(tree.children);
  return {blocks, diagnostics: context.diagnostics, references: context.references};
}

/**
 * What jianbao writes has every value as JSON on a line of its own; read as that, it takes a tenth of the time that
 * YAML takes. Whatever else a person may have made of it is YAML.
 */
function readHead(head: string, locate: Locate): Outcome<z.infer<typeof briefSchema>> {
  const front = briefSchema.safeParse(readJsonLines(head));
  if (front.success) return {value: front.data, diagnostics: []};
  return parseYaml(head, briefSchema, (line, column) => locate(line + 1, column));
}

/** `key: JSON` and, for lists, `key:` with lines of `  - JSON`; undefined for anything else. */
function readJsonLines(head: string): Record<string, unknown> | undefined {
  const values = new Map<string, unknown>();
  let list: unknown[] = [];
  try {
    for (const line of head.trimEnd().split("\n")) {
      const [, key, value] = /^([\w-]+):(?: (.+))?$/u.exec(line) ?? [];
      if (key === undefined) list.push(JSON.parse(line.replace(/^ {2}- /u, "")));
      else if (value !== undefined) values.set(key, JSON.parse(value));
      else {
        list = [];
        values.set(key, list);
      }
    }
  } catch {
    return undefined;
  }
  return Object.fromEntries(values);
}

/** The line of the text, 1-based, that holds a key of its head. */
function lineOf(head: string, key: RegExp): number {
  return head.split("\n").findIndex((line) => key.test(line)) + 2;
}

/** Markdown's parser never sees the front matter, which is long and would take as much of its time as the text. */
function splitBrief(text: string): {head: string; body: string; bodyLine: number} {
  const end = text.indexOf("\n---\n", 3);
  if (!text.startsWith("---\n") || end < 0) throw new Error("a brief text begins with front matter");
  const head = text.slice(4, end + 1);
  return {head, body: text.slice(end + 5), bodyLine: head.split("\n").length + 2};
}
