import {wordsOf} from "../language/languages.ts";
import type {ChartSpec, NativeArea, NativeChart} from "../model/chart.ts";
import {type Frame, fontSize} from "./drawing-frame.ts";
import {nativeText} from "./native-text.ts";
import type {Header} from "./plan-header.ts";
import {textWidth} from "./text-width.ts";

/** What stands above the plot of a native chart. */
export interface NativeHeader extends Pick<NativeChart, "legend" | "secondUnit" | "unit"> {
  readonly plot: NativeArea;
}

/** Unit and legend of the picture's header for Office; the plot of the picture makes room where they need more. */
export function planNativeHeader(
  spec: ChartSpec,
  header: Header,
  frame: Frame,
  plot: NativeArea,
): NativeHeader {
  const units = unitsOf(spec, header);
  const below = secondLine(spec, units.unit?.text ?? "", header, frame);
  const legend = legendArea(spec, header, frame);
  return {
    plot: {...plot, y: plot.y + below, height: plot.height - below},
    ...units,
    ...(legend && {legend: {...legend, y: legend.y + below}}),
  };
}

function unitsOf(spec: ChartSpec, {notes}: Header): Pick<NativeChart, "secondUnit" | "unit"> {
  if (spec.type === "combination") {
    const [first, second] = notes;
    return {...(first && {unit: nativeText(first)}), ...(second && {secondUnit: nativeText(second)})};
  }
  const note = notes.find(({text}) => text === wordsOf(spec.language).charts.unit(spec.unit));
  return spec.unit === "" || note === undefined ? {} : {unit: nativeText(note)};
}

/** LibreOffice breaks the title of an axis that is wider than a fifth of the chart. */
function secondLine(spec: ChartSpec, unit: string, {notes, swatches}: Header, frame: Frame): number {
  if (wordsOf(spec.language).script === "han" || spec.type === "combination") return 0;
  const isAbove = swatches.length === 0 || swatches[0]?.y !== notes[0]?.y;
  return isAbove && textWidth(unit, fontSize.note) * 1.15 > frame.width / 5 ? fontSize.note * 1.2 : 0;
}

/** Office sets entries of a legend wider than the picture does: what the unit leaves free is theirs. */
function legendArea(spec: ChartSpec, {notes, swatches}: Header, frame: Frame): NativeChart["legend"] {
  const [first] = swatches;
  const last = swatches.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const isBesideUnit = spec.unit !== "" && first.y === notes[0]?.y;
  const row = 32;
  const left = Math.min(...swatches.map(({x}) => x));
  const slack = 16 + 24 * swatches.length;
  const x = Math.max(isBesideUnit ? unitWidth(spec) : 8, left - slack);
  const y = first.y - row / 2;
  return {x, y, width: frame.width - 8 - x, height: last.y - first.y + row, size: fontSize.note};
}

/** About as wide as the unit at the top left of a chart: characters of Chinese, or what the words of others take. */
function unitWidth({unit, language}: ChartSpec): number {
  const {script, charts} = wordsOf(language);
  return script === "han"
    ? fontSize.note * (4 + unit.length)
    : textWidth(charts.unit(unit), fontSize.note) + fontSize.note;
}
