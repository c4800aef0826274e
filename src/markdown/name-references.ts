import type {Block, Chart, Format, Table} from "../model/document.ts";
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
function nameOf(block: Chart | Table, {label}: Caption): string {
  const title = block.type === "chart" ? block.spec.title : inlineText(withoutDeleted(block.caption));
  return `“${title.replaceAll("“", "‘").replaceAll("”", "’")}”${label}`;
}
