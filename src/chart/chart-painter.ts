import type {Canvas} from "@napi-rs/canvas";
import type {ChartConfiguration} from "chart.js";
import {ChartJSNodeCanvas} from "chartjs-node-canvas";
import type {Drawing, DrawingSize} from "../model/chart.ts";
import {type Frame, frames, pixelRatio} from "./drawing-frame.ts";
import {encodePng} from "./encode-png.ts";
import type {MarkConfiguration} from "./marks/mark.ts";

/**
 * chartjs-node-canvas for one size. It reads the pixels itself: the library's own ways out
 * either call back through an API that @napi-rs/canvas does not have, or use its slow PNG encoder.
 */
class ChartPainter extends ChartJSNodeCanvas {
  readonly #frame: Frame;
  readonly #canvas: Canvas;

  constructor(frame: Frame) {
    super({...frame, plugins: {modern: ["chartjs-plugin-datalabels"]}});
    this.#frame = frame;
    this.#canvas = this.#openCanvas();
  }

  paint(configuration: MarkConfiguration): Drawing {
    const {width, height} = this.#canvas;
    const context = this.#canvas.getContext("2d");
    // As if it were new: whatever the chart before has left.
    context.reset();
    const plugins = [...(configuration.plugins ?? []), this.#frameGiver];
    const item = context as unknown as Parameters<typeof this._chartJs.getChart>[0] & {canvas: never};
    try {
      new this._chartJs(item, {...configuration, plugins} as ChartConfiguration);
      const {data} = context.getImageData(0, 0, width, height);
      return {png: encodePng(new Uint8Array(data.buffer), width, height), width, height};
    } finally {
      // Chart.js refuses a canvas that has a chart, and has one on it even if it could not draw it.
      this._chartJs.getChart(item)?.destroy();
    }
  }

  /** Chart.js takes the size of a chart from its canvas, which has the pixels of the picture. */
  readonly #frameGiver = {
    id: "frame",
    beforeInit: (chart: {width: number; height: number}) => {
      chart.width = this.#frame.width;
      chart.height = this.#frame.height;
    },
  };

  /**
   * One for all pictures of the size: a new one takes a third of the time of a chart. Chart.js sets its size once more,
   * to the same, which would make new memory of it.
   */
  #openCanvas(): Canvas {
    const {width, height} = this.#frame;
    const canvas = this._createCanvas(width * pixelRatio, height * pixelRatio) as unknown as Canvas;
    const fixed = (size: number) => ({
      get: () => size,
      set: (wanted: number) => {
        if (wanted !== size) throw new Error(`a canvas of ${size} pixels was to become one of ${wanted}`);
      },
    });
    return Object.defineProperties(canvas, {
      width: fixed(canvas.width),
      height: fixed(canvas.height),
      // Chart.js writes the size in CSS pixels there.
      style: {value: {}},
    });
  }
}

const painters = new Map<DrawingSize, ChartPainter>();

/** One painter for each size and process: every new one costs 2.5 MB that are never given back. */
export function getPainter(size: DrawingSize): ChartPainter {
  const known = painters.get(size);
  if (known !== undefined) return known;
  const painter = new ChartPainter(frames[size]);
  painters.set(size, painter);
  return painter;
}
