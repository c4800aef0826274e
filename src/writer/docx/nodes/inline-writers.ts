import type {ParagraphChild} from "docx";
import type {Inline} from "../../../model/document.ts";
import {planMarks} from "../references.ts";
import type {RunLook} from "../text-run.ts";
import type {WordContext} from "../word-context.ts";
import {code} from "./inline/code.ts";
import {emphasis} from "./inline/emphasis.ts";
import {figure} from "./inline/figure.ts";
import type {InlineContext} from "./inline/inline-context.ts";
import {lineBreak} from "./inline/line-break.ts";
import {link} from "./inline/link.ts";
import {reference} from "./inline/reference.ts";
import {strong} from "./inline/strong.ts";
import {text} from "./inline/text.ts";

type InlineWriters = {
  readonly [T in Inline["type"]]: (
    node: Extract<Inline, {type: T}>,
    context: InlineContext,
  ) => ParagraphChild[];
};

/** One handler per kind of inline node; a new kind fails here first. */
export const inlineWriters: InlineWriters = {
  text,
  strong,
  emphasis,
  code,
  link,
  figure,
  reference,
  "line-break": lineBreak,
};

function writeInlines(nodes: readonly Inline[], context: InlineContext): ParagraphChild[] {
  return nodes.flatMap((node) => {
    const write = inlineWriters[node.type] as (node: Inline, context: InlineContext) => ParagraphChild[];
    return write(node, context);
  });
}

/** The runs of one paragraph, its figures followed by the numbers of their sources. */
export function writeCitedText(nodes: readonly Inline[], context: WordContext): ParagraphChild[] {
  return writeMarked(nodes, context, planMarks(nodes, context.plan));
}

/** The runs of a text whose sources are named elsewhere: table cells, captions, number cards, headings. */
export function writePlainText(
  nodes: readonly Inline[],
  context: WordContext,
  look: RunLook = {},
): ParagraphChild[] {
  return writeMarked(nodes, context, [], look);
}

function writeMarked(
  nodes: readonly Inline[],
  {theme, plan}: WordContext,
  marks: readonly (readonly number[])[],
  look: RunLook = {},
): ParagraphChild[] {
  const queue = marks.values();
  const takeMark = () => queue.next().value ?? [];
  return writeInlines(nodes, {theme, plan, look, linked: false, takeMark, writeInlines});
}
