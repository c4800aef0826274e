import {LRUCache} from "lru-cache";
import {digest} from "../base/digest.ts";
import type {Outcome} from "../diagnostic/diagnostic.ts";
import type {ResolveFile} from "../font/font-files.ts";
import type {ChartSpec, Drawing, DrawingSize} from "../model/chart.ts";
import {registerChartFont} from "./chart-font.ts";
import type {ChartStyle} from "./chart-style.ts";
import {drawChart} from "./draw-chart.ts";

/** Draws charts and remembers them, so that a chart which two documents show is drawn once. */
export interface ChartStudio {
  draw(spec: ChartSpec, style: ChartStyle, size: DrawingSize): Promise<Drawing>;
  /** How many pictures were really drawn. */
  readonly drawn: number;
}

/** Where drawings are kept from one build to the next. */
export interface DrawingCache {
  find(key: string): Promise<Drawing | undefined>;
  keep(key: string, drawing: Drawing): Promise<void>;
}

/** Bytes of pictures that a studio remembers; what documents share is drawn within a few of each other. */
const mostRemembered = 32 * 2 ** 20;

/** A studio with its font ready, or the reason why there is none. `resolve` is for tests. */
export function openChartStudio(resolve?: ResolveFile, cache?: DrawingCache): Outcome<ChartStudio> {
  const diagnostics = registerChartFont(resolve);
  return diagnostics.length > 0 ? {diagnostics} : {value: new RememberingStudio(cache), diagnostics};
}

class RememberingStudio implements ChartStudio {
  drawn = 0;
  readonly #cache: DrawingCache | undefined;
  readonly #drawings = new LRUCache<string, Drawing>({
    maxSize: mostRemembered,
    sizeCalculation: ({png}) => png.length,
  });
  readonly #underway = new Map<string, Promise<Drawing>>();

  constructor(cache?: DrawingCache) {
    this.#cache = cache;
  }

  async draw(spec: ChartSpec, style: ChartStyle, size: DrawingSize): Promise<Drawing> {
    const key = keyOf(spec, style, size);
    const known = this.#drawings.get(key) ?? this.#underway.get(key);
    if (known) return known;
    const drawing = this.#fetch(key, [spec, style, size]).finally(() => this.#underway.delete(key));
    this.#underway.set(key, drawing);
    return drawing;
  }

  async #fetch(key: string, chart: Parameters<typeof drawChart>): Promise<Drawing> {
    const drawing = (await this.#cache?.find(key)) ?? (await this.#make(key, chart));
    this.#drawings.set(key, drawing);
    return drawing;
  }

  async #make(key: string, chart: Parameters<typeof drawChart>): Promise<Drawing> {
    this.drawn += 1;
    const drawing = await drawChart(...chart);
    await this.#cache?.keep(key, drawing);
    return drawing;
  }
}

/** What does not shape the picture (the title, the observations) stays out of the key. */
function keyOf(spec: ChartSpec, style: ChartStyle, size: DrawingSize): string {
  const series = spec.series.map(({name, unit: own, points}) => [
    name,
    points.map((p) => p && [p.value, p.text, p.bound]),
    ...(own === undefined ? [] : [own]),
  ]);
  const {
    type,
    unit,
    categories,
    labels,
    minimum,
    maximum,
    differences,
    lights,
    highlight,
    thousandsSeparators,
    language,
    multiples,
  } = spec;
  const {colours, text, muted, grid, background} = style;
  const parts = [
    [type, unit, categories, series, labels, minimum, maximum],
    [differences, lights, highlight, thousandsSeparators, ...(language ? [language] : [])],
    ...(multiples ? [multiples] : []),
    [colours, text, muted, grid, background],
    size,
  ];
  return digest(JSON.stringify(parts));
}
