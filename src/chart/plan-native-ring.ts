import type {
  ChartSpec,
  DrawingSize,
  NativeArea,
  NativeChart,
  NativeLabel,
  NativeLabels,
} from "../model/chart.ts";
import type {ChartStyle} from "./chart-style.ts";
import {inkOn, seriesColour} from "./colour.ts";
import {describeGaps} from "./describe-gaps.ts";
import {type Frame, fontSize, frames, smallestFont} from "./drawing-frame.ts";
import {isSaidBy, labelFormat} from "./label-format.ts";
import {inkOf} from "./native-ink.ts";
import {placeAround, roomBeside} from "./place-around.ts";
import {cutoutOf, fitsRing, planDoughnut} from "./plan-doughnut.ts";
import {type Note, type Swatch, swatchSize} from "./plan-header.ts";
import {textWidth} from "./text-width.ts";

const margin = 12;
/** Share of its place that a ring takes when labels stand around it. */
const shrunk = 0.84;

/** Where the ring lies, and how its labels are set. */
interface Ring {
  readonly plot: NativeArea;
  readonly size: number;
  /** By category: the piece holds its label. */
  readonly isInside: readonly boolean[];
}

/**
 * The ring with its legend to the right. A legend of Office says names only, so every piece has its value as a
 * label: in the ring where it fits, else around it with a patch of its colour.
 */
export function planNativeRing(spec: ChartSpec, style: ChartStyle, size: DrawingSize): NativeChart {
  const frame = frames[size];
  const {left, top, diameter, surroundings} = planDoughnut(spec, style, frame);
  const {swatches, notes} = surroundings;
  const drawn = legendArea(spec, swatches, notes, frame);
  // The values of the picture's legend leave their room to labels around the ring.
  const free = Math.max(...notes.map(({x}) => x)) - drawn.x - drawn.width;
  const moved = {...drawn, x: drawn.x + Math.max(0, free)};
  const place = {x: left, y: top, width: diameter, height: diameter};
  const ring = planRing(spec, place, moved.x);
  const legend = ring.isInside.every(Boolean) ? drawn : moved;
  return {
    spec,
    ...frame,
    shape: "ring",
    plot: ring.plot,
    colours: spec.categories.map((_, c) => seriesColour(style, c)),
    ink: inkOf(style),
    labels: planLabels(spec, style, ring),
    legend,
    remark: describeGaps({...spec, series: spec.series.slice(0, 1)}),
  };
}

function planRing(spec: ChartSpec, place: NativeArea, legend: number): Ring {
  const fits = (diameter: number, size: number) => fitting(spec, diameter, size);
  for (let size: number = fontSize.label; size >= smallestFont; size -= 1) {
    const isInside = fits(place.width, size);
    if (isInside.every(Boolean)) return {plot: place, size, isInside};
  }
  const texts = (spec.series[0]?.points ?? []).map((point) => point?.text ?? "");
  const room = legend - 2 * margin;
  const least = fits(place.width * shrunk, smallestFont);
  const outside = texts.filter((_, c) => !least[c]);
  const diameter = Math.max(
    Math.min(
      place.width * shrunk,
      room - 2 * Math.max(...outside.map((text) => roomBeside(text, smallestFont))),
    ),
    place.width * 0.6,
  );
  const isInside = fits(diameter, smallestFont);
  const y = place.y + (place.height - diameter) / 2;
  const plot = {x: margin + (room - diameter) / 2, y, width: diameter, height: diameter};
  return {plot, size: smallestFont, isInside};
}

/** Which pieces hold their labels; a piece without a value needs none. */
function fitting(spec: ChartSpec, diameter: number, size: number): boolean[] {
  const shares = sharesOf(spec);
  return spec.categories.map((_, c) => {
    const text = spec.series[0]?.points[c]?.text;
    return text === undefined || fitsRing(text, size, shares[c] ?? 0, {diameter, cutout: cutoutOf(spec)});
  });
}

function planLabels(spec: ChartSpec, style: ChartStyle, {plot, size, isInside}: Ring): NativeLabels {
  const format = labelFormat(spec);
  const points = spec.series[0]?.points ?? [];
  const shares = sharesOf(spec);
  const middles = shares.map(
    (share, c) => shares.slice(0, c).reduce((sum, before) => sum + before, 0) + share / 2,
  );
  const outside = spec.categories.flatMap((_, c) => {
    const text = points[c]?.text;
    return text === undefined || isInside[c] ? [] : [{index: c, turn: middles[c] ?? 0, text}];
  });
  const offsets = placeAround(outside, {diameter: plot.width, cutout: cutoutOf(spec)}, size);
  const labels = spec.categories.map((_, c): NativeLabel | null => {
    const point = points[c];
    if (!point) return null;
    const offset = offsets.get(c);
    return {
      text: point.text,
      isOwn: !isSaidBy(format, point, spec),
      colour: offset === undefined ? inkOn(seriesColour(style, c)) : style.text,
      position: "middle",
      isUpright: false,
      ...(offset === undefined ? {} : {offset}),
    };
  });
  return {format, size, points: [labels]};
}

/** As wide as its names need: with more room Office would set them side by side. */
function legendArea(
  {categories}: ChartSpec,
  swatches: readonly Swatch[],
  notes: readonly Note[],
  frame: Frame,
): NonNullable<NativeChart["legend"]> {
  const left = Math.min(...swatches.map(({x}) => x));
  const names = notes.filter(({align, x}) => align === "left" && x > left);
  const size = names[0]?.size ?? fontSize.name;
  const widest = Math.max(0, ...names.map(({text}) => textWidth(text, size)));
  const [first, last] = [swatches[0]?.y ?? 0, swatches.at(-1)?.y ?? 0];
  const row = categories.length > 1 ? (last - first) / (categories.length - 1) : size * 1.8;
  const y = Math.max(0, first - row / 2);
  return {
    x: left - swatchSize / 2,
    y,
    width: Math.min(frame.width - left, swatchSize * 2.5 + widest * 1.05),
    height: Math.min(frame.height - y, last - first + row),
    size,
  };
}

function sharesOf(spec: ChartSpec): number[] {
  const values = spec.categories.map((_, c) => spec.series[0]?.points[c]?.value ?? 0);
  const whole = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => (whole === 0 ? 0 : value / whole));
}
