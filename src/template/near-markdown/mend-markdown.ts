import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import {fencedLines} from "../fenced-lines.ts";
import type {PlaceOf} from "../handlebars-error.ts";
import {alignColumns, type Stretch, writtenColumn} from "./align-columns.ts";
import {mendLine} from "./mend-lines.ts";
import {readAlikes} from "./read-alike.ts";

export interface MendedText {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** What lines that were mended have in common with those that were written, by line (from 1). */
  readonly stretches: ReadonlyMap<number, readonly Stretch[]>;
}

/**
 * Text of a template as Markdown knows it, line for line: what is plainly meant is understood, what only looks like
 * Markdown is warned of. Values are put in later and escaped, so that data is never taken for either.
 */
export function mendMarkdown(text: string, placeOf: PlaceOf): MendedText {
  const stretches = new Map<number, readonly Stretch[]>();
  const diagnostics: Diagnostic[] = [];
  const masked = maskValues(text).split("\n");
  const fenced = fencedLines(masked);
  const lines = text.split("\n").map((line, index) => {
    const hidden = masked[index] ?? line;
    if (fenced[index]?.kind !== "outside" || hidden.trim() === "") return line;
    const mended = mendLine(line, hidden);
    if (mended !== line) stretches.set(index + 1, alignColumns(line, mended));
    const problem = findReadAlike(mended === line ? hidden : maskValues(mended));
    if (problem) {
      const column = writtenColumn(stretches.get(index + 1), problem.column);
      diagnostics.push({...problem.diagnostic, place: placeOf(index + 1, column)});
    }
    return mended;
  });
  return {text: lines.join("\n"), diagnostics, stretches};
}

/** Mustaches, comments and code with other characters instead, as many of them; a comment may take several lines. */
function maskValues(text: string): string {
  const cover = (sign: string) => (found: string) => found.replace(/[^\n]/gu, sign);
  return text
    .replace(/\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![\s\S]*?\}\}|<!--[\s\S]*?-->/gu, cover(" "))
    .replace(/\{\{[^{}]*\}\}/gu, cover("\ufffc"))
    .replace(/https?:\/\/[^\s\p{Script=Han}，。；）》”]+|(?<=\])\([^()\s]*\)/gu, cover("x"))
    .replace(/\\[!-/:-@[-`{-~]|(?<!`)`[^`\n]+`(?!`)/gu, cover("x"));
}

function findReadAlike(masked: string): {column: number; diagnostic: Diagnostic} | undefined {
  const indent = /^ {0,3}/u.exec(masked)?.[0].length ?? 0;
  const content = masked.slice(indent);
  for (const {pattern, meant, hint} of readAlikes) {
    const found = pattern.exec(content);
    if (!found) continue;
    const written = found[0]
      .trim()
      .slice(0, 20)
      .replace(/["“”\ufffc]/gu, "");
    const diagnostic: Diagnostic = {
      severity: "warning",
      code: "near-markdown",
      message: {
        en: `"${written}" reads like ${meant.en}, but is printed as it stands or left out`,
        zh: `“${written}”像是${meant.zh}，这里不会起作用`,
      },
      hint,
    };
    return {column: indent + found.index, diagnostic};
  }
  return undefined;
}
