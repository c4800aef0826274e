import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import type {Document} from "../../model/document.ts";
import {printsInferred} from "../../query/inferred-mark.ts";
import type {WordTheme} from "../../theme/word-theme.ts";
import type {ChartMeans} from "../chart-means.ts";
import {tellTooLong} from "../tell-too-long.ts";
import {planContents} from "./contents.ts";
import {headedParts} from "./headed-parts.ts";
import {writeInferredRemark} from "./header-footer.ts";
import {movableBlocks} from "./movable-blocks.ts";
import {bodyContext, writeEach} from "./nodes/block-writers.ts";
import type {BodyNode} from "./pages/body-nodes.ts";
import {layOut, type PageLayout} from "./pages/lay-out.ts";
import type {LookOf} from "./pages/paragraph-look.ts";
import {textWidth, typeArea} from "./pages/type-area.ts";
import {PlacedDrawings} from "./placed-drawings.ts";
import type {WordPlan} from "./plan-word.ts";
import {writeSourceList} from "./source-list.ts";
import {writeTitleBlock} from "./title-block.ts";

/** What a briefing shows, before its ids are numbers: what is written, and what the preview shows. */
export interface WrittenBody {
  /** Paragraphs, tables and the contents. */
  readonly elements: readonly BodyNode[];
  readonly drawings: PlacedDrawings;
  readonly layout: PageLayout;
  /** Warns of more pages than there may be. */
  readonly diagnostics: readonly Diagnostic[];
}

export function writeBody(
  document: Document,
  plan: WordPlan,
  theme: WordTheme,
  lookOf: LookOf,
  means: ChartMeans,
): WrittenBody {
  const width = textWidth(theme);
  const drawings = new PlacedDrawings();
  const context = bodyContext(theme, plan, means, drawings, width);
  const title = writeTitleBlock(document, context);
  const written = writeEach(document.blocks, context);
  const text = [
    ...written.flat(),
    ...writeSourceList(plan.cited, plan.words, theme),
    ...(theme.house?.takes.footer && printsInferred(document) ? [writeInferredRemark(plan.words)] : []),
  ];
  const contents = planContents(text, plan, theme, width);
  // As high as they will be: page numbers are of one line whatever they say.
  const before = [...title, ...contents.write(() => 1)];
  const blocks = movableBlocks(document.blocks, written);
  const body = [...before, ...contents.body];
  const {elements, layout, pageOf} = layOut(body, typeArea(theme), lookOf, before.length, blocks);
  return {
    elements: [...title, ...contents.write(pageOf), ...elements.slice(before.length)],
    drawings,
    layout,
    diagnostics: [
      ...plan.diagnostics,
      ...tellTooLong(document.meta, layout.pages, headedParts(document, layout)),
    ],
  };
}
