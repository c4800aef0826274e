import type {Points} from "../../../model/document.ts";
import {type Inch, inches, type Point} from "../../../model/length.ts";
import {widestLine} from "../../typesetting/shape-text.ts";
import {area as areaOf, leading, lineHeight} from "../frame.ts";
import {paraHeight, paraLines, shapedRuns} from "../measure-para.ts";
import {shapeNames} from "../name-shapes.ts";
import {para} from "../paras.ts";
import {cleanInlineText, inlineRuns} from "../runs.ts";
import type {Area, Box, Para, TextBox} from "../slide.ts";
import {endsInWidow} from "../widow.ts";
import type {Piece, PieceSetting} from "./piece.ts";

/** Strong edge at the left. */
const BAR = 0.07;
const EDGE = {x: 0.28, y: 0.22};
/** Between tags and texts, and between one point and the next. */
const GAP = 0.22;
const PITCH = 0.1;
/** What is a little smaller may stand on one line; much smaller it is not read from the last row. */
const LEAST_SHARE = 0.85;
/** Distances between points may grow to this multiple to fill a slide. */
const MOST_GROWTH = 3;

/** One line of the box: a tag with its text, or the title over the whole width. */
interface Row {
  readonly tag: Para | undefined;
  readonly text: Para;
  readonly name: string;
}

interface Grid {
  readonly block: Points;
  readonly width: Inch;
  readonly tagWidth: Inch;
}

/** A tinted box of points, their tags in a column; each on one line, if a size that is a little smaller makes it so. */
export function pointsPiece(block: Points, setting: PieceSetting): Piece {
  const {scale, theme, width} = setting;
  const least = Math.max(theme.sizes.bodyMinimum, scale.body * LEAST_SHARE);
  const sizes = [scale.body, ...smaller(scale.body, least)];
  const holds = (test: (row: Row, grid: Grid) => boolean) => (size: Point) => {
    const rows = makeRows(block, size);
    const grid = makeGrid(block, rows, width);
    return rows.every((row) => test(row, grid));
  };
  const isOneLine = holds((row, grid) => paraLines(row.text, textWidth(row, grid)).length === 1);
  const isNeat = holds((row, grid) => !endsInWidow(row.text, textWidth(row, grid)));
  const rows = makeRows(block, sizes.find(isOneLine) ?? sizes.find(isNeat) ?? scale.body);
  return rowsPiece(rows, makeGrid(block, rows, width));
}

const smaller = (from: Point, least: number) =>
  Array.from({length: Math.max(0, Math.floor(from - least))}, (_, index) => (from - index - 1) as Point);

function makeRows({title, items}: Points, size: Point): Row[] {
  const look = {lineHeight: lineHeight(size, leading.tight), spaceBefore: 0 as Point};
  const bold = {colour: "heading", bold: true} as const;
  const head = (size * 1.1) as Point;
  const heading = para(inlineRuns(title, bold), head, {...look, lineHeight: lineHeight(head, leading.tight)});
  const rows = items.map(({tag, text}) => ({
    tag: para(inlineRuns(tag, bold), size, look),
    text: para(inlineRuns(text, {colour: "text", bold: false}), size, look),
    name: cleanInlineText(tag),
  }));
  return title.length === 0 ? rows : [{tag: undefined, text: heading, name: cleanInlineText(title)}, ...rows];
}

function makeGrid(block: Points, rows: readonly Row[], width: Inch): Grid {
  const widths = rows.map(({tag}) => (tag ? (widestLine(shapedRuns(tag.runs)) * tag.size) / 72 : 0));
  return {block, width, tagWidth: inches(Math.max(...widths) * 1.05)};
}

const textWidth = ({tag}: Row, {width, tagWidth}: Grid) =>
  inches(width - BAR - 2 * EDGE.x - (tag ? tagWidth + GAP : 0));

const rowHeight = (row: Row, grid: Grid) => paraHeight(row.text, textWidth(row, grid));

function rowsPiece(rows: readonly Row[], grid: Grid): Piece {
  const heights = rows.map((row) => rowHeight(row, grid));
  const pitches = Math.max(0, rows.length - 1) * PITCH;
  const height = heights.reduce((sum, one) => sum + one, 2 * EDGE.y + pitches);
  return {
    name: {zh: "要点", en: "points"},
    place: grid.block.place,
    height: inches(height),
    stretch: inches(pitches * (MOST_GROWTH - 1)),
    greedy: false,
    // What it comes to is read from the last row: a short last line is better than small type.
    widow: false,
    draw(area) {
      const growth = pitches > 0 ? Math.max(0, Math.min(area.h - height, pitches * (MOST_GROWTH - 1))) : 0;
      const pitch = PITCH + growth / Math.max(1, rows.length - 1);
      const whole = {...area, h: inches(height + growth)};
      let top = area.y + EDGE.y;
      const boxes: Box[] = rows.flatMap((row, index) => {
        const high = heights[index] ?? 0;
        const drawn = drawRow(row, areaOf(area.x + BAR + EDGE.x, top, 0, high), grid);
        top += high + pitch;
        return drawn;
      });
      return [
        {type: "shape", name: shapeNames.pointsGround, area: whole, fill: "surface"},
        {type: "shape", name: shapeNames.pointsLine, area: {...whole, w: inches(BAR)}, fill: "primary"},
        ...boxes,
      ];
    },
    split(limit) {
      const count = fitting(heights, limit);
      // A title alone leads to nothing.
      if (count >= rows.length || count < (rows[0]?.tag ? 1 : 2)) return undefined;
      return {head: rowsPiece(rows.slice(0, count), grid), rest: rowsPiece(rows.slice(count), grid)};
    },
  };
}

function fitting(heights: readonly Inch[], limit: Inch): number {
  let used = 2 * EDGE.y - PITCH;
  const over = heights.findIndex((height) => {
    used += height + PITCH;
    return used > limit + 1e-9;
  });
  return over < 0 ? heights.length : over;
}

function drawRow(row: Row, {x, y, h}: Area, grid: Grid): TextBox[] {
  const box = (name: string, area: Area, paragraph: Para): TextBox => ({
    type: "text",
    name,
    area,
    paragraphs: [paragraph],
    valign: "top",
    inset: {x: inches(0), y: inches(0)},
  });
  const width = textWidth(row, grid);
  if (row.tag === undefined) return [box(row.name, areaOf(x, y, width, h), row.text)];
  const from = x + grid.tagWidth + GAP;
  return [
    box(`${shapeNames.tag} ${row.name}`, areaOf(x, y, grid.tagWidth, h), row.tag),
    box(`${shapeNames.point} ${row.name}`, areaOf(from, y, width, h), row.text),
  ];
}
