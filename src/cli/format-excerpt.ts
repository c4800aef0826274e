import {displayWidth} from "../diagnostic/display-width.ts";
import type {Excerpt} from "../diagnostic/excerpt.ts";
import {readable} from "./readable.ts";
import {paint, type Terminal} from "./terminal.ts";

/**
 * The line with its number, and below it carets under what is meant:
 *
 *     12 | {{figur target}}
 *        |   ^^^^^
 */
export function formatExcerpt(
  {line, isParagraph, before, marked, after}: Excerpt,
  severity: "error" | "warning",
  terminal: Terminal,
): string[] {
  const shown = {before: visible(before), marked: visible(marked), after: visible(after)};
  const number = isParagraph ? "¶" : String(line);
  const gap = " ".repeat(displayWidth(shown.before));
  const carets = "^".repeat(Math.max(1, displayWidth(shown.marked)));
  const colour = severity === "error" ? "red" : "yellow";
  return [
    `  ${paint(terminal, "dim", `${number} |`)} ${shown.before}${shown.marked}${shown.after}`.trimEnd(),
    `  ${paint(terminal, "dim", `${" ".repeat(number.length)} |`)} ${gap}${paint(terminal, colour, carets)}`,
  ];
}

/** A tab goes to where the terminal likes: spaces stand still. */
const visible = (text: string) => readable(text.replaceAll("\t", "    "));
