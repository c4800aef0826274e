import type {ParagraphChild} from "docx";
import type {Strong} from "../../../../model/document.ts";
import type {InlineContext} from "./inline-context.ts";

export function strong(node: Strong, context: InlineContext): ParagraphChild[] {
  return context.writeInlines(node.children, {...context, look: {...context.look, bold: true}});
}
