import type {Callout} from "../../../model/document.ts";
import {paragraph} from "../elements.ts";
import type {BodyNode} from "../pages/body-nodes.ts";
import type {WordContext} from "../word-context.ts";

/** The gap below keeps two callouts in a row apart. Its paragraphs and list items take the callout's look; tables and pictures inside stand as they are. */
export function callout(node: Callout, context: WordContext): BodyNode[] {
  const written = context.writeBlocks(node.blocks, {...context, surrounding: "callout"});
  return written.length === 0 ? [] : [...written, paragraph({style: "Spacer"})];
}
