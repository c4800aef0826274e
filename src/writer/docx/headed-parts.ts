import type {Document} from "../../model/document.ts";
import {inlineText} from "../../query/inline-text.ts";
import type {HeadedPart} from "../tell-too-long.ts";
import type {PageLayout} from "./pages/lay-out.ts";

/** What stands under each heading of a briefing, in pages; charts count where they are written, not where they float. */
export function headedParts({blocks}: Document, {shares}: PageLayout): HeadedPart[] {
  const parts: HeadedPart[] = [];
  for (const [index, block] of blocks.entries()) {
    const length = shares[index] ?? 0;
    const last = parts.at(-1);
    if (block.type === "heading") {
      parts.push({level: block.level, title: inlineText(block.children), length, place: block.place});
    } else if (last) parts[parts.length - 1] = {...last, length: last.length + length};
  }
  return parts;
}
