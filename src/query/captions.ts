import type {Block, Captioned} from "../model/document.ts";
import {walkBlocks} from "./walk-blocks.ts";

/** What stands below a chart or picture or above a table: the first figure, the second table. */
export interface Caption {
  readonly kind: "figure" | "table";
  readonly number: number;
}

/** What editors call a chart, picture or table to refer to it; Chinese names too. */
export const captionId = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;
export const captionIdRule = {
  en: "an id is made of letters, digits, -, _ and ., beginning with a letter or digit",
  zh: "id 由文字、数字和 - _ . 组成，以文字或数字开头",
};

/** Charts and pictures, and tables, with a caption, counted apart in reading order. */
export function numberCaptions(blocks: readonly Block[]): Map<Captioned, Caption> {
  const captions = new Map<Captioned, Caption>();
  const counts = {figure: 0, table: 0};
  for (const block of walkBlocks(blocks)) {
    if (!isCaptioned(block)) continue;
    const kind = block.type === "table" ? "table" : "figure";
    captions.set(block, {kind, number: ++counts[kind]});
  }
  return captions;
}

function isCaptioned(block: Block): block is Captioned {
  if (block.type === "chart") return true;
  return (block.type === "table" || block.type === "picture") && block.caption.length > 0;
}
