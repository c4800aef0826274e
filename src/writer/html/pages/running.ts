import type {FormattedBody} from "../../docx/formatted-body.ts";
import type {BodyNode} from "../../docx/pages/body-nodes.ts";
import {paragraph} from "./nodes/paragraph.ts";
import type {PageContext} from "./page-context.ts";

/** The header and footer of a page, as Word chooses among those of the first, even and odd pages. */
export function writeRunning(body: FormattedBody, context: PageContext): {header: string; footer: string} {
  const {header, footer} = body.runningOn(context.page);
  const write = (nodes: readonly BodyNode[]) =>
    nodes
      .map((node) => paragraph({node, count: 1, portions: [{index: 0}]}, {...context, width: 10_000}))
      .join("");
  return {header: `<header>${write(header)}</header>`, footer: `<footer>${write(footer)}</footer>`};
}
