import type {Block, Callout} from "../../../model/document.ts";
import {isTextBlock, type TextBlock} from "../paras.ts";
import {calloutPiece} from "./callout.ts";
import {chartPiece} from "./chart.ts";
import {columnsPieces} from "./columns.ts";
import {conclusionPiece} from "./conclusion.ts";
import {keyFiguresPiece} from "./key-figures.ts";
import {withLead} from "./lead.ts";
import {picturePiece} from "./picture.ts";
import type {Piece, PieceSetting} from "./piece.ts";
import {pointsPiece} from "./points.ts";
import {tablePieces} from "./table.ts";
import {textPiece} from "./text.ts";

/** Blocks that take room of their own. Notes, slide breaks and headlines never get here. */
type OtherBlock = Exclude<Block, TextBlock>;
type Makers = {
  [T in OtherBlock["type"]]: (
    block: Extract<Block, {type: T}>,
    setting: PieceSetting,
  ) => readonly (Piece | undefined)[];
};

const makers: Makers = {
  table: (block, setting) => (block.header.length > 0 ? tablePieces(block, setting) : []),
  chart: (block, setting) => [chartPiece(block, setting)],
  picture: (block, setting) => [picturePiece(block, setting)],
  "key-figures": (block, setting) => [block.cards.length > 0 ? keyFiguresPiece(block, setting) : undefined],
  // What is not text in a callout stands below it.
  callout: (block, setting) => [
    calloutPiece(block, setting),
    ...blockPieces(
      block.blocks.filter((inner) => !isTextBlock(inner)),
      setting,
    ),
  ],
  points: (block, setting) => [pointsPiece(block, setting)],
  columns: (block, setting) => columnsPieces(block, setting, blockPieces),
  notes: () => [],
  "slide-break": () => [],
  headline: () => [],
  appendix: () => [],
  // Templates made in Word make no decks.
  "form-element": () => [],
  "form-piece": () => [],
  "form-sources": () => [],
};

/** Blocks as pieces: text that follows text shares a box, and a lead-in stays with what it leads. */
export function blockPieces(blocks: readonly Block[], setting: PieceSetting): Piece[] {
  const pieces: Piece[] = [];
  let text: TextBlock[] = [];
  const flush = (lead = text) => {
    const [first] = lead;
    if (first) pieces.push(textPiece(lead, first.place, setting));
    text = [];
  };
  for (const [index, block] of blocks.entries()) {
    if (index === 0 && isConclusion(blocks) && !setting.narrow) {
      pieces.push(...makeConclusion(block as Callout, setting));
      continue;
    }
    if (isTextBlock(block)) {
      text.push(block);
      continue;
    }
    const last = text.at(-1);
    const heading = last?.type === "heading" ? last : undefined;
    flush(heading ? text.slice(0, -1) : text);
    const [first, ...others] = make(block, setting);
    if (heading && first) pieces.push(withLead(textPiece([heading], heading.place, setting), first));
    else if (heading) text.push(heading);
    if (first && !heading) pieces.push(first);
    pieces.push(...others);
  }
  flush();
  return pieces;
}

/** A callout in front of a chart, a table or cards says what they show. */
function isConclusion([first, second]: readonly Block[]): boolean {
  return first?.type === "callout" && first.blocks.every(isTextBlock) && !!second && !isTextBlock(second);
}

function makeConclusion(block: Callout, setting: PieceSetting): Piece[] {
  const piece = conclusionPiece(block, setting);
  return piece ? [piece] : [];
}

function make(block: OtherBlock, setting: PieceSetting): Piece[] {
  const maker = makers[block.type] as (
    block: OtherBlock,
    setting: PieceSetting,
  ) => readonly (Piece | undefined)[];
  return maker(block, setting).filter((piece) => piece !== undefined);
}
