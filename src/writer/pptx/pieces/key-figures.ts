import type {KeyFigure, KeyFigures} from "../../../model/document.ts";
import {type Inch, inches, type Point} from "../../../model/length.ts";
import {area as areaOf, leading, lineHeight} from "../frame.ts";
import {paraHeight, parasHeight} from "../measure-para.ts";
import {para} from "../paras.ts";
import {cleanInlineText, inlineRuns} from "../runs.ts";
import type {Area, Box, Inset, Para} from "../slide.ts";
import {GAP, type Piece, type PieceSetting} from "./piece.ts";

const inset: Inset = {x: inches(0.24), y: inches(0.22)};
const tightInset: Inset = {x: inches(0.24), y: inches(0.13)};
/** Accent bar along the upper edge. */
const BAR = 0.05;
/** A number leaves some of its line free, so that a wider font cannot break it. */
const VALUE_SHARE = 0.9;
/** Cards may grow to this multiple to fill a slide. */
const MOST_GROWTH = 0.4;

interface Card {
  readonly name: string;
  readonly paras: readonly Para[];
}

/** Number cards, up to four in a row, all of one height and one type size. */
export function keyFiguresPiece(block: KeyFigures, setting: PieceSetting): Piece {
  const perRow = cardsPerRow(block.cards.length, setting.width);
  const cardWidth = inches((setting.width - GAP * (perRow - 1)) / perRow);
  const around = setting.scale.tight ? tightInset : inset;
  const textWidth = inches(cardWidth - 2 * around.x);
  const size = valueSize(block.cards, textWidth, setting);
  const cards = block.cards.map((card) => measureCard(card, size, setting));
  const cardHeight =
    Math.max(0, ...cards.map((card) => parasHeight(card.paras, textWidth))) + 2 * around.y + BAR;
  return cardsPiece(cards, {block, perRow, cardWidth, cardHeight: inches(cardHeight), inset: around});
}

interface Grid {
  readonly block: KeyFigures;
  readonly perRow: number;
  readonly cardWidth: Inch;
  readonly cardHeight: Inch;
  readonly inset: Inset;
}

function cardsPiece(cards: readonly Card[], grid: Grid): Piece {
  const rowCount = Math.ceil(cards.length / grid.perRow);
  const height = rowCount * grid.cardHeight + GAP * Math.max(0, rowCount - 1);
  const growth = rowCount * grid.cardHeight * MOST_GROWTH;
  return {
    name: {zh: "数字卡片", en: "number cards"},
    place: grid.block.place,
    height: inches(height),
    stretch: inches(growth),
    greedy: false,
    draw(area) {
      const cardHeight = grid.cardHeight + Math.max(0, Math.min(growth, area.h - height)) / rowCount;
      return cards.flatMap((card, index) => {
        const column = index % grid.perRow;
        const row = Math.floor(index / grid.perRow);
        const x = area.x + column * (grid.cardWidth + GAP);
        const y = area.y + row * (cardHeight + GAP);
        return drawCard(card, areaOf(x, y, grid.cardWidth, cardHeight), {
          x: grid.inset.x,
          y: inches(grid.inset.y + (cardHeight - grid.cardHeight) / 2),
        });
      });
    },
    split(limit) {
      const rows = Math.floor((limit + GAP) / (grid.cardHeight + GAP) + 1e-9);
      if (rows < 1 || rows >= rowCount) return undefined;
      const cut = rows * grid.perRow;
      return {head: cardsPiece(cards.slice(0, cut), grid), rest: cardsPiece(cards.slice(cut), grid)};
    },
  };
}

/** Texts start at one height on all cards, so that the numbers stand in a row. */
function drawCard(card: Card, whole: Area, inset: Inset): Box[] {
  return [
    {type: "shape", name: "卡片线条", area: {...whole, h: inches(BAR)}, fill: "accent"},
    {
      type: "text",
      name: card.name,
      area: areaOf(whole.x, whole.y + BAR, whole.w, whole.h - BAR),
      paragraphs: card.paras,
      valign: "top",
      fill: "surface",
      inset,
    },
  ];
}

function measureCard(card: KeyFigure, size: Point, setting: PieceSetting): Card {
  const {label, small} = setting.scale;
  const paras = [
    valuePara(card, size),
    para(inlineRuns(card.label, {colour: "text", bold: false}), label, {
      spaceBefore: 4 as Point,
      lineHeight: lineHeight(label, leading.tight),
    }),
    para(inlineRuns(card.detail, {colour: "muted", bold: false}), small, {
      spaceBefore: 4 as Point,
      lineHeight: lineHeight(small, leading.tight),
    }),
  ];
  return {name: cleanInlineText(card.label), paras: paras.filter((one) => one.runs.length > 0)};
}

function valuePara(card: KeyFigure, size: Point): Para {
  const runs = inlineRuns(card.value, {colour: "highlight", bold: true});
  return para(runs, size, {lineHeight: lineHeight(size, leading.title)});
}

/** The largest size at which every number stands on one line; at the theme's minimum it may take two. */
function valueSize(cards: readonly KeyFigure[], width: Inch, setting: PieceSetting): Point {
  const {kpiMinimum} = setting.theme.sizes;
  for (let size = setting.scale.kpi; size > kpiMinimum; size = (size - 1) as Point) {
    const fits = cards.every((card) => {
      const value = valuePara(card, size);
      return paraHeight(value, inches(width * VALUE_SHARE)) <= value.lineHeight / 72 + 1e-9;
    });
    if (fits) return size;
  }
  return kpiMinimum as Point;
}

/** Five or six cards stand in threes; a narrow column takes one or two. */
function cardsPerRow(count: number, width: Inch): number {
  const room = Math.max(1, Math.min(4, Math.floor((width + GAP) / 2.4)));
  if (room < 4) return Math.max(1, Math.min(room, count));
  if (count === 5 || count === 6) return 3;
  // A single card as wide as the slide would look like a mistake.
  return Math.max(2, Math.min(count, room));
}
