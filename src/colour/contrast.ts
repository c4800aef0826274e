/** Contrast ratio of two colours, 1 to 21, after WCAG 2.2; six hex digits each, with `#` in front or without. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** White or near black, whichever is easier to read on `fill`: labels within the bars and segments of charts. */
export function inkOn(fill: string): string {
  const dark = "#1F2328";
  return contrast("#FFFFFF", fill) >= contrast(dark, fill) ? "#FFFFFF" : dark;
}

/** Relative luminance, 0 to 1. */
function luminance(colour: string): number {
  const value = Number.parseInt(colour.replace("#", ""), 16);
  const [red, green, blue] = [value >> 16, value >> 8, value].map((channel) => toLinear(channel & 255));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** sRGB channel (0–255) to linear light (0–1), IEC 61966-2-1. */
function toLinear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
