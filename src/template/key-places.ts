import {findValueSpots} from "../yaml/value-places.ts";
import type {PlaceOf} from "./handlebars-error.ts";
import type {Template} from "./template.ts";

/** Where the text of a key of the front matter is written, character by character. */
export function placesInKey(template: Template, key: string, value: string): PlaceOf {
  const {file, text, bodyLine} = template;
  const yaml = text
    .split("\n")
    .slice(1, bodyLine - 2)
    .join("\n");
  const spotOf = findValueSpots(yaml, key);
  const lines = value.split("\n");
  return (line, column) => {
    const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    const spot = spotOf?.(before + column) ?? {line: 0, column: 1};
    return {file, line: spot.line + 1, column: spot.column};
  };
}
