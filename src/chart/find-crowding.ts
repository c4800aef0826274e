import type {ChartSpec, DrawingSize} from "../model/chart.ts";
import {isCourse, isLine, isLongCourse, isRound, isStacked} from "../query/chart-kinds.ts";
import {findHighlight, isRowChart} from "../query/chart-rows.ts";
import {planBars} from "./bar-geometry.ts";
import {defaultChartStyle as style} from "./chart-style.ts";
import {type Frame, frames, smallestFont} from "./drawing-frame.ts";
import {areTimes} from "./lines/count-times.ts";
import {seriesToLookAt} from "./lines/line-looks.ts";
import {planLongLines} from "./lines/plan-long-lines.ts";
import {thinNames} from "./lines/thin-names.ts";
import {barShare} from "./multiples/draw-multiples.ts";
import {panelText, planMultiples} from "./multiples/plan-multiples.ts";
import {planCombination} from "./plan-combination.ts";
import {planDoughnut} from "./plan-doughnut.ts";
import {type Header, planHeader} from "./plan-header.ts";
import {planHorizontal} from "./plan-horizontal.ts";
import type {Names} from "./plan-names.ts";
import {planPyramid} from "./plan-pyramid.ts";
import {planScatter} from "./plan-scatter.ts";
import {planVertical, type VerticalPlan} from "./plan-vertical.ts";
import {rowPlans} from "./rows/plan-rows.ts";
import {textWidth} from "./text-width.ts";

/** Why a chart is beyond what can be read. */
export interface Crowding {
  readonly fault: Fault;
  /** What there are too many of. */
  readonly of: "categories" | "series";
  readonly count: number;
  /** As many as could be read in this place; 0 if not even one can. */
  readonly most: number;
  /** The categories are years or months: the last ones count, not the best. */
  readonly isTime: boolean;
}

export type Fault =
  | "names"
  | "bars"
  | "points"
  | "colours"
  | "legend"
  | "parts"
  | "places"
  | "ends"
  | "titles"
  | "panels";

/** Logical pixels: thinner bars run into one another, nearer points too. */
const thinnestBar = 5;
const nearestPoints = 8;
/** Points of long lines are not marked, so that only the line has to be seen. */
const nearestUnmarked = 2.5;
/** More names than that nobody compares in one look, even where they find room upright, a character to a line. */
const mostNames = 20;
/** The legend may take this share of a picture. */
const legendShare = 0.36;
/** Lines cross, and a theme has six colours: more can be followed only where their names stand at their ends. */
const mostLines = 8;
/** Bars and pieces stand apart, and the first lighter shades with them. */
const mostShades = 8;
/** Angles are hard to compare: a pie says what is half or a third, and nothing any more of many slices. */
const mostSlices = 6;

/** What is measured here is where both forms of a chart are laid out: what is found holds for picture and native chart. */
export function findCrowding(spec: ChartSpec, size: DrawingSize): Crowding | undefined {
  const fault = faultOf(spec, frames[size]);
  if (fault === undefined) return undefined;
  const of = blameFor(spec, fault);
  const count = spec[of].length;
  const fits = (most: number) => {
    const left = faultOf(firstOf(spec, of, most), frames[size]);
    return left === undefined || (left !== fault && blameFor(spec, left) !== of);
  };
  // Which points there are decides, not how many.
  const most = fault === "places" ? 0 : largest(count - 1, fits);
  return {fault, of, count, most, isTime: areTimes(spec.categories, spec.language)};
}

/** The largest number up to `most` that fits, found by halves: laying out long names takes time. */
function largest(most: number, fits: (count: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A ring has a piece and a colour for each category; thin bars are the fault of whatever there is more of. */
function blameFor({type, categories, series}: ChartSpec, fault: Fault): Crowding["of"] {
  if (fault === "panels" || fault === "ends" || fault === "titles") return "series";
  if (isRound(type) || fault === "names" || fault === "points" || fault === "places") return "categories";
  return fault === "bars" && categories.length >= series.length ? "categories" : "series";
}

/** The chart with the first so many of its categories or series. */
function firstOf(spec: ChartSpec, of: Crowding["of"], most: number): ChartSpec {
  if (of === "series") return {...spec, series: spec.series.slice(0, most)};
  const {categories, series, differences, lights} = spec;
  return {
    ...spec,
    categories: categories.slice(0, most),
    series: series.map((each) => ({...each, points: each.points.slice(0, most)})),
    ...(differences && {differences: differences.slice(0, most)}),
    ...(lights && {lights: lights.slice(0, most)}),
  };
}

function faultOf(spec: ChartSpec, frame: Frame): Fault | undefined {
  const {type} = spec;
  if (isRound(type)) return faultOfRing(spec, frame);
  if (type === "scatter") {
    const {points} = planScatter(spec, style, frame);
    return spec.labels !== "hide" && points.some(({label}) => label === undefined) ? "places" : undefined;
  }
  if (type === "pyramid") return faultOfPyramid(spec, frame);
  if (isRowChart(type)) {
    const {header, names} = rowPlans[type](spec, style, frame, "picture").rows;
    return faultOfHeader(spec, header, frame) ?? faultOfNames(names);
  }
  if (spec.multiples !== undefined) return faultOfMultiples(spec, frame);
  if (isLongCourse(spec)) return faultOfLines(spec, frame);
  const colours = mostShades;
  const isOneSeen = "series" in (findHighlight(spec) ?? {});
  if (spec.series.length > colours && !isOneSeen) return "colours";
  return faultOfHeader(spec, planHeader(spec, style, frame), frame) ?? faultOfPlot(spec, frame);
}

/** Small multiples of few categories need no thinning; a bar must not be thinner than elsewhere. */
function faultOfMultiples(spec: ChartSpec, frame: Frame): Fault | undefined {
  const {fault, panels} = planMultiples(spec, style, frame, "picture");
  if (fault !== undefined) return fault;
  const slot = (panels[0]?.plot.width ?? 0) / spec.categories.length;
  if (!hasAllNames(spec, slot)) return "names";
  if (spec.type === "bar") return slot * barShare < thinnestBar ? "bars" : undefined;
  return slot < nearestUnmarked ? "points" : undefined;
}

/** Times are known from their neighbours; what is no time has to be named. */
function hasAllNames({categories, language}: ChartSpec, slot: number): boolean {
  if (areTimes(categories, language)) return true;
  const shown = thinNames(categories, slot, panelText, language);
  return shown.every(Boolean);
}

function faultOfLines(spec: ChartSpec, frame: Frame): Fault | undefined {
  const {categories, series, language} = spec;
  if (series.length > mostLines && seriesToLookAt(spec) === undefined) return "colours";
  const {areEndsCrowded, names, slot} = planLongLines(spec, style, frame, "picture");
  if (areEndsCrowded) return "ends";
  if (!names.areAllShown && !areTimes(categories, language)) return "names";
  return categories.length > 1 && slot < nearestUnmarked ? "points" : undefined;
}

function faultOfRing(spec: ChartSpec, frame: Frame): Fault | undefined {
  if (spec.type === "pie" && spec.categories.length > mostSlices) return "parts";
  if (spec.categories.length > mostShades) return "colours";
  const {surroundings} = planDoughnut(spec, style, frame);
  const smallest = Math.min(...surroundings.notes.map(({size}) => size));
  const highest = Math.min(...surroundings.notes.map(({y}) => y));
  return smallest < smallestFont || highest < 0 ? "names" : undefined;
}

/** Its rows are ages or stages in their order: as many as find room. */
function faultOfPyramid(spec: ChartSpec, frame: Frame): Fault | undefined {
  const {names, bars} = planPyramid(spec, style, frame);
  return faultOfNames(names) ?? (bars.thickness < thinnestBar ? "bars" : undefined);
}

function faultOfHeader({series}: ChartSpec, header: Header, frame: Frame): Fault | undefined {
  const names = new Set(series.map(({name}) => name));
  const isWide = header.notes.some(
    ({text, x, size, align}) =>
      align === "left" && names.has(text) && (x < 0 || x + textWidth(text, size) > frame.width),
  );
  return series.length > 1 && (isWide || header.height > frame.height * legendShare) ? "legend" : undefined;
}

const faultOfNames = ({size}: Names): Fault | undefined => (size < smallestFont ? "names" : undefined);

function faultOfPlot(spec: ChartSpec, frame: Frame): Fault | undefined {
  const {type, series, categories, language} = spec;
  if (!isCourse(type) && categories.length > mostNames && !areTimes(categories, language)) return "names";
  const {names, slot} = uprightPlan(spec, frame) ?? planHorizontal(spec, style, frame);
  const isNameless = names.lines.some((lines) => lines.length === 0) && !areTimes(categories, language);
  if (isCourse(type)) {
    if (isNameless) return "names";
    return slot < nearestPoints ? "points" : undefined;
  }
  if (type === "combination" && isNameless) return "names";
  const bars = isStacked(type) ? 1 : series.filter((each) => !isLine(spec, each)).length;
  const {thickness} = planBars(slot, Math.max(bars, 1), 0.76, frame.width);
  return faultOfNames(names) ?? (thickness < thinnestBar ? "bars" : undefined);
}

function uprightPlan(spec: ChartSpec, frame: Frame): Pick<VerticalPlan, "names" | "slot"> | undefined {
  if (spec.type === "horizontal-bar") return undefined;
  return spec.type === "combination" ? planCombination(spec, style, frame) : planVertical(spec, style, frame);
}
