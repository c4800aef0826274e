import type {ParagraphChild} from "docx";
import type {Code} from "../../../../model/document.ts";
import {textRun} from "../../text-run.ts";
import type {InlineContext} from "./inline-context.ts";

export function code(node: Code, {look, theme}: InlineContext): ParagraphChild[] {
  return node.value === "" ? [] : [textRun(node.value, {...look, latin: theme.codeFont})];
}
