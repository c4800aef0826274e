import type {CaptionWords, WordList} from "../language/word-list.ts";
import type {Block, Captioned, Format} from "../model/document.ts";
import {type Caption, numberCaptions} from "../query/captions.ts";
import {inlineText, withoutDeleted} from "../query/inline-text.ts";
import type {PendingReference} from "./parse-context.ts";

/** Gives every reference the words that readers see, now that all captions are known. */
export function nameReferences(
  references: readonly PendingReference[],
  blocks: readonly Block[],
  format: Format,
  {captions: words}: WordList,
): void {
  const captions = [...numberCaptions(blocks)].filter(([{id}]) => id !== undefined);
  const byId = new Map(captions.map(([block, caption]) => [block.id, {block, caption}]));
  for (const {node} of references) {
    const found = byId.get(node.target);
    if (!found) continue;
    node.text =
      format === "docx" ? numberOf(found.caption, words) : nameOf(found.block, found.caption, words);
  }
}

const numberOf = ({kind, number}: Caption, words: CaptionWords) =>
  `${words[kind]}${words.beforeNumber}${number}`;

/** Slides number no captions, and what stands above or below may be on another slide. */
function nameOf(block: Captioned, {kind}: Caption, words: CaptionWords): string {
  return words.named(titleOf(block), words[kind]);
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
