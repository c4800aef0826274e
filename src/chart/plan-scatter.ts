import {wordsOf} from "../language/languages.ts";
import type {ChartSpec, NativeArea} from "../model/chart.ts";
import {completeCategories} from "../query/chart-points.ts";
import {findHighlight} from "../query/chart-rows.ts";
import type {ChartStyle} from "./chart-style.ts";
import {describeGaps} from "./describe-gaps.ts";
import {type Frame, fontSize} from "./drawing-frame.ts";
import {planFoot} from "./plan-foot.ts";
import type {Note} from "./plan-header.ts";
import {lineHeight} from "./plan-names.ts";
import {edge} from "./plan-vertical.ts";
import {type PointLabel, placeLabels} from "./point-labels.ts";
import {textWidth, widestText} from "./text-width.ts";
import {floorTo, planValueAxis, tightMinimum, type ValueAxis} from "./value-axis.ts";

/** Measures of points by two values, in logical pixels. */
export interface ScatterPlan {
  readonly across: ValueAxis;
  readonly up: ValueAxis;
  readonly plot: NativeArea;
  readonly axisWidth: number;
  readonly axisHeight: number;
  /** What runs along the two axes, and in which unit. */
  readonly titles: {readonly up: Note; readonly across: Note};
  readonly foot: readonly Note[];
  readonly points: readonly ScatterPoint[];
  /** Font size of the names. */
  readonly size: number;
}

export interface ScatterPoint {
  readonly category: number;
  readonly x: number;
  readonly y: number;
  /** Undefined where its name finds no room. */
  readonly label?: PointLabel;
  readonly isPale: boolean;
}

export const pointRadius = 8;
const titleHeight = 34;
const margin = 10;

export function planScatter(spec: ChartSpec, style: ChartStyle, frame: Frame): ScatterPlan {
  const [across, up] = [0, 1].map((s) => axisOf(spec, s)) as [ValueAxis, ValueAxis];
  const axisWidth = widestText(up.ticks, fontSize.tick) + 12;
  const axisHeight = fontSize.tick * lineHeight + 12;
  const foot = planFoot(describeGaps(spec), style, frame, edge.bottom);
  const lastTick = textWidth(across.ticks.at(-1) ?? "", fontSize.tick) / 2;
  const x = edge.left + axisWidth;
  const y = titleHeight + edge.top;
  const plot = {
    x,
    y,
    width: frame.width - x - Math.max(edge.right, lastTick + 4),
    height: frame.height - y - axisHeight - titleHeight - foot.height - edge.bottom,
  };
  const {points, size} = planPoints(spec, plot, across, up, frame);
  const look = {size: fontSize.note, colour: style.muted, weight: "regular"} as const;
  const {charts} = wordsOf(spec.language);
  const belowAxis = plot.y + plot.height + axisHeight + titleHeight / 2;
  return {
    ...{across, up, plot, axisWidth, axisHeight, points, size, foot: foot.notes},
    titles: {
      up: {...look, text: charts.upAxis(titleOf(spec, 1)), x: margin, y: 6 + titleHeight / 2, align: "left"},
      across: {
        ...look,
        ...{text: charts.acrossAxis(titleOf(spec, 0)), x: frame.width - margin, y: belowAxis, align: "right"},
      },
    },
  };
}

function titleOf({series, unit, language}: ChartSpec, s: number): string {
  const own = series[s]?.unit ?? unit;
  return `${series[s]?.name ?? ""}${own === "" ? "" : wordsOf(language).marks.brackets(own)}`;
}

/** Positions, not lengths: an axis may begin near the lowest value. */
function axisOf(spec: ChartSpec, s: number): ValueAxis {
  const series = spec.series[s];
  const one = {...spec, unit: series?.unit ?? spec.unit, series: series ? [series] : []};
  const minimum = tightMinimum(one);
  const {step} = planValueAxis({...one, minimum});
  return planValueAxis({...one, minimum: floorTo(minimum, step)});
}

/** The highlighted point has its name whatever the others lose. */
function planPoints(spec: ChartSpec, plot: NativeArea, across: ValueAxis, up: ValueAxis, frame: Frame) {
  const found = findHighlight(spec);
  const seen = found !== undefined && "category" in found ? found.category : undefined;
  const shareOf = (value: number, {minimum, maximum}: ValueAxis) => (value - minimum) / (maximum - minimum);
  const points = completeCategories(spec).map((category) => {
    const [width, height] = spec.series.map(({points}) => points[category]?.value ?? 0);
    return {
      category,
      x: plot.x + shareOf(width ?? 0, across) * plot.width,
      y: plot.y + (1 - shareOf(height ?? 0, up)) * plot.height,
      isPale: seen !== undefined && seen !== category,
    };
  });
  if (spec.labels === "hide") return {points, size: fontSize.label};
  const named = points.map((point) => ({...point, text: spec.categories[point.category] ?? ""}));
  const area = {
    left: plot.x,
    top: plot.y - pointRadius,
    right: frame.width - 2,
    bottom: plot.y + plot.height,
  };
  const {labels, size} = placeLabels(named, area, pointRadius);
  return {points: points.map((point, p) => ({...point, ...(labels[p] && {label: labels[p]})})), size};
}
