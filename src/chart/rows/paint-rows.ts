import type {SKRSContext2D} from "@napi-rs/canvas";
import type {ChartType, Plugin} from "chart.js";
import type {RowMarker, RowPlace, RowStroke, RowText} from "../../model/chart.ts";
import {chartFontFamily} from "../chart-font.ts";
import type {ChartStyle} from "../chart-style.ts";
import {xOf} from "./frame-rows.ts";
import type {RowPlan} from "./row-plan.ts";

/** Draws what stands in the rows, over the axis and the grid that Chart.js draws. */
export function rowPainter({rows, strokes, markers, texts}: RowPlan, style: ChartStyle): Plugin<ChartType> {
  const at = ({value, row}: RowPlace): Point => ({x: xOf(value, rows), y: rows.plot.y + row * rows.slot});
  return {
    id: "jianbao-rows",
    afterDatasetsDraw({ctx}) {
      drawRules(ctx, rows.frame.width, rows.names.lines.length, (row) => at({value: 0, row}).y, style.grid);
      for (const stroke of strokes) drawStroke(ctx, stroke, at);
      for (const marker of markers.flat()) if (marker) drawMarker(ctx, marker, at(marker.place), style);
      for (const text of texts) drawText(ctx, text, at(text.place), style);
    },
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Thin lines between the rows, so that a difference is read with its name. */
function drawRules(
  ctx: SKRSContext2D,
  width: number,
  rows: number,
  yOf: (row: number) => number,
  colour: string,
) {
  ctx.save();
  ctx.fillStyle = colour;
  for (let row = 1; row < rows; row += 1) ctx.fillRect(0, Math.round(yOf(row)), width, 1);
  ctx.restore();
}

function drawStroke(
  ctx: SKRSContext2D,
  {from, to, colour, width}: RowStroke,
  at: (place: RowPlace) => Point,
): void {
  const [start, end] = [at(from), at(to)];
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  ctx.moveTo(start.x, start.y);
  ctx.lineTo(end.x, end.y);
  ctx.stroke();
  ctx.restore();
}

const ringLine = 3;

function drawMarker(
  ctx: SKRSContext2D,
  {shape, size, colour, points}: RowMarker,
  {x, y}: Point,
  style: ChartStyle,
): void {
  if (shape === "none") return;
  ctx.save();
  ctx.fillStyle = colour;
  ctx.strokeStyle = colour;
  ctx.lineWidth = ringLine;
  const tip = (size / 2) * (points === "right" ? 1 : -1);
  if (shape === "ring") {
    ctx.fillStyle = style.background;
    drawCircle(ctx, x, y, (size - ringLine) / 2);
    ctx.stroke();
  } else if (shape === "dot") drawCircle(ctx, x, y, size / 2);
  else if (shape === "bound") {
    drawCircle(ctx, x, y, size / 2);
    drawPolygon(ctx, [
      [x + 0.2 * tip, y - size / 2],
      [x + 1.6 * tip, y],
      [x + 0.2 * tip, y + size / 2],
    ]);
  } else
    drawPolygon(ctx, [
      [x, y - size / 2],
      [x + tip, y],
      [x, y + size / 2],
    ]);
  ctx.restore();
}

function drawText(ctx: SKRSContext2D, text: RowText, {x, y}: Point, style: ChartStyle): void {
  const {lines, side, gap, offset, size, colour, isBold, light} = text;
  const height = size * 1.2;
  const [dx, dy] = {
    left: [-gap, 0],
    right: [gap, 0],
    above: [0, -gap - (height * lines.length) / 2],
    below: [0, gap + (height * lines.length) / 2],
    middle: [0, 0],
  }[side] as [number, number];
  const middle = {x: x + dx + offset.x, y: y + dy + offset.y};
  ctx.save();
  if (light !== undefined) drawLight(ctx, light, middle, size * 1.6, style);
  ctx.font = `${isBold ? 700 : 400} ${size}px "${chartFontFamily}"`;
  ctx.fillStyle = colour;
  ctx.textAlign = side === "left" ? "right" : side === "right" ? "left" : "center";
  ctx.textBaseline = "middle";
  lines.forEach((line, index) => {
    ctx.fillText(line, middle.x, middle.y + height * (index - (lines.length - 1) / 2));
  });
  ctx.restore();
}

type Lit = NonNullable<RowText["light"]>;

/** Colour, shape and letter together. */
function drawLight(
  ctx: SKRSContext2D,
  {state, colour}: Lit,
  {x, y}: Point,
  size: number,
  {background}: ChartStyle,
): void {
  const half = size / 2;
  ctx.fillStyle = colour;
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2;
  if (state === "met") drawCircle(ctx, x, y, half);
  else if (state === "behind") ctx.fillRect(x - half, y - half, size, size);
  else if (state === "near")
    drawPolygon(ctx, [
      [x, y - 1.3 * half],
      [x + 1.25 * half, y + half],
      [x - 1.25 * half, y + half],
    ]);
  else {
    ctx.fillStyle = background;
    drawCircle(ctx, x, y, half - 1);
    ctx.stroke();
  }
}

function drawCircle(ctx: SKRSContext2D, x: number, y: number, radius: number): void {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fill();
}

function drawPolygon(ctx: SKRSContext2D, corners: readonly (readonly [number, number])[]): void {
  ctx.beginPath();
  for (const [x, y] of corners) ctx.lineTo(x, y);
  ctx.closePath();
  ctx.fill();
}
