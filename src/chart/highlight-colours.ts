import type {ChartSpec} from "../model/chart.ts";
import {findHighlight} from "../query/chart-rows.ts";
import type {ChartStyle} from "./chart-style.ts";
import {mix, seriesColour} from "./colour.ts";

/** So much of the ground is in the colours of what is not highlighted. */
const paleness = 0.62;

/** The colour of what is not highlighted. */
export const paleOf = (colour: string, style: ChartStyle): string => mix(colour, style.background, paleness);

/**
 * `colours[series][category]`: with a highlight, all others are pale. A highlighted category keeps the colours of its
 * series, so that the legend still holds; a highlighted series takes the first, the strongest.
 */
export function pointColours(spec: ChartSpec, style: ChartStyle): string[][] {
  const found = findHighlight(spec);
  return spec.series.map((_, s) => {
    const own = seriesColour(style, s);
    const pale = paleOf(own, style);
    return spec.categories.map((_, c) => {
      if (found === undefined) return own;
      if ("category" in found) return found.category === c ? own : pale;
      return found.series === s ? seriesColour(style, 0) : pale;
    });
  });
}

/** The colour of a whole series: that of its highlighted point, or of all of them. */
export function seriesColours(spec: ChartSpec, style: ChartStyle): string[] {
  const found = findHighlight(spec);
  const colours = pointColours(spec, style);
  return spec.series.map((_, s) => {
    if (found === undefined || "category" in found) return seriesColour(style, s);
    return colours[s]?.[0] ?? seriesColour(style, s);
  });
}

export function hasHighlitCategory(spec: ChartSpec): boolean {
  const found = findHighlight(spec);
  return found !== undefined && "category" in found;
}
