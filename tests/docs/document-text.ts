import type {Block} from "../../src/model/document.ts";
import {inlineText} from "../../src/query/inline-text.ts";

/** What a document reads, in lines: the results that the documentation prints below its examples. */
export function documentText(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case "heading":
        return [`${"#".repeat(block.level)} ${inlineText(block.children)}`];
      case "paragraph":
        return [inlineText(block.children)];
      case "list":
        return block.items.map((item) => `- ${documentText(item).join("\n")}`);
      case "table": {
        const rows = [block.header, ...block.rows].map((row) => `| ${row.map(inlineText).join(" | ")} |`);
        return block.caption.length > 0 ? [`表：${inlineText(block.caption)}`, ...rows] : rows;
      }
      default:
        return [`(${block.type})`];
    }
  });
}
