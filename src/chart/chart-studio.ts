import {createHash} from "node:crypto";
import type {ResolveFile} from "../font/font-files.ts";
import type {ChartSpec, Drawing, DrawingSize} from "../model/chart.ts";
import type {Outcome} from "../model/diagnostic.ts";
import {registerChartFont} from "./chart-font.ts";
import type {ChartStyle} from "./chart-style.ts";
import {drawChart} from "./draw-chart.ts";

/** Draws charts and remembers them, so that a chart which two documents show is drawn once. */
export interface ChartStudio {
  draw(spec: ChartSpec, style: ChartStyle, size: DrawingSize): Promise<Drawing>;
  /** How many pictures were really drawn. */
  readonly drawn: number;
}

/** A studio with its font ready, or the reason why there is none. `resolve` is for tests. */
export function openChartStudio(resolve?: ResolveFile): Outcome<ChartStudio> {
  const diagnostics = registerChartFont(resolve);
  return diagnostics.length > 0 ? {diagnostics} : {value: new RememberingStudio(), diagnostics};
}

class RememberingStudio implements ChartStudio {
  drawn = 0;
  readonly #drawings = new Map<string, Promise<Drawing>>();

  draw(spec: ChartSpec, style: ChartStyle, size: DrawingSize): Promise<Drawing> {
    const key = keyOf(spec, style, size);
    const known = this.#drawings.get(key);
    if (known !== undefined) return known;
    const drawing = drawChart(spec, style, size);
    this.drawn += 1;
    this.#drawings.set(key, drawing);
    return drawing;
  }
}

/** What does not shape the picture (the title, the observations) stays out of the key. */
function keyOf(spec: ChartSpec, style: ChartStyle, size: DrawingSize): string {
  const series = spec.series.map(({name, points}) => [name, points.map((p) => p && [p.value, p.text])]);
  const {type, unit, categories, labels, minimum, maximum} = spec;
  const {colours, text, muted, grid, background} = style;
  const parts = [
    [type, unit, categories, series, labels, minimum, maximum],
    [colours, text, muted, grid, background],
    size,
  ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
