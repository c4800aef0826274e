import type {Canvas} from "@napi-rs/canvas";
import type {ChartConfiguration} from "chart.js";
import {ChartJSNodeCanvas} from "chartjs-node-canvas";
import type {Drawing, DrawingSize} from "../model/chart.ts";
import {frames} from "./drawing-frame.ts";
import {encodePng} from "./encode-png.ts";
import type {MarkConfiguration} from "./marks/mark.ts";

/**
 * chartjs-node-canvas for one size. It reads the pixels itself: the library's own ways out
 * either call back through an API that @napi-rs/canvas does not have, or use its slow PNG encoder.
 */
class ChartPainter extends ChartJSNodeCanvas {
  paint(configuration: MarkConfiguration): Drawing {
    const canvas = this._createCanvas(this._width, this._height) as unknown as Canvas & {style: object};
    canvas.style = {}; // Chart.js writes the size in CSS pixels there
    const chart = new this._chartJs(
      canvas.getContext("2d") as unknown as ConstructorParameters<typeof this._chartJs>[0],
      configuration as ChartConfiguration,
    );
    try {
      // Chart.js has enlarged the canvas by the pixel ratio.
      const {width, height} = canvas;
      return {png: encodePng(canvas.data(), width, height), width, height};
    } finally {
      chart.destroy();
    }
  }
}

const painters = new Map<DrawingSize, ChartPainter>();

/** One painter for each size and process: every new one costs 2.5 MB that are never given back. */
export function getPainter(size: DrawingSize): ChartPainter {
  const known = painters.get(size);
  if (known !== undefined) return known;
  const painter = new ChartPainter({
    ...frames[size],
    plugins: {modern: ["chartjs-plugin-datalabels"]},
  });
  painters.set(size, painter);
  return painter;
}
