import {ExternalHyperlink, type ParagraphChild} from "docx";
import type {Link} from "../../../../model/document.ts";
import {cleanText} from "../../../clean-text.ts";
import type {InlineContext} from "./inline-context.ts";

export function link(node: Link, context: InlineContext): ParagraphChild[] {
  const look = {...context.look, style: "Hyperlink"};
  const children = context.writeInlines(node.children, {...context, look, linked: true});
  return [new ExternalHyperlink({link: cleanText(node.url), children})];
}
