import type {ChartSpec} from "../../model/chart.ts";
import {findHighlight} from "../../query/chart-rows.ts";
import type {ChartStyle} from "../chart-style.ts";
import {mix, seriesColour} from "../colour.ts";

/** How a line among many looks. */
export interface LineLook {
  readonly colour: string;
  readonly width: number;
  /** Of its name at its end. */
  readonly ink: string;
  /** The one to look at, or every one where none is named. */
  readonly isStrong: boolean;
}

/** So much of the ground is in the grey of lines that stand behind the one to look at. */
const paleness = 0.4;

/** Each line in its colour; where one is named, that in the accent colour and all others in the same grey. */
export function lineLooks(spec: ChartSpec, style: ChartStyle): LineLook[] {
  const found = seriesToLookAt(spec);
  const grey = mix(style.muted, style.background, paleness);
  return spec.series.map((_, s) => {
    if (found === undefined)
      return {colour: seriesColour(style, s), width: 3, ink: style.text, isStrong: true};
    return found === s
      ? {colour: seriesColour(style, 0), width: 4.5, ink: style.text, isStrong: true}
      : {colour: grey, width: 2.2, ink: style.muted, isStrong: false};
  });
}

export function seriesToLookAt(spec: ChartSpec): number | undefined {
  const found = findHighlight(spec);
  return found !== undefined && "series" in found ? found.series : undefined;
}
