import {wordsOf} from "../../language/languages.ts";
import type {ChartPoint, ChartSpec, RowMarker, RowPlace, RowStroke, RowText} from "../../model/chart.ts";
import type {ChartStyle} from "../chart-style.ts";
import {inkOn} from "../colour.ts";
import {type Frame, fontSize, smallestFont} from "../drawing-frame.ts";
import {textWidth} from "../text-width.ts";
import {columnText, frameRows, isNarrow, nameTexts, type RowFace, type RowFrame} from "./frame-rows.ts";
import {lightColours, type RowColours, rowColours} from "./row-colours.ts";
import type {RowPlan} from "./row-plan.ts";

const thickest = 28;
const lightWidth = 44;

interface Row {
  readonly category: number;
  readonly from: ChartPoint | null;
  readonly to: ChartPoint | null;
  readonly reference: ChartPoint | null;
}

/**
 * Shares on their way to the whole: the part of the first series, what the second adds, a tick for a third; the values
 * and the light stand to the right.
 */
export function planProgress(spec: ChartSpec, style: ChartStyle, frame: Frame, face: RowFace): RowPlan {
  const colours = rowColours(style);
  const keys = [
    {shape: "square", colour: colours.middle},
    {shape: "square", colour: colours.strong},
    {shape: "tick", colour: style.text},
  ] as const;
  const all = spec.categories.map((_, category): Row => {
    const [from = null, to = null, reference = null] = spec.series.map(
      ({points}) => points[category] ?? null,
    );
    return {category, from, to, reference};
  });
  const lights = (spec.lights ?? []).some((light) => light !== null) ? lightWidth : 0;
  const size = isNarrow(frame) ? fontSize.label - 3 : fontSize.label;
  const rows = frameRows(spec, style, frame, face, {
    keys: keys.slice(0, spec.series.length),
    head: "",
    column: Math.max(...all.map((row) => textWidth(valuesText(row), size, "bold"))) + lights,
    beside: [],
    isWhole: true,
  });
  const thickness = Math.min(thickest, rows.slot * 0.36);
  return {
    rows,
    strokes: [
      ...all.map(
        ({category}): RowStroke => stroke(at(category, 0), at(category, 100), colours.pale, thickness),
      ),
      ...all.flatMap((row) => barOf(row, spec.series.length, colours, thickness)),
      ...all.flatMap((row) => tickOf(row, rows, style, thickness)),
    ],
    markers: spec.series.map((_, s) => all.map((row) => markerOf(row, s, spec, colours, thickness))),
    texts: [
      ...nameTexts(rows, style),
      ...all.flatMap((row) => referenceText(row, style, thickness)),
      ...all.map((row) =>
        columnText(valuesText(row), row.category, rows, {size, colour: style.text, isBold: true}, lights),
      ),
      ...all.flatMap(({category}) => lightOf(spec, category, rows, style)),
    ],
  };
}

/** `80.4% → 85%` */
function valuesText({from, to}: Row): string {
  const texts = [from?.text, to?.text].filter((text) => text !== undefined);
  return texts.length === 0 ? "" : texts.join(" → ");
}

const at = (category: number, value: number): RowPlace => ({value, row: category + 0.5});
const pointAt = (series: number, category: number, {value}: ChartPoint): RowPlace => ({
  ...at(category, value),
  of: {series, category},
});

const stroke = (from: RowPlace, to: RowPlace, colour: string, width: number): RowStroke => ({
  from,
  to,
  colour,
  width,
});

/** A fall is shown as the part that is lost. */
function barOf({category, from, to}: Row, series: number, colours: RowColours, width: number): RowStroke[] {
  const start = at(category, 0);
  if (!from && !to) return [];
  if (!from || !to) {
    const isOnly = series === 1 || to !== null;
    const end = pointAt(from ? 0 : 1, category, (from ?? to) as ChartPoint);
    return [stroke(start, end, isOnly ? colours.strong : colours.middle, width)];
  }
  const [first, second] = [pointAt(0, category, from), pointAt(1, category, to)];
  if (to.value < from.value)
    return [stroke(start, second, colours.middle, width), stroke(second, first, colours.accentPale, width)];
  return [stroke(start, first, colours.middle, width), stroke(first, second, colours.strong, width)];
}

function tickOf(
  {category, reference}: Row,
  {slot}: RowFrame,
  style: ChartStyle,
  thickness: number,
): RowStroke[] {
  if (!reference) return [];
  const half = (thickness * 0.5 + 5) / slot;
  const place = pointAt(2, category, reference);
  return [stroke({...place, row: place.row - half}, {...place, row: place.row + half}, style.text, 5)];
}

/** Values need no marks of their own, but a bound ends in a tip. */
function markerOf(
  row: Row,
  series: number,
  spec: ChartSpec,
  colours: RowColours,
  size: number,
): RowMarker | null {
  const point = [row.from, row.to, row.reference][series];
  if (!point) return null;
  const isEnd = series === Math.min(spec.series.length, 2) - 1;
  return {
    place: pointAt(series, row.category, point),
    shape: point.bound && isEnd ? "cap" : "none",
    size,
    colour: colours.strong,
    points: point.bound === "most" ? "left" : "right",
  };
}

function referenceText({category, reference}: Row, style: ChartStyle, thickness: number): RowText[] {
  if (!reference) return [];
  return [
    {
      lines: [reference.text],
      place: pointAt(2, category, reference),
      side: "above",
      gap: thickness / 2 + 7,
      offset: {x: 0, y: 0},
      size: smallestFont,
      colour: style.text,
      isBold: false,
    },
  ];
}

/** Said by a letter and a shape as well, for readers who cannot tell the colours. */
function lightOf(
  {lights, language}: ChartSpec,
  category: number,
  rows: RowFrame,
  style: ChartStyle,
): RowText[] {
  const state = lights?.[category];
  if (!state) return [];
  const colour = lightColours[state];
  const ink = state === "missing" ? style.text : inkOn(colour);
  const text = columnText(wordsOf(language).charts.lightLetters[state], category, rows, {
    size: 17,
    colour: ink,
    isBold: true,
  });
  // Its shape is wider than its letter, and stands in the middle of its column.
  return [{...text, side: "middle", offset: {...text.offset, x: text.offset.x - 18}, light: {state, colour}}];
}
