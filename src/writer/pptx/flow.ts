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
/** So must a table whose cells run over several lines, which grows faster than its type. */
const ROOMY_WRAPPED = 0.7;
/** From here on a slide is full enough for type that is smaller than normal. */
const FULL = 0.6;
/** Text on a panel takes at most this share of the slide. */
const SPARSE = 0.58;
/** Height of the panel. */
const PANEL_SHARE = 0.7;
/** What a chart should have of the height it could take, before text grows at its cost. */
const CHART_SHARE = 0.75;

/**
 * Lays blocks out on as few slides as they need: in larger type where there is room for it, in slightly smaller
 * type if that saves a slide or a line of a character or two, else in normal type on several slides, evenly filled.
 */
export function flowBlocks(
  blocks: readonly Block[],
  body: Area,
  theme: SlideTheme,
  slideTitle: string,
): readonly Page[] {
  const steps = new Map<number, readonly Piece[]>();
  const at = (step: number) => {
    const pieces = steps.get(step) ?? lay(step);
    steps.set(step, pieces);
    return pieces;
  };
  const lay = (step: number) =>
    blockPieces(blocks, {
      theme,
      scale: scaleSizes(theme, step),
      width: body.w,
      height: body.h,
      narrow: false,
      slideTitle,
    });
  const panel = panelOf(blocks, body, theme);
  if (panel) return [{pieces: [panel]}];
  const isRoomy = (pieces: readonly Piece[]) =>
    naturalHeight(pieces) <= body.h * (pieces.some((piece) => piece.cramped) ? ROOMY_WRAPPED : ROOMY);
  for (const step of [1, 0.75, 0.5, 0.25]) {
    const pieces = at(step);
    if (isRoomy(pieces) && isNeat(pieces)) return [{pieces}];
  }
  // Smaller, if that rids a slide of a line of a character or two; where there is room, that line is the lesser evil.
  const isFull = stackHeight(at(0)) > body.h * FULL;
  const least = (isFull ? [0, -0.25, -0.5] : [0, -0.25]).map(at).filter(isNeat);
  for (const pieces of [...least, ...[1, 0.5].map(at).filter(isRoomy), ...[0, -0.5].map(at)]) {
    const pages = paginate(pieces, body.h);
    if (pages.length <= 1 && !hasTooHigh(pages)) return pages;
  }
  const [fewest] = [0, -0.5]
    .map((step) => paginateEvenly(at(step), body.h))
    .filter((pages) => !hasTooHigh(pages))
    .toSorted((a, b) => a.length - b.length);
  return fewest ?? paginateEvenly(at(-1), body.h);
}

/** A few lines of text alone on a slide stand on a tinted panel, or the slide would look unfinished. */
function panelOf(blocks: readonly Block[], body: Area, theme: SlideTheme): Piece | undefined {
  if (!blocks.every(isTextBlock)) return undefined;
  const [first] = blocks;
  if (!first) return undefined;
  const panels = [1, 0.5, 0].map((step) =>
    panelPiece(blocks, first.place, inches(body.h * PANEL_SHARE), {
      theme,
      scale: scaleSizes(theme, step),
      width: body.w,
      height: body.h,
      narrow: false,
      slideTitle: "",
    }),
  );
  const panel = panels.find((one) => isNeat([one])) ?? panels[0];
  return panel && panel.height <= body.h * SPARSE ? panel : undefined;
}

function naturalHeight(pieces: readonly Piece[]): number {
  const charts = pieces.filter((piece) => piece.greedy);
  return stackHeight(pieces) + CHART_SHARE * charts.reduce((total, piece) => total + piece.stretch, 0);
}

const isNeat = (pieces: readonly Piece[]) => !pieces.some((piece) => piece.widow);

const hasTooHigh = (pages: readonly Page[]) => pages.some((page) => page.tooHigh);
