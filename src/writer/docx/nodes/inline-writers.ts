import {isChineseFont} from "../../../font/chinese-font.ts";
import type {
  Code,
  Deleted,
  Emphasis,
  Figure,
  InferredMark,
  Inline,
  Light,
  Link,
  Reference,
  Strong,
  Subscript,
  Superscript,
  Text,
} from "../../../model/document.ts";
import {inferredMark} from "../../../query/inferred-mark.ts";
import {wordLights} from "../../../theme/light-colours.ts";
import type {WordTheme} from "../../../theme/word-theme.ts";
import {cleanText} from "../../clean-text.ts";
import {unbroken} from "../../unbroken.ts";
import {type CitationMark, cutAtMarks, type Leaf, planMarks} from "../citation-marks.ts";
import * as elements from "../elements.ts";
import type {BodyNode} from "../pages/body-nodes.ts";
import type {WordPlan} from "../plan-word.ts";
import {writeMarks} from "../references.ts";
import {type RunLook, textRun} from "../text-run.ts";
import type {WordContext} from "../word-context.ts";

/** What every inline handler may look at. */
interface InlineContext {
  readonly theme: WordTheme;
  readonly plan: WordPlan;
  /** Look that the nodes around give to the text within. */
  readonly look: RunLook;
  /** Inside a link no other link may stand (ECMA-376 Part 1 §17.16.22 allows it, Word loses it). */
  readonly linked: boolean;
  /** What to set in the next leaf; each call moves on to the one after it. */
  readonly takeMarks: () => readonly CitationMark[];
}

type InlineWriters = {
  readonly [T in Inline["type"]]: (node: Extract<Inline, {type: T}>, context: InlineContext) => BodyNode[];
};

/** One handler per kind of inline node; a new kind fails here first. */
const inlineWriters: InlineWriters = {
  text,
  strong,
  emphasis,
  deleted,
  superscript,
  subscript,
  code,
  link,
  figure,
  reference,
  light,
  "inferred-mark": inferred,
  "line-break": lineBreak,
  // Templates made in Word have a writer of their own.
  "form-run": ({children}, context) => writeInlines(children, context),
  "form-object": () => [],
  // Stands in a cell by itself (table.ts).
  sparkline: () => [],
};

function writeInlines(nodes: readonly Inline[], context: InlineContext): BodyNode[] {
  return nodes.flatMap((node) => {
    const write = inlineWriters[node.type] as (node: Inline, context: InlineContext) => BodyNode[];
    return "children" in node ? write(node, context) : writeLeaf(node, context, write);
  });
}

/** A leaf with the marks in it or behind it. */
function writeLeaf(
  leaf: Leaf,
  context: InlineContext,
  write: (node: Inline, context: InlineContext) => BodyNode[],
): BodyNode[] {
  const marks = context.takeMarks();
  const written = (numbers: readonly number[]) => writeMarks(numbers, context.linked);
  if (leaf.type !== "text")
    return [...write(leaf, context), ...marks.flatMap(({numbers}) => written(numbers))];
  return cutAtMarks(leaf.value, marks).flatMap(({text: value, numbers}) => [
    ...write({...leaf, value}, context),
    ...written(numbers),
  ]);
}

/** The runs of one paragraph, with the numbers of the sources of its figures. */
export function writeCitedText(nodes: readonly Inline[], context: WordContext): BodyNode[] {
  return writeMarked(nodes, context, planMarks(nodes, context.plan));
}

/** The runs of a text whose sources are named elsewhere: table cells, captions, number cards, headings. */
export function writePlainText(
  nodes: readonly Inline[],
  context: WordContext,
  look: RunLook = {},
): BodyNode[] {
  return writeMarked(nodes, context, [], look);
}

function writeMarked(
  nodes: readonly Inline[],
  {theme, plan}: WordContext,
  marks: readonly (readonly CitationMark[])[],
  look: RunLook = {},
): BodyNode[] {
  const queue = marks.values();
  const takeMarks = () => queue.next().value ?? [];
  return writeInlines(nodes, {theme, plan, look, linked: false, takeMarks});
}

function text(node: Text, {look}: InlineContext): BodyNode[] {
  return node.value === "" ? [] : [textRun(node.value, look)];
}

function strong(node: Strong, context: InlineContext): BodyNode[] {
  return writeInlines(node.children, {...context, look: {...context.look, bold: true}});
}

/** Another typeface: slanted Han characters are a defect in Chinese typography. */
function emphasis(node: Emphasis, context: InlineContext): BodyNode[] {
  const look = {...context.look, eastAsia: context.theme.emphasisFont};
  return writeInlines(node.children, {...context, look});
}

function deleted(node: Deleted, context: InlineContext): BodyNode[] {
  return writeInlines(node.children, {...context, look: {...context.look, deleted: true}});
}

function superscript(node: Superscript, context: InlineContext): BodyNode[] {
  return writeInlines(node.children, {...context, look: {...context.look, position: "superscript"}});
}

function subscript(node: Subscript, context: InlineContext): BodyNode[] {
  return writeInlines(node.children, {...context, look: {...context.look, position: "subscript"}});
}

/** In the font for code; a Chinese one is for all of it, any other leaves Chinese to the font of the paragraph. */
function code(node: Code, {look, theme: {codeFont}}: InlineContext): BodyNode[] {
  if (node.value === "") return [];
  const fonts = {latin: codeFont, ...(isChineseFont(codeFont) ? {eastAsia: codeFont} : {})};
  return [textRun(node.value, {...look, ...fonts})];
}

function link(node: Link, context: InlineContext): BodyNode[] {
  const look = {...context.look, style: "Hyperlink"};
  const children = writeInlines(node.children, {...context, look, linked: true});
  return [elements.externalLink(cleanText(node.url), children)];
}

/** The figure exactly as it is printed, but for spaces, which must not break. */
function figure(node: Figure, {look}: InlineContext): BodyNode[] {
  return [elements.withOrigin(textRun(unbroken(node.text), look), node)];
}

/**
 * A REF field that repeats the number of the caption and leads there (`\\h`, ECMA-376 Part 1 §17.16.5.51), filled in
 * already.
 */
function reference(node: Reference, {look, linked, plan}: InlineContext): BodyNode[] {
  const bookmark = plan.captionBookmarks.get(node.target);
  if (bookmark === undefined) throw new Error(`no caption has the id "${node.target}"`);
  const run = textRun(node.text, look);
  if (linked) return [run];
  return [...elements.field(` REF ${bookmark} \\h `, [run])];
}

function light({state, text}: Light, {look, theme}: InlineContext): BodyNode[] {
  return [textRun(text, {...look, bold: true, colour: wordLights(theme)[state]})];
}

/** The footer of the page explains it. */
function inferred(_node: InferredMark, {look}: InlineContext): BodyNode[] {
  return [textRun(inferredMark, look)];
}

function lineBreak(): BodyNode[] {
  return [elements.lineBreak];
}
