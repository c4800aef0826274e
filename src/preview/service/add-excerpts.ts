import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import type {FileLines} from "../../diagnostic/excerpt.ts";
import {findExtent} from "../../diagnostic/extent.ts";
import {inReadingOrder} from "../../diagnostic/reading-order.ts";
import type {LinesOf} from "../../pipeline/folders/written-files.ts";
import type {ShownProblem, SourceLines} from "./document-service.ts";

/** Lines before and after the one at fault. */
const around = 1;
/** More than this nobody reads. */
const most = 300;
const longestLine = 2000;

/** Problems with the lines around them, errors first. */
export async function addExcerpts(
  diagnostics: readonly Diagnostic[],
  linesOf: LinesOf,
): Promise<ShownProblem[]> {
  return Promise.all(
    inReadingOrder(diagnostics)
      .slice(0, most)
      .map((problem) => addExcerpt(problem, linesOf)),
  );
}

async function addExcerpt(problem: Diagnostic, linesOf: LinesOf): Promise<ShownProblem> {
  const {place, message} = problem;
  if (place?.line === undefined) return problem;
  const lines = await linesOf(place.file);
  const line = lines?.[place.line - 1];
  if (!lines || line === undefined) return problem;
  const extent = place.column === undefined ? 0 : findExtent(line.slice(place.column - 1), message);
  return {...problem, excerpt: {...cutLines(lines, place.line, around), extent}};
}

/** @param line from 1; of a line beyond the end, the last ones are shown */
export function cutLines(lines: FileLines, line: number, around: number): SourceLines {
  const at = Math.max(1, Math.min(line, lines.length));
  const start = Math.max(0, at - 1 - around);
  return {
    first: start + 1,
    lines: lines.slice(start, at + around).map((each) => each.slice(0, longestLine)),
  };
}
