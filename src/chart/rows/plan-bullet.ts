import type {ChartPoint, ChartSpec, RowMarker, RowStroke, RowText} from "../../model/chart.ts";
import type {ChartStyle} from "../chart-style.ts";
import {type Frame, fontSize} from "../drawing-frame.ts";
import {textWidth} from "../text-width.ts";
import {frameRows, isNarrow, nameTexts, type RowFace, type RowFrame, xOf} from "./frame-rows.ts";
import {type RowColours, rowColours} from "./row-colours.ts";
import {margin} from "./row-header.ts";
import type {RowPlan} from "./row-plan.ts";

const markers = {
  wide: {ring: 17, dot: 22, connector: 12},
  narrow: {ring: 14, dot: 18, connector: 10},
} as const;
const tickWidth = 6;
const labelGap = 4;

interface Row {
  readonly category: number;
  readonly from: ChartPoint | null;
  readonly to: ChartPoint | null;
  readonly reference: ChartPoint | null;
  readonly difference: string | null;
}

/** Heights within a row, in logical pixels. */
interface Heights {
  readonly band: number;
  readonly tick: number;
  readonly slot: number;
}

/**
 * The way from the first series to the second beside a third: ring, connector and dot, a tick for what they are compared
 * with, and between dot and tick a band with the difference in words.
 */
export function planBullet(spec: ChartSpec, style: ChartStyle, frame: Frame, face: RowFace): RowPlan {
  const colours = rowColours(style);
  const rows = frameRows(spec, style, frame, face, {
    keys: [
      {shape: "ring", colour: colours.strong},
      {shape: "dot", colour: colours.strong},
      {shape: "tick", colour: style.text},
    ],
    head: "",
    column: 0,
    beside: spec.series.flatMap(({points}, s) =>
      points.flatMap((point) => {
        if (!point) return [];
        const width = textWidth(point.text, fontSize.label, s === 0 ? "regular" : "bold") / 2;
        return (["left", "right"] as const).map((side) => ({value: point.value, side, width}));
      }),
    ),
  });
  const heights = {
    band: Math.min(44, rows.slot * 0.34),
    tick: Math.min(60, rows.slot * 0.42),
    slot: rows.slot,
  };
  const all = spec.categories.map((_, category): Row => {
    const [from = null, to = null, reference = null] = spec.series.map(
      ({points}) => points[category] ?? null,
    );
    return {category, from, to, reference, difference: spec.differences?.[category] ?? null};
  });
  const sizes = isNarrow(frame) ? markers.narrow : markers.wide;
  return {
    rows,
    strokes: [
      ...all.flatMap((row) => bandOf(row, heights, colours)),
      ...all.flatMap((row) => tickOf(row, heights, style)),
      ...all.flatMap((row) => connectorOf(row, sizes.connector, colours)),
    ],
    markers: [
      all.map(({category, from}) => markerOf(from, "ring", 0, category, sizes.ring, colours)),
      all.map(({category, to}) => markerOf(to, to?.bound ? "bound" : "dot", 1, category, sizes.dot, colours)),
      all.map(({category, reference}) => markerOf(reference, "none", 2, category, tickWidth, colours)),
    ],
    texts: [...nameTexts(rows, style), ...all.flatMap((row) => textsOf(row, rows, heights, style, colours))],
  };
}

const placeOf = (series: number, category: number, {value}: ChartPoint, shift = 0) => ({
  value,
  row: category + 0.5 + shift,
  of: {series, category},
});

/** Below what it is compared with is the one thing to look at. */
function bandOf({category, to, reference}: Row, {band}: Heights, colours: RowColours): RowStroke[] {
  if (!to || !reference || to.value === reference.value) return [];
  const colour = to.value < reference.value ? colours.accentPale : colours.pale;
  return [{from: placeOf(1, category, to), to: placeOf(2, category, reference), colour, width: band}];
}

function tickOf({category, reference}: Row, {tick, slot}: Heights, style: ChartStyle): RowStroke[] {
  if (!reference) return [];
  const half = tick / 2 / slot;
  const [from, to] = [placeOf(2, category, reference, -half), placeOf(2, category, reference, half)];
  return [{from, to, colour: style.text, width: tickWidth}];
}

function connectorOf({category, from, to}: Row, width: number, {strong}: RowColours): RowStroke[] {
  if (!from || !to) return [];
  return [{from: placeOf(0, category, from), to: placeOf(1, category, to), colour: strong, width}];
}

function markerOf(
  point: ChartPoint | null,
  shape: RowMarker["shape"],
  series: number,
  category: number,
  size: number,
  {strong}: RowColours,
): RowMarker | null {
  if (!point) return null;
  const points = point.bound === "most" ? "left" : "right";
  return {place: placeOf(series, category, point), shape, size, colour: strong, points};
}

/** Target and reference above, pushed apart where they would overlap; the start below. */
function textsOf(
  row: Row,
  rows: RowFrame,
  heights: Heights,
  style: ChartStyle,
  colours: RowColours,
): RowText[] {
  const {category, from, to, reference} = row;
  const size = fontSize.label;
  const look = {side: "above", size, isBold: true} as const;
  const [toShift, referenceShift] = pushApart(to, reference, rows);
  const gap = heights.tick / 2 + labelGap;
  const texts: RowText[] = [];
  if (from) {
    const place = placeOf(0, category, from);
    const below = {side: "below", gap: heights.band / 2 + labelGap, offset: {x: 0, y: 0}} as const;
    texts.push({...below, lines: [from.text], place, size, colour: style.muted, isBold: false});
  }
  if (to) {
    const offset = {x: toShift, y: 0};
    texts.push({
      ...look,
      lines: [to.text],
      place: placeOf(1, category, to),
      gap,
      offset,
      colour: colours.strongText,
    });
  }
  if (reference) {
    const offset = {x: referenceShift, y: 0};
    const place = placeOf(2, category, reference);
    texts.push({...look, lines: [reference.text], place, gap, offset, colour: style.text});
  }
  return [...texts, ...differenceOf(row, rows, heights, colours)];
}

/** How far both labels move: apart where they would overlap, and back where one would leave the picture. */
function pushApart(to: ChartPoint | null, reference: ChartPoint | null, rows: RowFrame): [number, number] {
  if (!to || !reference) return [0, 0];
  const half = ({text}: ChartPoint) => textWidth(text, fontSize.label, "bold") / 2;
  const apart = xOf(reference.value, rows) - xOf(to.value, rows);
  const missing = Math.max(0, half(to) + half(reference) + 12 - Math.abs(apart)) / 2;
  const [right, shift] = apart < 0 ? [to, [missing, -missing]] : [reference, [-missing, missing]];
  const beyond = Math.max(0, xOf(right.value, rows) + missing + half(right) + margin - rows.frame.width);
  return [(shift[0] ?? 0) - beyond, (shift[1] ?? 0) - beyond];
}

/** In the band where it fits there, else beyond the tick or the dot, else below the row, away from the label of the start. */
function differenceOf(
  {category, from, to, reference, difference}: Row,
  rows: RowFrame,
  heights: Heights,
  colours: RowColours,
): RowText[] {
  if (!to || !reference || difference === null) return [];
  const size = fontSize.label - 1;
  const width = textWidth(difference, size, "bold");
  const [end, tick] = [xOf(to.value, rows), xOf(reference.value, rows)];
  const isBelow = to.value < reference.value;
  const colour = isBelow ? colours.accentText : colours.strongText;
  const look = {lines: [difference], size, colour, isBold: true, gap: 0} as const;
  const row = category + 0.5;
  const start = from ? xOf(from.value, rows) : end;
  const isCrossed = (start - end) * (tick - end) > 0;
  if (Math.abs(tick - end) >= width + 24 && !isCrossed) {
    const place = {value: (to.value + reference.value) / 2, row};
    return [{...look, place, side: "middle", offset: {x: 0, y: 0}}];
  }
  const hasRoom = isBelow
    ? tick + 12 + width <= rows.frame.width - 6 && start <= tick
    : tick - 12 - width >= rows.plot.x && start >= tick;
  if (hasRoom) {
    const place = {value: reference.value, row};
    return [{...look, place, side: isBelow ? "right" : "left", gap: 12, offset: {x: 0, y: 0}}];
  }
  if (!isBelow && start <= end && end + 20 + width <= rows.frame.width - margin) {
    const place = {value: to.value, row};
    return [{...look, place, side: "right", gap: 20, offset: {x: 0, y: 0}}];
  }
  const startWidth = from ? textWidth(from.text, fontSize.label) / 2 + 14 : 0;
  const y = heights.band / 2 + labelGap + size * 0.6;
  const left = start - startWidth - width;
  const place = {value: from?.value ?? to.value, row};
  return left >= rows.plot.x - 40
    ? [{...look, place, side: "left", offset: {x: -startWidth, y}}]
    : [{...look, place, side: "right", offset: {x: startWidth, y}}];
}
