import {Paragraph} from "docx";
import type {Heading} from "../../../model/document.ts";
import type {WordBlock, WordContext} from "../word-context.ts";
import {writePlainText} from "./inline-writers.ts";

/** Without reference numbers: they would stand in the table of contents as well. */
export function heading(node: Heading, context: WordContext): WordBlock[] {
  if (node.children.length === 0) return [];
  const level = node.level - context.plan.headingShift;
  return [new Paragraph({style: `Heading${level}`, children: writePlainText(node.children, context)})];
}
