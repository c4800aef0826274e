import type {Block, Captioned} from "../model/document.ts";
import {walkBlocks} from "./walk-blocks.ts";

/** What stands below a chart or picture or above a table: `图1`, `表2`. */
export interface Caption {
  readonly label: "图" | "表";
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
  const counts = {图: 0, 表: 0};
  for (const block of walkBlocks(blocks)) {
    if (!isCaptioned(block)) continue;
    const label = block.type === "table" ? "表" : "图";
    captions.set(block, {label, number: ++counts[label]});
  }
  return captions;
}

function isCaptioned(block: Block): block is Captioned {
  if (block.type === "chart") return true;
  return (block.type === "table" || block.type === "picture") && block.caption.length > 0;
}
