import {Paragraph as WordParagraph} from "docx";
import type {Paragraph} from "../../../model/document.ts";
import type {WordBlock, WordContext} from "../word-context.ts";
import {writeCitedText} from "./inline-writers.ts";

const styles = {body: "BodyText", callout: "Callout", column: "BodyText"} as const;

export function paragraph(node: Paragraph, context: WordContext): WordBlock[] {
  if (node.children.length === 0) return [];
  return [
    new WordParagraph({
      style: styles[context.surrounding],
      ...(context.leadsOn ? {keepNext: true} : {}),
      children: writeCitedText(node.children, context),
    }),
  ];
}
