import type {Paragraph} from "../../../model/document.ts";
import * as elements from "../elements.ts";
import type {BodyNode} from "../pages/body-nodes.ts";
import type {WordContext} from "../word-context.ts";
import {writeCitedText} from "./inline-writers.ts";

const styles = {body: "BodyText", callout: "Callout", column: "BodyText"} as const;

export function paragraph(node: Paragraph, context: WordContext): BodyNode[] {
  if (node.children.length === 0) return [];
  const style = styles[context.surrounding];
  const properties = context.leadsOn ? {style, keepNext: true} : {style};
  return [elements.paragraph(properties, writeCitedText(node.children, context))];
}
