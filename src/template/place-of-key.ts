import type {Place} from "../diagnostic/place.ts";
import {placeInTemplate, type Template} from "./template.ts";

/** Where the value of a key of the front matter begins. */
export function placeOfKey(template: Template, key: string): Place {
  const lines = template.text.split("\n").slice(0, template.bodyLine);
  const index = lines.findIndex((line) => line.startsWith(`${key}:`));
  // Written in another way, such as "title" in quotes.
  if (index < 0) return placeInTemplate(template, template.placeOf ? 2 : 1, 1);
  const before = /^[\w-]+:\s*["']?/u.exec(lines[index] ?? "")?.[0].length ?? 0;
  return placeInTemplate(template, index + 1, before + 1);
}
