import type {Block, Captioned, Format} from "../model/document.ts";
import {type Caption, numberCaptions} from "../query/captions.ts";
import {inlineText, withoutDeleted} from "../query/inline-text.ts";
import type {PendingReference} from "./parse-context.ts";

/** Gives every reference the words that readers see, now that all captions are known. */
export function nameReferences(
  references: readonly PendingReference[],
  blocks: readonly Block[],
  format: Format,
): void {
  const captions = [...numberCaptions(blocks)].filter(([{id}]) => id !== undefined);
  const byId = new Map(captions.map(([block, caption]) => [block.id, {block, caption}]));
  for (const {node} of references) {
    const found = byId.get(node.target);
    if (found) node.text = format === "docx" ? numberOf(found.caption) : nameOf(found.block, found.caption);
  }
}

const numberOf = ({label, number}: Caption) => `${label}${number}`;

/** Slides number no captions, and what stands above or below may be on another slide. */
function nameOf(block: Captioned, {label}: Caption): string {
  const title = titleOf(block);
  return `“${title.replaceAll("“", "‘").replaceAll("”", "’")}”${label}`;
}

function titleOf(block: Captioned): string {
  switch (block.type) {
    case "chart":
      return block.spec.title;
    case "picture":
      return block.caption;
    case "table":
      return inlineText(withoutDeleted(block.caption));
  }
}
