import {wordsOf} from "../language/languages.ts";
import type {ChartPoint, ChartSpec} from "../model/chart.ts";
import {knownPoints} from "../query/chart-points.ts";
import {type BarGeometry, planBars} from "./bar-geometry.ts";
import type {ChartStyle} from "./chart-style.ts";
import {readable} from "./colour.ts";
import {type Frame, fontSize} from "./drawing-frame.ts";
import {seriesColours} from "./highlight-colours.ts";
import type {Note} from "./plan-header.ts";
import {planRowLabels, planRowNames, thickestRow} from "./plan-horizontal.ts";
import {lineHeight, type Names} from "./plan-names.ts";
import {edge} from "./plan-vertical.ts";
import {textWidth, widestText} from "./text-width.ts";
import {axisBetween, ceilTo, isWhole, niceStep, tidy, type ValueAxis} from "./value-axis.ts";

/** Measures of bars on both sides of a middle, in logical pixels. */
export interface PyramidPlan {
  /** Of either side, from zero in the middle outwards. */
  readonly axis: ValueAxis;
  readonly names: Names;
  readonly namesWidth: number;
  readonly axisHeight: number;
  readonly bars: BarGeometry;
  /** From the left edge of the picture to the end of the left half, and the width of both halves. */
  readonly left: number;
  readonly plotWidth: number;
  readonly top: number;
  readonly plotHeight: number;
  /** What each side is, with its unit, above its middle. */
  readonly titles: readonly [Note, Note];
  /** Font size of the values; 0 for none. */
  readonly labelSize: number;
  /** Where a value stands; undefined where it finds no room. */
  readonly placeOf: (point: ChartPoint) => "outside" | "inside" | undefined;
}

const titleHeight = 36;
/** Between a bar and its value, and between that and whatever comes next. */
export const labelGap = 5;
const namesShare = 0.26;
/** As many intervals as one half has room for. */
const mostIntervals = 4;

export function planPyramid(spec: ChartSpec, style: ChartStyle, frame: Frame): PyramidPlan {
  const axisHeight = fontSize.tick * lineHeight + 12;
  const plotHeight = frame.height - titleHeight - axisHeight - edge.bottom;
  const slot = plotHeight / Math.max(spec.categories.length, 1);
  const names = planRowNames(spec.categories, frame.width * namesShare, slot);
  const namesWidth = Math.max(0, ...names.lines.map((lines) => widestText(lines, names.size))) + 14;
  const left = edge.left + namesWidth;
  const bars = planBars(slot, 1, 0.84, thickestRow);
  const labelSize = planRowLabels(spec, bars);
  // The last number of the axis stands centred below its end, on both sides.
  const outer = (width: number) => {
    const {ticks} = planSide(spec, width / 2, labelSize);
    return Math.max(edge.right, textWidth(ticks.at(-1) ?? "", fontSize.tick) / 2 + 4);
  };
  const room = frame.width - left;
  const plotWidth = room - outer(room - edge.right);
  const middle = left + plotWidth / 2;
  const axis = planSide(spec, plotWidth / 2, labelSize);
  const colours = seriesColours(spec, style);
  const title = (s: 0 | 1): Note => ({
    text: titleOf(spec, s),
    x: middle + (s === 0 ? -1 : 1) * (plotWidth / 4),
    y: titleHeight / 2,
    size: fontSize.note,
    colour: readable(colours[s] ?? style.text, style),
    weight: "bold",
    align: "center",
  });
  return {
    ...{axis, names, namesWidth, axisHeight, bars, labelSize},
    placeOf: ({value, text}) => {
      if (labelSize === 0) return undefined;
      const bar = (value / axis.maximum) * (plotWidth / 2);
      const label = textWidth(text, labelSize) + 2 * labelGap;
      if (bar + label <= plotWidth / 2 + 1e-6) return "outside";
      return label <= bar ? "inside" : undefined;
    },
    ...{left, plotWidth, top: titleHeight, plotHeight, titles: [title(0), title(1)]},
  };
}

/** `男（万人）` */
function titleOf({series, unit, language}: ChartSpec, s: number): string {
  const name = series[s]?.name ?? "";
  return unit === "" ? name : name + wordsOf(language).marks.brackets(unit);
}

/**
 * The axis of one half, which both have, or lengths could not be compared across the middle. It goes on beyond the largest
 * value until all values find room behind their bars, and has no more numbers than find room below it. Shares end at the
 * whole, and so does what the editor ends: values that find no room behind their bars stand in them.
 */
function planSide(spec: ChartSpec, width: number, labelSize: number): ValueAxis {
  const points = knownPoints(spec.series);
  const most = Math.max(0, ...points.map(({value}) => value));
  const end = spec.maximum ?? (spec.unit === "%" && most > 50 && most <= 100 ? 100 : null);
  const reach = (maximum: number) =>
    Math.max(
      0,
      ...points.map(({value, text}) => (value / maximum) * width + textWidth(text, labelSize) + 2 * labelGap),
    );
  const sides = Array.from({length: mostIntervals}, (_, index) => {
    const high = end ?? (most || 1);
    const step = niceStep(high / (mostIntervals - index), isWhole(spec));
    let maximum = end ?? Math.max(ceilTo(high, step, 0), step);
    if (end === null && labelSize > 0)
      for (let more = 0; more < mostIntervals && reach(maximum) > width; more += 1)
        maximum = tidy(maximum + step);
    return axisBetween(spec, 0, maximum, step);
  });
  const fits = ({ticks, maximum, step}: ValueAxis) =>
    widestText(ticks, fontSize.tick) + 12 <= (width * step) / maximum;
  return sides.find(fits) ?? (sides.at(-1) as ValueAxis);
}
