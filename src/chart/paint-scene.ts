import type {SKRSContext2D} from "@napi-rs/canvas";
import type {ChartType, Plugin} from "chart.js";
import {chartFontFamily} from "./chart-font.ts";
import type {ChartStyle} from "./chart-style.ts";
import type {Scene, SceneText, Shape} from "./scene.ts";

/** Draws a scene over a chart of which Chart.js knows no more than the values. */
export function paintScene({shapes, texts}: Scene, style: ChartStyle): Plugin<ChartType> {
  return {
    id: "jianbao-scene",
    afterDatasetsDraw({ctx}) {
      for (const shape of shapes) drawShape(ctx, shape, style);
      for (const text of texts) drawText(ctx, text);
    },
  };
}

/** A dot has a rim of the ground, which keeps it apart from lines that cross it. */
const rim = 1.5;

function drawShape(ctx: SKRSContext2D, shape: Shape, {background}: ChartStyle): void {
  ctx.save();
  ctx.beginPath();
  if (shape.type === "dot") {
    ctx.arc(shape.at.x, shape.at.y, shape.radius, 0, 2 * Math.PI);
    ctx.fillStyle = shape.colour;
    ctx.strokeStyle = background;
    ctx.lineWidth = rim;
    ctx.fill();
    ctx.stroke();
  } else {
    for (const {x, y} of shape.points) ctx.lineTo(x, y);
    if (shape.type === "fill") {
      ctx.closePath();
      ctx.fillStyle = shape.colour;
      ctx.fill();
    } else {
      ctx.strokeStyle = shape.colour;
      ctx.lineWidth = shape.width;
      ctx.lineJoin = "round";
      ctx.lineCap = "round";
      ctx.stroke();
    }
  }
  ctx.restore();
}

const haloWidth = 5;

function drawText(ctx: SKRSContext2D, {text, x, y, size, colour, weight, align, halo}: SceneText): void {
  ctx.save();
  ctx.font = `${weight === "bold" ? 700 : 400} ${size}px "${chartFontFamily}"`;
  ctx.textAlign = align;
  ctx.textBaseline = "middle";
  if (halo !== undefined) {
    ctx.strokeStyle = halo;
    ctx.lineWidth = haloWidth;
    ctx.lineJoin = "round";
    ctx.strokeText(text, x, y);
  }
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
  ctx.restore();
}
