import type {Place} from "../diagnostic/place.ts";
import {placeOfValue} from "../yaml/place-of-value.ts";

/** Where the value of a key stands in the file of a theme: what is found out later than its text is told there. */
export function placeInTheme(text: string, file: string, key: readonly string[]): Place {
  return placeOfValue(text, key, (line, column) => ({file, line, column}));
}
