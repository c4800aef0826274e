import type {ChartStyle} from "./chart-style.ts";

type Rgb = readonly [red: number, green: number, blue: number];

/** The colour of the nth series; when the style runs out of colours, lighter shades of them follow. */
export function seriesColour(style: ChartStyle, index: number): string {
  const {colours} = style;
  const colour = colours[index % colours.length] ?? style.text;
  const round = Math.floor(index / Math.max(colours.length, 1));
  return round === 0 ? colour : mix(colour, style.background, Math.min(0.75, 0.4 * round));
}

/** White or near black, whichever is easier to read on `fill`; the style's own text colour is for its background. */
export function inkOn(fill: string): string {
  const dark = "#1F2328";
  return contrast("#FFFFFF", fill) >= contrast(dark, fill) ? "#FFFFFF" : dark;
}

/** Contrast ratio of WCAG 2.2, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = parseHex(colour).map(toLinear) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** sRGB channel (0–255) to linear light (0–1), IEC 61966-2-1. */
function toLinear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function mix(colour: string, other: string, share: number): string {
  const to = parseHex(other);
  const mixed = parseHex(colour).map((channel, i) => Math.round(channel + ((to[i] ?? 0) - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

function parseHex(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
