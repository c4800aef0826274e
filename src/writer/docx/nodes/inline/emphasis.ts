import type {ParagraphChild} from "docx";
import type {Emphasis} from "../../../../model/document.ts";
import type {InlineContext} from "./inline-context.ts";

/** Another typeface: slanted Han characters are a defect in Chinese typography. */
export function emphasis(node: Emphasis, context: InlineContext): ParagraphChild[] {
  const look = {...context.look, eastAsia: context.theme.emphasisFont};
  return context.writeInlines(node.children, {...context, look});
}
