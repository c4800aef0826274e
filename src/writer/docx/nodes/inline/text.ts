import type {ParagraphChild} from "docx";
import type {Text} from "../../../../model/document.ts";
import {textRun} from "../../text-run.ts";
import type {InlineContext} from "./inline-context.ts";

export function text(node: Text, {look}: InlineContext): ParagraphChild[] {
  return node.value === "" ? [] : [textRun(node.value, look)];
}
