import {wordsOf} from "../language/languages.ts";
import type {ChartSpec} from "../model/chart.ts";
import {isRound} from "../query/chart-kinds.ts";
import type {ChartStyle} from "./chart-style.ts";
import {seriesColour} from "./colour.ts";
import {type Frame, fontSize} from "./drawing-frame.ts";
import {type Note, planHeader, type Surroundings, type Swatch, swatchSize} from "./plan-header.ts";
import {textWidth, widestText} from "./text-width.ts";
import {wrapText} from "./wrap-text.ts";

/** Measures of a ring with its legend to the right, in logical pixels. */
export interface DoughnutPlan {
  readonly left: number;
  readonly top: number;
  readonly diameter: number;
  readonly surroundings: Surroundings;
}

/** Share of the radius that stays empty. */
export const cutoutOf = ({type}: Pick<ChartSpec, "type">): number => (type === "pie" ? 0 : 0.56);

const margin = 16;
const gap = 36;
const valueGap = 18;
const legendShare = 0.48;
const smallestName = 13;

/** Ring and legend stand together in the middle; the ring takes what height and legend leave it. */
export function planDoughnut(spec: ChartSpec, style: ChartStyle, frame: Frame): DoughnutPlan {
  const header = planHeader({...spec, series: spec.series.slice(0, 1)}, style, frame);
  const top = Math.max(header.height, margin);
  const height = frame.height - top - margin;
  const legend = planLegend(spec, frame.width * legendShare, height);
  const diameter = Math.min(height, frame.width - 2 * margin - gap - legend.width);
  const left = (frame.width - diameter - gap - legend.width) / 2;
  const ringTop = top + (height - diameter) / 2;
  const placed = placeLegend(legend, left + diameter + gap, top + height / 2, style);
  return {
    left,
    top: ringTop,
    diameter,
    surroundings: {swatches: placed.swatches, notes: [...header.notes, ...placed.notes]},
  };
}

interface Legend {
  readonly rows: readonly {lines: readonly string[]; text: string; isMissing: boolean}[];
  readonly size: number;
  readonly namesWidth: number;
  readonly width: number;
  readonly height: number;
}

function planLegend(spec: ChartSpec, width: number, height: number): Legend {
  const texts = spec.categories.map(
    (_, c) => spec.series[0]?.points[c]?.text ?? wordsOf(spec.language).charts.missing,
  );
  let legend: Legend | undefined;
  for (let size: number = fontSize.name; size >= smallestName; size -= 1) {
    const textsWidth = widestText(texts, size) * 1.09;
    const room = width - swatchSize - 12 - valueGap - textsWidth;
    const rows = spec.categories.map((name, c) => ({
      lines: wrapText(name, room, size),
      text: texts[c] ?? "",
      isMissing: !spec.series[0]?.points[c],
    }));
    const namesWidth = Math.max(0, ...rows.map(({lines}) => widestText(lines, size)));
    legend = {
      rows,
      size,
      namesWidth,
      width: swatchSize + 12 + namesWidth + valueGap + textsWidth,
      height: rows.reduce((sum, {lines}) => sum + rowHeight(lines, size), 0),
    };
    if (legend.height <= height) break;
  }
  if (legend === undefined) throw new Error("the loop runs at least once");
  return legend;
}

const rowHeight = (lines: readonly string[], size: number) => (lines.length * 1.25 + 0.55) * size;

function placeLegend(legend: Legend, x: number, middle: number, style: ChartStyle): Surroundings {
  const {rows, size, namesWidth} = legend;
  const notes: Note[] = [];
  const swatches: Swatch[] = [];
  let top = middle - legend.height / 2;
  rows.forEach(({lines, text, isMissing}, index) => {
    const height = rowHeight(lines, size);
    const y = top + height / 2;
    swatches.push({x, y, colour: seriesColour(style, index), shape: "square"});
    lines.forEach((line, l) => {
      const at = y + (l - (lines.length - 1) / 2) * size * 1.25;
      notes.push(noteOf(line, x + swatchSize + 12, at, size, style.text, "regular", "left"));
    });
    const end = x + swatchSize + 12 + namesWidth + valueGap;
    const right = end + (legend.width - (end - x));
    notes.push(
      noteOf(
        text,
        right,
        y,
        size,
        isMissing ? style.muted : style.text,
        isMissing ? "regular" : "bold",
        "right",
      ),
    );
    top += height;
  });
  return {notes, swatches};
}

function noteOf(
  text: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  weight: Note["weight"],
  align: Note["align"],
): Note {
  return {text, x, y, size, colour, weight, align};
}

/** A ring of zeros, or of nothing at all, has no pieces to draw. */
export function isEmptyRing({type, series}: ChartSpec): boolean {
  return isRound(type) && (series[0]?.points ?? []).every((point) => (point?.value ?? 0) === 0);
}

/** A ring of one size. */
export interface RingSize {
  readonly diameter: number;
  readonly cutout: number;
}

/** Whether a label fits into its piece of the ring. `share` is the piece's part of the whole, 0 to 1. */
export function fitsRing(text: string, size: number, share: number, {diameter, cutout}: RingSize): boolean {
  const radius = diameter / 2;
  const thickness = radius * (1 - cutout);
  const arc = 2 * Math.PI * radius * ((1 + cutout) / 2) * share;
  return textWidth(text, size) + 10 <= thickness && arc >= Math.max(size * 2, textWidth(text, size) * 0.8);
}
