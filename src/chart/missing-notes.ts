import type {Chart} from "chart.js";
import {wordsOf} from "../language/languages.ts";
import type {ChartSpec} from "../model/chart.ts";
import type {ChartStyle} from "./chart-style.ts";
import {smallestFont} from "./drawing-frame.ts";
import type {Note} from "./plan-header.ts";
import {textWidth} from "./text-width.ts";

/** What to write where a bar is missing: the words where they fit, a dash where not, else nothing. */
function missingMark(room: number, {language}: ChartSpec): string {
  return [wordsOf(language).charts.missing, "—"].find((text) => textWidth(text, smallestFont) <= room) ?? "";
}

/** A remark in place of every missing bar: a gap alone looks like zero. `room` is the width of one bar. */
export function missingNotes(spec: ChartSpec, style: ChartStyle, room: number): (chart: Chart) => Note[] {
  const text = missingMark(room, spec);
  return (chart) => {
    if (text === "") return [];
    return spec.series.flatMap(({points}, s) =>
      points.flatMap((point, c) => (point === null ? (noteFor(chart, s, c, text, style) ?? []) : [])),
    );
  };
}

function noteFor(chart: Chart, s: number, c: number, text: string, style: ChartStyle): Note | undefined {
  const meta = chart.getDatasetMeta(s);
  const element = meta.data[c];
  if (element === undefined || meta.vScale === undefined) return undefined;
  const zero = meta.vScale.getPixelForValue(Math.max(0, meta.vScale.min));
  const look = {text, size: smallestFont, colour: style.muted, weight: "regular"} as const;
  if (!meta.vScale.isHorizontal()) return {...look, x: element.x, y: zero - 14, align: "center"};
  return meta.vScale.options.reverse
    ? {...look, x: zero - 8, y: element.y, align: "right"}
    : {...look, x: zero + 8, y: element.y, align: "left"};
}
