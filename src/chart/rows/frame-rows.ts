import {wordsOf} from "../../language/languages.ts";
import type {ChartSpec, NativeArea, RowText} from "../../model/chart.ts";
import type {ChartStyle} from "../chart-style.ts";
import {tellGaps} from "../describe-gaps.ts";
import {type Frame, fontSize} from "../drawing-frame.ts";
import {planFoot} from "../plan-foot.ts";
import type {Note} from "../plan-header.ts";
import {planRowNames} from "../plan-horizontal.ts";
import {lineHeight, type Names} from "../plan-names.ts";
import {edge} from "../plan-vertical.ts";
import {textWidth, widestText} from "../text-width.ts";
import {withUnit} from "../unit-around.ts";
import {planValueAxis, tightMinimum, type ValueAxis} from "../value-axis.ts";
import {margin, planRowHeader, type RowHeader, type RowKey} from "./row-header.ts";

/** Who draws: Office prints the remark below the chart, the picture holds it. */
export type RowFace = "picture" | "native";

/** The room of a chart of rows: names to the left of the plot, a column to its right, its remark below. */
export interface RowFrame {
  readonly frame: Frame;
  readonly header: RowHeader;
  readonly axis: ValueAxis;
  readonly plot: NativeArea;
  readonly axisHeight: number;
  readonly names: Names;
  /** Height of a row. */
  readonly slot: number;
  /** What the picture says below: where the axis begins, what has no data. */
  readonly foot: readonly Note[];
}

export interface RowFrameNeeds {
  readonly keys: readonly RowKey[];
  readonly head: string;
  readonly accent?: Pick<Note, "text" | "colour"> | undefined;
  /** Width of the column to the right. */
  readonly column: number;
  /** Texts beside values: they may stand beyond the ends of the axis. */
  readonly beside: readonly {
    readonly value: number;
    readonly side: "left" | "right";
    readonly width: number;
  }[];
  /** Shares of a whole: the axis runs from 0 to 100. */
  readonly isWhole?: boolean;
}

export function frameRows(
  spec: ChartSpec,
  style: ChartStyle,
  frame: Frame,
  face: RowFace,
  needs: RowFrameNeeds,
): RowFrame {
  const {keys, head, accent} = needs;
  const header = planRowHeader(spec, keys, {head, accent}, style, frame);
  const axis = rowAxis(spec, needs.isWhole === true);
  const remark = face === "native" ? "" : rowRemark(spec, axis);
  const foot = planFoot(remark, style, frame, edge.bottom);
  const axisHeight = fontSize.tick * lineHeight + 12;
  const height = frame.height - header.height - axisHeight - edge.bottom - foot.height;
  const slot = height / Math.max(spec.categories.length, 1);
  const names = planRowNames(spec.categories, frame.width * (isNarrow(frame) ? 0.28 : 0.34), slot);
  const left = margin + Math.max(0, ...names.lines.map((lines) => widestText(lines, names.size))) + 14;
  const lastTick = textWidth(withUnit(axis.ticks.at(-1) ?? "", spec), fontSize.tick) / 2 + 4;
  const right = frame.width - margin - needs.column - (needs.column > 0 ? 12 : 0);
  const {x, width} = placePlot(axis, needs.beside, left, right, lastTick);
  return {
    frame,
    header,
    axis,
    plot: {x, y: header.height, width, height},
    axisHeight,
    names,
    slot,
    foot: foot.notes,
  };
}

/** Half a page: marks are smaller there, and names are broken earlier, so that the plot keeps its room. */
export const isNarrow = ({width}: Frame) => width < 700;

/** Four intervals for a whole: of a narrow picture every second number is left out, and the half remains. */
function rowAxis(spec: ChartSpec, isWhole: boolean): ValueAxis {
  if (isWhole) {
    return {minimum: 0, maximum: 100, step: 25, ticks: ["0", "25", "50", "75", "100"], form: {}};
  }
  return planValueAxis({...spec, minimum: tightMinimum(spec)});
}

/** As wide as the texts beside the outermost values allow; what they need depends on the width, so it is found by turns. */
function placePlot(
  {minimum, maximum}: ValueAxis,
  beside: RowFrameNeeds["beside"],
  left: number,
  right: number,
  lastTick: number,
): {x: number; width: number} {
  const least = (right - left) * 0.3;
  let [before, after] = [0, lastTick];
  for (let turn = 0; turn < 6; turn += 1) {
    const width = Math.max(least, right - left - before - after);
    const shareOf = (value: number) => (value - minimum) / (maximum - minimum);
    const over = (side: "left" | "right") =>
      beside
        .filter((each) => each.side === side)
        .map(
          (each) => each.width - (side === "left" ? shareOf(each.value) : 1 - shareOf(each.value)) * width,
        );
    before = Math.max(0, ...over("left"));
    after = Math.max(lastTick, ...over("right"));
  }
  return {x: left + before, width: Math.max(least, right - left - before - after)};
}

/** `横轴自75%起；丰都（全市）无数据。` What a reader must know, below the picture, and below the chart that Office draws. */
export function rowRemark(spec: ChartSpec, {minimum, ticks}: ValueAxis): string {
  const {charts, marks} = wordsOf(spec.language);
  const start = minimum === 0 ? "" : charts.axisFrom(withUnit(ticks[0] ?? "", spec));
  const told = [start, tellGaps(spec)].filter((text) => text !== "").join(marks.semicolon);
  return told === "" ? "" : charts.remark(told);
}

/** Pixels of a value from the left of the picture. */
export function xOf(value: number, {axis, plot}: RowFrame): number {
  return plot.x + ((value - axis.minimum) / (axis.maximum - axis.minimum)) * plot.width;
}

/** Names at the left edge of the picture, one beside each row. */
export function nameTexts({names, axis, plot}: RowFrame, style: ChartStyle): RowText[] {
  return names.lines.map((lines, row) => ({
    lines,
    place: {value: axis.minimum, row: row + 0.5},
    side: "right",
    gap: 0,
    offset: {x: margin - plot.x, y: 0},
    size: names.size,
    colour: style.text,
    isBold: false,
  }));
}

/** Legend and heads for Office; places are counted from the upper corners of the plot. */
export function headerTexts({header, axis, plot}: RowFrame): RowText[] {
  return header.signs.map(({text, x, y, size, colour, align}) => {
    const isEnd = align === "right";
    return {
      lines: [text],
      place: {value: isEnd ? axis.maximum : axis.minimum, row: 0},
      side: isEnd ? "left" : "right",
      gap: 0,
      offset: {x: x - plot.x - (isEnd ? plot.width : 0), y: y - plot.y},
      size,
      colour,
      isBold: false,
    };
  });
}

/** Texts at the right edge; those of a column end at the same place. @param inset from the edge */
export function columnText(
  text: string,
  row: number,
  {axis, plot, frame}: RowFrame,
  look: Pick<RowText, "size" | "colour" | "isBold">,
  inset = 0,
): RowText {
  const end = frame.width - margin - inset;
  return {
    lines: [text],
    place: {value: axis.maximum, row: row + 0.5},
    side: "left",
    gap: 0,
    offset: {x: end - plot.x - plot.width, y: 0},
    ...look,
  };
}
