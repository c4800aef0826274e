import type {SKRSContext2D} from "@napi-rs/canvas";
import type {Chart, ChartType, Plugin} from "chart.js";
import {chartFontFamily} from "./chart-font.ts";
import {type Note, type Surroundings, type Swatch, swatchSize} from "./plan-header.ts";

/** Fills the picture: a PNG without background is unreadable on a dark slide. */
export function background(colour: string): Plugin<ChartType> {
  return {
    id: "jianbao-background",
    beforeDraw({ctx, width, height}) {
      ctx.save();
      ctx.fillStyle = colour;
      ctx.fillRect(0, 0, width, height);
      ctx.restore();
    },
  };
}

/** Draws unit and legend where the plan says. Chart.js's own legend can neither wrap names nor share a line with the unit. */
export function surroundings({notes, swatches}: Surroundings): Plugin<ChartType> {
  return {
    id: "jianbao-surroundings",
    afterDraw({ctx}) {
      for (const swatch of swatches) drawSwatch(ctx, swatch);
      for (const note of notes) drawNote(ctx, note);
    },
  };
}

/** A ring that nothing is part of: pale, so that nobody takes it for a picture that failed. */
export function emptyRing(
  {left, top, diameter}: {readonly left: number; readonly top: number; readonly diameter: number},
  cutout: number,
  {grid}: {readonly grid: string},
): Plugin<ChartType> {
  return {
    id: "jianbao-empty-ring",
    beforeDatasetsDraw({ctx}) {
      const radius = diameter / 2;
      const thickness = radius * (1 - cutout);
      ctx.save();
      ctx.strokeStyle = grid;
      ctx.lineWidth = thickness;
      ctx.beginPath();
      ctx.arc(left + radius, top + radius, radius - thickness / 2, 0, 2 * Math.PI);
      ctx.stroke();
      ctx.restore();
    },
  };
}

/** Notes whose place is known only once Chart.js has laid out the chart. */
export function notesAfterLayout(id: string, locate: (chart: Chart) => readonly Note[]): Plugin<ChartType> {
  return {
    id,
    afterDatasetsDraw(chart) {
      for (const note of locate(chart)) drawNote(chart.ctx, note);
    },
  };
}

function drawNote(ctx: SKRSContext2D, note: Note): void {
  ctx.save();
  ctx.font = `${note.weight === "bold" ? 700 : 400} ${note.size}px "${chartFontFamily}"`;
  ctx.fillStyle = note.colour;
  ctx.textAlign = note.align;
  ctx.textBaseline = "middle";
  ctx.fillText(note.text, note.x, note.y);
  ctx.restore();
}

function drawSwatch(ctx: SKRSContext2D, {x, y, colour, shape}: Swatch): void {
  ctx.save();
  ctx.fillStyle = colour;
  ctx.strokeStyle = colour;
  if (shape === "ring" || shape === "dot") drawCircle(ctx, x + swatchSize / 2, y, shape);
  else if (shape === "tick") ctx.fillRect(x + swatchSize / 2 - 3, y - swatchSize / 2, 6, swatchSize);
  else {
    const thickness = shape === "line" ? 4 : swatchSize;
    ctx.fillRect(x, y - thickness / 2, swatchSize, thickness);
  }
  ctx.restore();
}

function drawCircle(ctx: SKRSContext2D, x: number, y: number, shape: "ring" | "dot"): void {
  ctx.lineWidth = 3;
  ctx.beginPath();
  ctx.arc(x, y, shape === "ring" ? swatchSize / 2 - 1.5 : swatchSize / 2, 0, 2 * Math.PI);
  if (shape === "ring") ctx.stroke();
  else ctx.fill();
}
