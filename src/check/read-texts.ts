import {parseBrief} from "../markdown/parse-brief.ts";
import type {Diagnostic} from "../model/diagnostic.ts";

export {parseTheme as readTheme} from "../theme/parse-theme.ts";

/** What is wrong with a brief text, at lines and columns of the text itself. */
export function readBrief(text: string): readonly Diagnostic[] {
  return parseBrief(text, (line, column) => ({file: "", line, column})).diagnostics;
}
