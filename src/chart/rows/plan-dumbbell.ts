import {wordsOf} from "../../language/languages.ts";
import type {ChartPoint, ChartSpec, RowMarker, RowStroke, RowText} from "../../model/chart.ts";
import {valuesOf} from "../../query/chart-points.ts";
import {findHighlight, gapOf} from "../../query/chart-rows.ts";
import type {ChartStyle} from "../chart-style.ts";
import {type Frame, fontSize} from "../drawing-frame.ts";
import {textWidth} from "../text-width.ts";
import {columnText, frameRows, isNarrow, nameTexts, type RowFace, type RowFrame, xOf} from "./frame-rows.ts";
import {type RowColours, rowColours} from "./row-colours.ts";
import type {RowPlan} from "./row-plan.ts";

const sizes = {
  wide: {ring: 17, dot: 20, connector: 8, gap: 17},
  narrow: {ring: 14, dot: 16, connector: 7, gap: 13},
} as const;
type Sizes = (typeof sizes)["wide" | "narrow"];

const sizesFor = (frame: Frame): Sizes => (isNarrow(frame) ? sizes.narrow : sizes.wide);

/** How far the tip of a bound reaches beyond its dot. */
const boundTip = 7;

/** A row: its values, and whether its dots lie upon each other; then only the end is drawn, and the start gets an arrow. */
interface Pair {
  readonly category: number;
  readonly from: ChartPoint | null;
  readonly to: ChartPoint | null;
  readonly isNear: boolean;
  readonly isForward: boolean;
  readonly isHighlit: boolean;
  readonly sizes: Sizes;
}

/** From the first series to the second, row by row: ring, connector, dot, and the difference in a column of its own. */
export function planDumbbell(spec: ChartSpec, style: ChartStyle, frame: Frame, face: RowFace): RowPlan {
  const colours = rowColours(style);
  const differences = spec.differences ?? [];
  const shown = differences.flatMap((text) => text ?? []);
  const highlit = findHighlight(spec);
  const keys = [
    {shape: "ring", colour: colours.strong},
    {shape: "dot", colour: colours.strong},
  ] as const;
  const rows = frameRows(spec, style, frame, face, {
    keys,
    head: shown.length === 0 ? "" : differenceHead(spec, frame),
    column: Math.max(0, ...shown.map((text) => textWidth(text, fontSize.label + 1, "bold"))),
    accent:
      spec.highlight === "largest" && highlit
        ? {text: `● ${wordsOf(spec.language).charts.largestChange}`, colour: colours.accentText}
        : undefined,
    beside: labelsBeside(spec, sizesFor(frame)),
  });
  const pairs = spec.categories.map((_, category) =>
    pairOf(
      spec,
      rows,
      category,
      highlit !== undefined && "category" in highlit && highlit.category === category,
    ),
  );
  return {
    rows,
    strokes: pairs.flatMap((pair) => connectorOf(pair, colours)),
    markers: [pairs.map((pair) => ringOf(pair, colours)), pairs.map((pair) => dotOf(pair, colours))],
    texts: [
      ...nameTexts(rows, style),
      ...pairs.flatMap((pair) => labelsOf(pair, spec, style, colours)),
      ...pairs.flatMap(({category, isHighlit}) => {
        const text = differences[category];
        const colour = isHighlit ? colours.accentText : colours.strongText;
        return text
          ? [columnText(text, category, rows, {size: fontSize.label + 1, colour, isBold: true})]
          : [];
      }),
    ],
  };
}

/** Percentages differ in percentage points. */
function differenceHead({unit, language}: ChartSpec, frame: Frame): string {
  const {change, changeIn, percentagePoints} = wordsOf(language).charts;
  const word = unit === "%" ? percentagePoints : unit;
  if (word === "") return change;
  return isNarrow(frame) ? word : changeIn(word);
}

/** What stands to the left and right of the values; a pair that may turn out to be near gets room for its arrow. */
function labelsBeside(spec: ChartSpec, {gap}: Sizes) {
  const values = valuesOf(spec.series);
  const near = (Math.max(...values) - Math.min(...values)) * 0.12;
  return spec.series.flatMap(({points}, s) =>
    points.flatMap((point, c) => {
      if (!point) return [];
      const text = s === 0 && gapOf(spec, c) < near ? `${point.text} →` : point.text;
      const tip = point.bound === undefined ? 0 : boundTip;
      const width = textWidth(text, fontSize.label, s === 0 ? "regular" : "bold") + gap + tip + 4;
      return [{value: point.value, side: sideOf(spec, s, c), width}];
    }),
  );
}

/** Labels stand outside of their pair. */
function sideOf({series}: ChartSpec, s: number, c: number): "left" | "right" {
  const [from, to] = [series[0]?.points[c], series[1]?.points[c]];
  const isForward = !from || !to || from.value <= to.value;
  return (s === 0) === isForward ? "left" : "right";
}

function pairOf(spec: ChartSpec, rows: RowFrame, category: number, isHighlit: boolean): Pair {
  const [from = null, to = null] = spec.series.map(({points}) => points[category] ?? null);
  const sizes = sizesFor(rows.frame);
  const apart = from && to ? Math.abs(xOf(to.value, rows) - xOf(from.value, rows)) : sizes.dot;
  const isForward = sideOf(spec, 0, category) === "left";
  return {category, from, to, isNear: apart < 0.8 * sizes.dot, isForward, isHighlit, sizes};
}

const placeOf = (series: number, category: number, value: number) => ({
  value,
  row: category + 0.5,
  of: {series, category},
});

function connectorOf({category, from, to, isNear, sizes}: Pair, {middle}: RowColours): RowStroke[] {
  if (!from || !to || isNear) return [];
  return [
    {
      from: placeOf(0, category, from.value),
      to: placeOf(1, category, to.value),
      colour: middle,
      width: sizes.connector,
    },
  ];
}

function ringOf({category, from, isNear, isForward, sizes}: Pair, {strong}: RowColours): RowMarker | null {
  if (!from) return null;
  const shape = isNear ? "none" : "ring";
  const points = isForward ? "right" : "left";
  return {place: placeOf(0, category, from.value), shape, size: sizes.ring, colour: strong, points};
}

function dotOf({category, to, isHighlit, sizes}: Pair, {strong, accent}: RowColours): RowMarker | null {
  if (!to) return null;
  return {
    place: placeOf(1, category, to.value),
    shape: to.bound === undefined ? "dot" : "bound",
    size: sizes.dot,
    colour: isHighlit ? accent : strong,
    points: to.bound === "most" ? "left" : "right",
  };
}

function labelsOf(pair: Pair, spec: ChartSpec, style: ChartStyle, colours: RowColours): RowText[] {
  const {category, from, to, isNear, isForward, isHighlit, sizes} = pair;
  const look = {gap: sizes.gap, offset: {x: 0, y: 0}, size: fontSize.label} as const;
  const texts: RowText[] = [];
  if (from && !(isNear && from.text === to?.text)) {
    const text = !isNear ? from.text : isForward ? `${from.text} →` : `← ${from.text}`;
    texts.push({
      ...look,
      lines: [text],
      place: placeOf(0, category, from.value),
      side: sideOf(spec, 0, category),
      colour: style.muted,
      isBold: false,
    });
  }
  if (to) {
    texts.push({
      ...look,
      gap: sizes.gap + (to.bound === undefined ? 0 : boundTip),
      lines: [to.text],
      place: placeOf(1, category, to.value),
      side: sideOf(spec, 1, category),
      colour: isHighlit ? colours.accentText : colours.strongText,
      isBold: true,
    });
  }
  return texts;
}
