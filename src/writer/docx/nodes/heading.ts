import type {Heading} from "../../../model/document.ts";
import {paragraph} from "../elements.ts";
import type {BodyNode} from "../pages/body-nodes.ts";
import type {WordContext} from "../word-context.ts";
import {writePlainText} from "./inline-writers.ts";

/** Without reference numbers: they would stand in the table of contents as well. */
export function heading(node: Heading, context: WordContext): BodyNode[] {
  if (node.children.length === 0) return [];
  const level = node.level - context.plan.headingShift;
  const properties = {style: `Heading${level}`, ...(context.startsPage ? {startsPage: true} : {})};
  return [paragraph(properties, writePlainText(node.children, context))];
}
