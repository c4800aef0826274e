import type {NoteLine} from "../../../src/writer/pptx/slide.ts";
import {partsText} from "../../../src/writer/text-parts.ts";

/** Notes as they read, lines separated by `\n`. */
export function notesText(lines: readonly NoteLine[]): string {
  return lines.map(partsText).join("\n");
}
