import {contrast} from "../colour/contrast.ts";
import type {ChartStyle} from "./chart-style.ts";

export {contrast, inkOn} from "../colour/contrast.ts";

type Rgb = readonly [red: number, green: number, blue: number];

/** The colour of the nth series; when the style runs out of colours, lighter shades of them follow. */
export function seriesColour(style: ChartStyle, index: number): string {
  const {colours} = style;
  const colour = colours[index % colours.length] ?? style.text;
  const round = Math.floor(index / Math.max(colours.length, 1));
  return round === 0 ? colour : mix(colour, style.background, Math.min(0.75, 0.4 * round));
}

/** The colour, nearer to that of texts where it could not be read on the ground (WCAG 2.2, 1.4.3). */
export function readable(colour: string, {text, background}: ChartStyle): string {
  for (let share = 0; share < 1; share += 0.1) {
    const mixed = mix(colour, text, share);
    if (contrast(mixed, background) >= 4.5) return mixed;
  }
  return text;
}

/** @param share of the other colour, 0 to 1 */
export function mix(colour: string, other: string, share: number): string {
  const to = parseHex(other);
  const mixed = parseHex(colour).map((channel, i) => Math.round(channel + ((to[i] ?? 0) - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

function parseHex(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
