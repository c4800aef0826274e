import type {Inline, Sparkline, TableCell} from "../../model/document.ts";

/** How large a sparkline stands, in ems of the text of its table: no higher than a line of it. */
export const sparklineEms = {width: 5, height: 1} as const;

const isSparkline = (node: Inline | undefined): node is Sparkline => node?.type === "sparkline";

/** The sparkline of a cell, which holds nothing else then. */
export function sparklineOf([only]: TableCell): Sparkline | undefined {
  return isSparkline(only) ? only : undefined;
}
