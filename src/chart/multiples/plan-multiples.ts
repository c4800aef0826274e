import {wordsOf} from "../../language/languages.ts";
import type {ChartSpec, NativeArea} from "../../model/chart.ts";
import type {ChartStyle} from "../chart-style.ts";
import {mix, seriesColour} from "../colour.ts";
import {type Frame, fontSize, smallestFont} from "../drawing-frame.ts";
import {seriesToLookAt} from "../lines/line-looks.ts";
import {thinNames} from "../lines/thin-names.ts";
import {planCloseAxis, remarkBelow} from "../lines/tight-axis.ts";
import {type Foot, planFoot} from "../plan-foot.ts";
import {type Header, planHeader} from "../plan-header.ts";
import {edge} from "../plan-vertical.ts";
import type {Point} from "../scene.ts";
import {textWidth, widestText} from "../text-width.ts";
import {planValueAxis, type ValueAxis} from "../value-axis.ts";
import {chooseGrid, type Grid} from "./choose-grid.ts";
import {type EndValue, placeEndValues} from "./end-values.ts";

/** Small multiples: a panel for each series, all along the same axes. */
export interface MultiplesPlan {
  readonly header: Header;
  readonly foot: Foot;
  readonly remark: string;
  readonly axis: ValueAxis;
  readonly grid: Grid;
  /** The panels find no room, or their names do not. */
  readonly fault?: "panels" | "titles";
  readonly nameSize: number;
  readonly panels: readonly Panel[];
  /** The names below the panels, at the same places in each. */
  readonly names: readonly PanelName[];
}

export interface Panel {
  readonly series: number;
  readonly row: number;
  readonly column: number;
  /** The place of all that belongs to it; panels meet without a gap. */
  readonly area: NativeArea;
  readonly plot: NativeArea;
  readonly name: string;
  readonly isBold: boolean;
  readonly colour: string;
  /** Numbers beside it, for its whole row; names below it, for its whole column. */
  readonly hasNumbers: boolean;
  readonly hasNames: boolean;
  /** By category; null where there is no value. */
  readonly at: readonly (Point | null)[];
  readonly values: readonly EndValue[];
}

/** A name below a panel: the first begins with the plot and the last ends with it. */
export interface PanelName {
  readonly category: number;
  readonly text: string;
  /** Middle of the text, from the left edge of the plot. */
  readonly middle: number;
}

export const panelText = smallestFont + 1;
const gap = {beside: 26, below: 9} as const;
/** Line of a name against the size of its type. */
const nameLine = 1.4;
/** Room above the plot for the label of a high value. */
const headroom = 10;
const namesBelow = panelText * 1.25 + 10;
const paleness = 0.35;
/** Between two numbers along an axis. */
const leastStep = 24;

export function planMultiples(
  spec: ChartSpec,
  style: ChartStyle,
  frame: Frame,
  face: "picture" | "native",
): MultiplesPlan {
  const {unit, language, series, categories} = spec;
  const whole = spec.type === "line" ? planCloseAxis(spec) : planValueAxis(unstacked(spec));
  const isPicture = face === "picture";
  // Above native charts there is no place for the unit: the remark says it.
  const told = !isPicture && unit !== "" ? [wordsOf(language).charts.unit(unit)] : [];
  const remark = remarkBelow(spec, whole, told);
  const header = planHeader({...spec, series: series.slice(0, 1)}, style, frame);
  const foot = planFoot(isPicture ? remark : "", style, frame, edge.bottom);
  const top = isPicture ? Math.max(header.height - 12, edge.top) : 4;
  const left = edge.left + widestText(whole.ticks, panelText) + 12;
  const bottom = frame.height - foot.height - edge.bottom - namesBelow;
  const found = chooseGrid(series.length, frame.width - left - edge.right + gap.beside, bottom - top);
  const grid = found ?? crowdedGrid(series.length, frame.width - left, bottom - top);
  const nameSize = sizeOfNames(spec, grid.width - gap.beside);
  const plotSize = {
    width: Math.max(grid.width - gap.beside, 1),
    height: Math.max(grid.height - nameSize * nameLine - headroom - gap.below, 1),
  };
  const axis = thinAxis(whole, plotSize.height);
  const toLookAt = seriesToLookAt(spec);
  const panels = series.map((_, s): Panel => {
    const [row, column] = [Math.floor(s / grid.columns), s % grid.columns];
    const plot = {
      x: left + column * grid.width,
      y: top + row * grid.height + nameSize * nameLine + headroom,
      ...plotSize,
    };
    const at = categories.map((_, c) => placeOf(spec, s, c, axis, plot));
    return {
      ...{series: s, row, column, plot, at},
      area: areaOf(row, column, {grid, top, left}, frame, bottom + namesBelow),
      name: nameOf(spec, s),
      isBold: toLookAt === s,
      colour: colourOf(toLookAt, s, style),
      hasNumbers: column === 0,
      hasNames: s + grid.columns >= series.length,
      values: placeEndValues(spec, s, at, plot, textWidth(nameOf(spec, s), nameSize, "bold")),
    };
  });
  const fault = found === undefined ? "panels" : nameSize < smallestFont ? "titles" : undefined;
  return {
    ...{header, foot, remark, axis, grid, panels, nameSize},
    ...(fault && {fault}),
    names: panelNames(spec, plotSize.width),
  };
}

/** Each panel has one series, which stands on nothing. */
const unstacked = (spec: ChartSpec): ChartSpec => ({...spec, type: "bar"});

/** Where there are too many: as many beside one another as the frame is wide, in whatever height is left. */
function crowdedGrid(count: number, width: number, height: number): Grid {
  const columns = Math.max(1, Math.floor(width / 140));
  const rows = Math.ceil(count / columns);
  return {columns, rows, width: width / columns, height: height / rows};
}

/** Rows that hold names below one of their panels hold them below all, so that panels beside one another are as high. */
function areaOf(
  row: number,
  column: number,
  {grid, top, left}: {readonly grid: Grid; readonly top: number; readonly left: number},
  frame: Frame,
  bottom: number,
): NativeArea {
  const xAt = (index: number) =>
    index === 0 ? 0 : index === grid.columns ? frame.width : left + index * grid.width - gap.beside / 2 - 4;
  const yAt = (index: number) => (index === grid.rows ? bottom : top + index * grid.height);
  const [x, y] = [xAt(column), yAt(row)];
  return {x, y, width: xAt(column + 1) - x, height: yAt(row + 1) - y};
}

function sizeOfNames(spec: ChartSpec, width: number): number {
  const names = spec.series.map((_, s) => nameOf(spec, s));
  let size: number = fontSize.note;
  while (size >= smallestFont && names.some((name) => textWidth(name, size, "bold") > width + gap.beside / 2))
    size -= 1;
  return size;
}

/** A panel without a line says why. */
function nameOf({series, language}: ChartSpec, s: number): string {
  const {name = "", points = []} = series[s] ?? {};
  const {charts, marks} = wordsOf(language);
  return points.some((point) => point !== null) ? name : name + marks.brackets(charts.missing);
}

function colourOf(toLookAt: number | undefined, series: number, style: ChartStyle): string {
  if (toLookAt === undefined || toLookAt === series) return seriesColour(style, 0);
  return mix(style.muted, style.background, paleness);
}

/** Every second or third step, where the panels are low. */
function thinAxis(axis: ValueAxis, height: number): ValueAxis {
  const {minimum, maximum, step, ticks} = axis;
  const pixels = (height * step) / (maximum - minimum);
  const every = Math.max(1, Math.ceil(leastStep / pixels));
  return {...axis, step: step * every, ticks: ticks.filter((_, index) => index % every === 0)};
}

/** The middle of a bar, or a point of a line that begins with its plot. */
function placeOf(
  {type, series, categories}: ChartSpec,
  s: number,
  category: number,
  {minimum, maximum}: ValueAxis,
  {x, y, width, height}: NativeArea,
): Point | null {
  const point = series[s]?.points[category];
  if (!point) return null;
  return {
    x: x + width * shareOf(category, categories.length, type),
    y: y + height - ((point.value - minimum) / (maximum - minimum)) * height,
  };
}

/** How far a category is on its way through the plot, 0 to 1. */
function shareOf(category: number, count: number, type: ChartSpec["type"]): number {
  return type === "bar" || count < 2 ? (category + 0.5) / count : category / (count - 1);
}

/** As `thinNames`, of which those stay away that the first and the last, moved inwards, would touch. */
function panelNames({categories, language, type}: ChartSpec, width: number): PanelName[] {
  const count = categories.length;
  const slot = width / Math.max(type === "bar" ? count : count - 1, 1);
  const shown = thinNames(categories, slot, panelText, language);
  const last = count - 1;
  const names = categories.map((text, category): PanelName => {
    const half = textWidth(text, panelText) / 2;
    const middle = width * shareOf(category, count, type);
    return {category, text, middle: Math.max(half, Math.min(middle, width - half))};
  });
  const meets = (a: PanelName, b: PanelName) =>
    Math.abs(a.middle - b.middle) < (textWidth(a.text, panelText) + textWidth(b.text, panelText)) / 2 + 10;
  const [first, newest] = [names[0], names[last]];
  if (first === undefined || newest === undefined) return [];
  const ends = last > 0 && !meets(first, newest) ? [first, newest] : [newest];
  const between = names
    .slice(1, -1)
    .filter((name) => shown[name.category] && !ends.some((end) => meets(name, end)));
  return [...ends, ...between].sort((a, b) => a.category - b.category);
}
