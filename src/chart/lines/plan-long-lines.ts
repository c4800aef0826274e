import type {ChartSpec, NativeArea} from "../../model/chart.ts";
import type {ChartStyle} from "../chart-style.ts";
import {type Frame, fontSize} from "../drawing-frame.ts";
import {type Foot, planFoot} from "../plan-foot.ts";
import {type Header, planHeader} from "../plan-header.ts";
import {type Names, namesHeight, planNames} from "../plan-names.ts";
import {edge} from "../plan-vertical.ts";
import type {Point} from "../scene.ts";
import {textWidth, widestText} from "../text-width.ts";
import type {ValueAxis} from "../value-axis.ts";
import {type EndText, type EndTexts, endLine, planEndTexts} from "./end-labels.ts";
import {type LineLook, lineLooks, seriesToLookAt} from "./line-looks.ts";
import {pushApart} from "./push-apart.ts";
import {thinNames} from "./thin-names.ts";
import {planTightAxis, remarkBelow} from "./tight-axis.ts";
import {placeValues, type ValueLabel} from "./value-labels.ts";

/** Lines that carry their names at their ends, all in logical pixels: what picture and native chart show alike. */
export interface LongLinesPlan {
  readonly header: Header;
  readonly foot: Foot;
  readonly remark: string;
  readonly axis: ValueAxis;
  readonly plot: NativeArea;
  /** Between two points; the first stands on the value axis, the last at the right edge of the plot. */
  readonly slot: number;
  readonly names: LineNames;
  readonly looks: readonly LineLook[];
  /** `at[s][c]`; null where there is no value. */
  readonly at: readonly (readonly (Point | null)[])[];
  readonly dots: readonly (readonly boolean[])[];
  readonly ends: readonly EndLabel[];
  readonly endSize: number;
  readonly areEndsCrowded: boolean;
  readonly values: readonly ValueLabel[];
}

/** Names below the plot: all of them, or those that find room. */
export interface LineNames extends Names {
  readonly areAllShown: boolean;
}

export interface EndLabel extends EndText {
  /** Left end and middle of the text. */
  readonly x: number;
  readonly y: number;
  /** From the last value to the text, where the text had to move. */
  readonly leader?: readonly [Point, Point];
}

/** What names may take of the width of the chart. */
const mostOfWidth = 0.38;
/** From the end of a line to its name: beside it, or with a leader between them. */
const near = 12;
const far = 30;
/** From the plot to its names and from them to what follows. */
const belowPlot = 20;
/** Points further apart are marked each. */
const apart = 60;
/** Office's fonts are wider than those of the picture. */
const slack = {picture: 1, native: 1.08} as const;

/** @param face where what is missing is told in a text below, as beside native charts, the plot has its room */
export function planLongLines(
  spec: ChartSpec,
  style: ChartStyle,
  frame: Frame,
  face: "picture" | "native",
): LongLinesPlan {
  const axis = planTightAxis(spec);
  const remark = remarkBelow(spec, axis);
  const header = planHeader({...spec, series: spec.series.slice(0, 1)}, style, frame);
  const foot = planFoot(face === "picture" ? remark : "", style, frame, edge.bottom);
  const looks = lineLooks(spec, style);
  const top = Math.max(header.height, edge.top);
  const heightBelow = (names: number) => frame.height - top - names - belowPlot - foot.height - edge.bottom;
  const ends = planEndTexts(spec, looks, frame.width * mostOfWidth, heightBelow(fontSize.tick * 1.25));
  const left =
    edge.left +
    Math.max(
      widestText(axis.ticks, fontSize.tick) * slack[face] + 12,
      textWidth(spec.categories[0] ?? "", fontSize.tick) / 2,
    );
  const most = spec.categories.length - 1;
  const widthWith = (lead: number) => frame.width - left - lead - ends.width * slack[face] - edge.right;
  const namesFor = (width: number) => planLineNames(spec, width / Math.max(most, 1));
  const plotFor = (lead: number) => {
    const width = widthWith(lead);
    const names = namesFor(width);
    return {names, plot: {x: left, y: top, width, height: heightBelow(namesHeight(names))}};
  };
  const beside = plotFor(near);
  const isMoved = placeEnds(spec, axis, beside.plot, ends, near).some(({leader}) => leader !== undefined);
  const {names, plot} = isMoved ? plotFor(far) : beside;
  const slot = plot.width / Math.max(most, 1);
  const at = spec.series.map(({points}) =>
    spec.categories.map((_, c) => {
      const point = points[c];
      return point ? {x: xOf(c, spec, plot), y: yOf(point.value, axis, plot)} : null;
    }),
  );
  const toLookAt = seriesToLookAt(spec);
  const values = placeValues(
    spec,
    {
      plot: {left: plot.x, top: plot.y, right: plot.x + plot.width, bottom: plot.y + plot.height},
      at,
      isPale: (s) => looks[s]?.isStrong === false,
    },
    toLookAt,
  );
  return {
    ...{header, foot, remark, axis, plot, slot, names, looks, at, values},
    ends: placeEnds(spec, axis, plot, ends, isMoved ? far : near),
    endSize: ends.size,
    areEndsCrowded: ends.isCrowded,
    dots: at.map((points, s) =>
      points.map((point, c) => {
        if (point === null) return false;
        const isAlone = !points[c - 1] && !points[c + 1];
        const isLast = points.slice(c + 1).every((each) => each === null);
        const isTold = values.some(({series, category}) => series === s && category === c);
        return isAlone || isLast || isTold || slot >= apart;
      }),
    ),
  };
}

function planLineNames({categories, language}: ChartSpec, slot: number): LineNames {
  const whole = planNames(categories, slot - 10);
  if (whole !== undefined) return {...whole, areAllShown: true};
  const size = fontSize.tick;
  const shown = thinNames(categories, slot, size, language);
  return {lines: categories.map((name, c) => (shown[c] ? [name] : [])), size, areAllShown: false};
}

/** A single point stands in the middle. */
export function xOf(category: number, {categories}: ChartSpec, {x, width}: NativeArea): number {
  const most = categories.length - 1;
  return most > 0 ? x + (width * category) / most : x + width / 2;
}

function yOf(value: number, {minimum, maximum}: ValueAxis, {y, height}: NativeArea): number {
  return y + height - ((value - minimum) / (maximum - minimum)) * height;
}

function placeEnds(
  spec: ChartSpec,
  axis: ValueAxis,
  plot: NativeArea,
  {texts, size}: EndTexts,
  lead: number,
): EndLabel[] {
  const points = texts.map(({series, category}): Point => {
    const value = spec.series[series]?.points[category]?.value ?? axis.minimum;
    return {x: xOf(category, spec, plot), y: yOf(value, axis, plot)};
  });
  const heights = pushApart(
    points.map(({y}) => y),
    size * endLine,
    plot.y,
    plot.y + plot.height,
  );
  const x = xOf(spec.categories.length - 1, spec, plot) + lead;
  return texts.map((text, index): EndLabel => {
    const from = points[index] ?? {x, y: plot.y};
    const y = heights[index] ?? from.y;
    const isBeside = Math.abs(y - from.y) < 1.5 && from.x >= x - lead - 1;
    return {...text, x, y, ...(isBeside ? {} : {leader: [from, {x: x - 4, y}] as const})};
  });
}
