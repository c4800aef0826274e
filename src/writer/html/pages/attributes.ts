import {escapeHtml} from "../escape-html.ts";

/** Attributes as they stand in a tag, those without value left out. */
export function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value ? [` ${name}="${escapeHtml(value)}"`] : []))
    .join("");
}

/** Declarations as they stand in a style, those without value left out. */
export function declarations(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value ? [`${name}:${value}`] : []))
    .join(";");
}

/** A length of CSS; a point is as long as in Word. */
export const pt = (points: number) => `${Math.round(points * 100) / 100}pt`;
