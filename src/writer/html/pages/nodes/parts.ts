import type {BodyNode} from "../../../docx/pages/body-nodes.ts";
import {styleOf} from "../../../docx/pages/measure-lines.ts";
import type {BlockPart} from "../divide-pages.ts";
import {listItemOf} from "../list-marks.ts";
import type {PageContext} from "../page-context.ts";
import {paragraph} from "./paragraph.ts";
import {isPicture, picture, sparkline, sparklineOf} from "./picture.ts";
import {table} from "./table.ts";

/** Paragraphs and tables that follow each other, in the callouts, lists and figures that they make up. */
export function writeParts(parts: readonly BlockPart[], context: PageContext): string {
  return gather(parts, ({node}) => String(styleOf(node) === "Callout"))
    .map((group) => {
      const html = writeGroups(group, context);
      return group.some(({node}) => styleOf(node) === "Callout")
        ? `<aside class="callout">${html}</aside>`
        : html;
    })
    .join("\n");
}

function writeGroups(parts: readonly BlockPart[], context: PageContext): string {
  return gather(parts, groupOf)
    .map((group) => {
      const kind = groupOf(group[0] as BlockPart);
      const html = group.map((part) => writePart(part, kind, context)).join("\n");
      return kind === "" ? html : `<${kind}>${html}</${kind}>`;
    })
    .join("\n");
}

/** A picture and the caption below it are one figure. */
function groupOf({node}: BlockPart, index = 0, parts: readonly BlockPart[] = []): string {
  const item = listItemOf(node);
  if (item) return item.isOrdered ? "ol" : "ul";
  const above = parts[index - 1]?.node;
  if (sparklineOf(node)) return "";
  return isPicture(node) || (isCaption(node) && above !== undefined && isPicture(above)) ? "figure" : "";
}

const isCaption = (node: BodyNode) => styleOf(node) === "Caption";

function writePart(part: BlockPart, group: string, context: PageContext): string {
  if (part.node.name === "w:tbl") return table(part, context);
  const shown = sparklineOf(part.node);
  if (shown) return sparkline(part.node, shown, context);
  if (isPicture(part.node)) return picture(part, context);
  return paragraph(part, context, group === "figure" ? "figcaption" : undefined);
}

/** Neighbours of one kind together. */
function gather(
  parts: readonly BlockPart[],
  kindOf: (part: BlockPart, index: number, parts: readonly BlockPart[]) => string,
): BlockPart[][] {
  const groups: {kind: string; parts: BlockPart[]}[] = [];
  for (const [index, part] of parts.entries()) {
    const kind = kindOf(part, index, parts);
    const last = groups.at(-1);
    if (last?.kind === kind) last.parts.push(part);
    else groups.push({kind, parts: [part]});
  }
  return groups.map((group) => group.parts);
}
