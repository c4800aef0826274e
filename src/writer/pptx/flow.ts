import type {Block} from "../../model/document.ts";
import {inches} from "../../model/length.ts";
import type {SlideTheme} from "../../theme/slide-theme.ts";
import {isTextBlock} from "./paras.ts";
import {blockPieces} from "./pieces/blocks.ts";
import {panelPiece} from "./pieces/panel.ts";
import {type Piece, stackHeight} from "./pieces/piece.ts";
import {type Page, paginate, paginateEvenly} from "./pieces/stack.ts";
import {scaleSizes} from "./scale.ts";
import type {Area} from "./slide.ts";

/** Text larger than normal must leave this share of the slide free. */
const ROOMY = 0.85;
/** Text on a panel takes at most this share of the slide. */
const SPARSE = 0.58;
/** Height of the panel. */
const PANEL_SHARE = 0.7;
/** What a chart should have of the height it could take, before text grows at its cost. */
const CHART_SHARE = 0.75;

/**
 * Lays blocks out on as few slides as they need: in larger type where there is room for it, in slightly smaller
 * type if that saves a second slide, else in normal type on several slides, evenly filled.
 */
export function flowBlocks(
  blocks: readonly Block[],
  body: Area,
  theme: SlideTheme,
  slideTitle: string,
): readonly Page[] {
  const at = (step: number) =>
    blockPieces(blocks, {
      theme,
      scale: scaleSizes(theme, step),
      width: body.w,
      narrow: false,
      slideTitle,
    });
  const panel = panelOf(blocks, body, theme);
  if (panel) return [{pieces: [panel]}];
  for (const step of [1, 0.5]) {
    const pieces = at(step);
    if (pieces.some((piece) => piece.cramped)) continue;
    if (wishedHeight(pieces) <= body.h * ROOMY) return [{pieces}];
  }
  for (const step of [0, -0.5]) {
    const pages = paginate(at(step), body.h);
    if (pages.length <= 1 && !hasTooHigh(pages)) return pages;
  }
  for (const step of [0, -0.5]) {
    const pages = paginateEvenly(at(step), body.h);
    if (!hasTooHigh(pages)) return pages;
  }
  return paginateEvenly(at(-1), body.h);
}

/** A few lines of text alone on a slide stand on a tinted panel, or the slide would look unfinished. */
function panelOf(blocks: readonly Block[], body: Area, theme: SlideTheme): Piece | undefined {
  if (!blocks.every(isTextBlock)) return undefined;
  const [first] = blocks;
  if (!first) return undefined;
  const panel = panelPiece(blocks, first.place, inches(body.h * PANEL_SHARE), {
    theme,
    scale: scaleSizes(theme, 1),
    width: body.w,
    narrow: false,
    slideTitle: "",
  });
  return panel.height <= body.h * SPARSE ? panel : undefined;
}

function wishedHeight(pieces: readonly Piece[]): number {
  const charts = pieces.filter((piece) => piece.greedy);
  return stackHeight(pieces) + CHART_SHARE * charts.reduce((total, piece) => total + piece.stretch, 0);
}

const hasTooHigh = (pages: readonly Page[]) => pages.some((page) => page.tooHigh);
