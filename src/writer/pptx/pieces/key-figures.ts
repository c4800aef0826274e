import type {KeyFigure, KeyFigures} from "../../../model/document.ts";
import {type Inch, inches, type Point} from "../../../model/length.ts";
import {area as areaOf, leading, lineHeight} from "../frame.ts";
import {paraHeight, parasHeight} from "../measure-para.ts";
import {shapeNames} from "../name-shapes.ts";
import {para} from "../paras.ts";
import {cleanInlineText, inlineRuns} from "../runs.ts";
import type {Area, Box, Inset, Para} from "../slide.ts";
import {breakInMiddle, endsInWidow} from "../widow.ts";
import {cardDetails} from "./card-detail.ts";
import {withRoom} from "./part-units.ts";
import {type Division, GAP, type Piece, type PieceSetting} from "./piece.ts";
import {splitParas} from "./text.ts";

const inset: Inset = {x: inches(0.2), y: inches(0.22)};
const tightInset: Inset = {x: inset.x, y: inches(0.13)};
/** Accent bar along the upper edge. */
const BAR = 0.05;
/** A number leaves some of its line free, so that a wider font cannot break it. */
const VALUE_SHARE = 0.94;
/** Cards may grow to this multiple to fill a slide. */
const MOST_GROWTH = 0.55;

/** By how many cards stand in a row of a whole slide. */
const ENLARGED: Readonly<Record<number, {number: number; words: number; inset: number}>> = {
  1: {number: 1.8, words: 1.35, inset: 0.5},
  2: {number: 1.35, words: 1.15, inset: 0.32},
};

/** Details do not wait for a label that takes this many points more than others. */
const MOST_SHIFT = 70;

interface Card {
  readonly name: string;
  readonly paras: readonly Para[];
}

/** Number cards, up to four in a row, all of one height and one type size. */
export function keyFiguresPiece(block: KeyFigures, given: PieceSetting): Piece {
  const perRow = cardsPerRow(block.cards.length, given.width);
  const setting = given.narrow ? given : enlarge(given, perRow);
  const cardWidth = inches((setting.width - GAP * (perRow - 1)) / perRow);
  const {y} = setting.scale.tight ? tightInset : inset;
  const around = {x: inches(given.narrow ? inset.x : (ENLARGED[perRow]?.inset ?? inset.x)), y};
  const width = textWidth({cardWidth, inset: around});
  const sizeOf = (cards: readonly KeyFigure[]) => valueSize(cards, width, setting);
  const {cards: shown, size} = withRoom(block.cards, sizeOf, setting.scale.kpi, setting.theme.language);
  const label = labelSize(shown, width, setting);
  const details = cardDetails(shown, setting.scale.small, width);
  const cards = alignDetails(
    shown.map((card, index) => measureCard(card, size, label, width, details[index])),
    width,
  );
  return cardsPiece(cards, measureGrid(cards, {block, perRow, cardWidth, inset: around}));
}

/** One or two cards have the whole width of a slide, and their texts a size to match. */
function enlarge(setting: PieceSetting, perRow: number): PieceSetting {
  const {number, words} = ENLARGED[perRow] ?? {number: 1, words: 1};
  const {kpi, label, small} = setting.scale;
  const times = (size: Point, factor: number) => (Math.round(size * factor * 2) / 2) as Point;
  return {
    ...setting,
    scale: {
      ...setting.scale,
      kpi: times(kpi, number),
      label: times(label, words),
      small: times(small, words),
    },
  };
}

function measureGrid(cards: readonly Card[], grid: Omit<Grid, "cardHeight">): Grid {
  const highest = Math.max(0, ...cards.map((card) => parasHeight(card.paras, textWidth(grid))));
  return {...grid, cardHeight: inches(highest + 2 * grid.inset.y + BAR)};
}

const textWidth = ({cardWidth, inset: {x}}: Pick<Grid, "cardWidth" | "inset">) => inches(cardWidth - 2 * x);

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
    split(limit, must) {
      const rows = Math.floor((limit + GAP) / (grid.cardHeight + GAP) + 1e-9);
      if (must && rows < 1) return splitFirstRow(cards, grid, limit);
      if (rows < 1 || rows >= rowCount) return undefined;
      const cut = rows * grid.perRow;
      return {head: cardsPiece(cards.slice(0, cut), grid), rest: cardsPiece(cards.slice(cut), grid)};
    },
  };
}

/** Cards that are too high for a slide go on in cards of their own, in front of the next row. */
function splitFirstRow(cards: readonly Card[], grid: Grid, limit: Inch): Division | undefined {
  const height = inches(limit - 2 * grid.inset.y - BAR);
  const parts = cards
    .slice(0, grid.perRow)
    .map(({name, paras}) =>
      splitParas(paras, height, textWidth(grid), true)?.map((some) => ({name, paras: some})),
    );
  const others = cards.slice(grid.perRow);
  const heads = parts.map((part, index) => part?.[0] ?? cards[index] ?? {name: "", paras: []});
  const rests = [...parts.flatMap((part) => part?.[1] ?? []), ...others];
  return rests.length < cards.length || parts.some((part) => part)
    ? {head: cardsPiece(heads, measureGrid(heads, grid)), rest: cardsPiece(rests, measureGrid(rests, grid))}
    : undefined;
}

/** Texts start at one height on all cards, so that the numbers stand in a row. */
function drawCard(card: Card, whole: Area, inset: Inset): Box[] {
  return [
    {type: "shape", name: shapeNames.cardLine, area: {...whole, h: inches(BAR)}, fill: "accent"},
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

function measureCard(
  card: KeyFigure,
  size: Point,
  label: Point,
  width: Inch,
  detail: Para | undefined,
): Card {
  const paras = [
    inTwoLines(valuePara(card, size), width),
    breakInMiddle(labelPara(card, label), width),
    ...(detail ? [detail] : []),
  ];
  return {name: cleanInlineText(card.label), paras: paras.filter((one) => one.runs.length > 0)};
}

function labelPara(card: KeyFigure, size: Point): Para {
  return para(inlineRuns(card.label, {colour: "text", bold: true}), size, {
    spaceBefore: 4 as Point,
    lineHeight: lineHeight(size, leading.tight),
  });
}

/** A little smaller, if fewer labels end in a line of a character or two then. */
function labelSize(cards: readonly KeyFigure[], width: Inch, {scale, theme}: PieceSetting): Point {
  const sizes = [0, 0.5, 1, 1.5, 2, 2.5]
    .map((less) => (scale.label - less) as Point)
    .filter((size) => size >= theme.sizes.small);
  const widows = (size: Point) => cards.filter((card) => endsInWidow(labelPara(card, size), width)).length;
  return sizes.toSorted((a, b) => widows(a) - widows(b))[0] ?? scale.label;
}

/** Details start at one height on all cards, however many lines their labels take. */
function alignDetails(cards: readonly Card[], width: Inch): Card[] {
  const heightOf = ({paras: [, label]}: Card) => (label ? paraHeight(label, width) * 72 : 0);
  const most = Math.max(0, ...cards.map(heightOf));
  const least = Math.min(...cards.map(heightOf));
  if (most - least > MOST_SHIFT) return [...cards];
  return cards.map((card) => ({
    ...card,
    paras: card.paras.map((one, index) =>
      index === 2 ? {...one, spaceBefore: (one.spaceBefore + most - heightOf(card)) as Point} : one,
    ),
  }));
}

function valuePara(card: KeyFigure, size: Point): Para {
  const runs = inlineRuns(card.value, {colour: "highlight", bold: true});
  return para(runs, size, {lineHeight: lineHeight(size, leading.title)});
}

/** A number in Latin letters that takes two lines parts between its words, and never within one. */
function inTwoLines(value: Para, width: Inch): Para {
  const [run, ...others] = value.runs;
  const room = inches(width * VALUE_SHARE);
  if (!run || others.length > 0 || paraHeight(value, room) <= value.lineHeight / 72 + 1e-9) return value;
  const ends = [...run.text.matchAll(/[ \u00a0]/gu)].map(({index}) => index);
  const longest = (at: number) => Math.max(at, run.text.length - at - 1);
  const [at] = ends.toSorted((a, b) => longest(a) - longest(b));
  if (at === undefined) return value;
  const rest = {...run, text: run.text.slice(at + 1), breakBefore: true};
  return {...value, runs: [{...run, text: run.text.slice(0, at)}, rest]};
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
  return Math.max(1, Math.min(count, room));
}
