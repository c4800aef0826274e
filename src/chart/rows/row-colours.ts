import type {ChartStyle} from "../chart-style.ts";
import {mix, readable, seriesColour} from "../colour.ts";

/** What the colours of a style mean in a chart of rows. */
export interface RowColours {
  /** What is aimed at, and the value that it starts from. */
  readonly strong: string;
  readonly middle: string;
  readonly pale: string;
  /** The one thing to look at. */
  readonly accent: string;
  readonly accentPale: string;
  /** The first two as texts. */
  readonly strongText: string;
  readonly accentText: string;
}

export function rowColours(style: ChartStyle): RowColours {
  const [strong, accent] = [seriesColour(style, 0), seriesColour(style, 1)];
  return {
    strong,
    accent,
    middle: mix(strong, style.background, 0.5),
    pale: mix(strong, style.background, 0.84),
    accentPale: mix(accent, style.background, 0.78),
    strongText: readable(strong, style),
    accentText: readable(accent, style),
  };
}

/** Green, yellow, red and grey, whatever the theme: their meaning does not change. */
export const lightColours = {met: "#1F8A5B", near: "#E0AB00", behind: "#AD1F2D", missing: "#8793A1"} as const;
