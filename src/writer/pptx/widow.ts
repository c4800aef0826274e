import type {Inch} from "../../model/length.ts";
import {shapedEms} from "../typesetting/shape-text.ts";
import {indentOf, lineText, paraLines, shapedRuns} from "./measure-para.ts";
import type {Para} from "./slide.ts";

/** A last line of fewer characters looks like a mistake. */
const FEWEST = 4;

/** Whether a paragraph of several lines ends with one that holds a word at most. */
export function endsInWidow(para: Para, width: Inch): boolean {
  return lastLineLength(para, width) < FEWEST || endsInPiece(para, width);
}

/** PowerPoint breaks Chinese where the measure keeps it whole: 20个百分点 may end as 分点 on a line of its own. */
function endsInPiece({runs, size, bullet}: Para, width: Inch): boolean {
  if (runs.some((run) => run.breakBefore)) return false;
  const room = width - indentOf(bullet);
  const length = (shapedEms(shapedRuns(runs)) * size) / 72;
  const last = length % room;
  return length > room && last > 0 && last < (FEWEST * size) / 72;
}

/**
 * The same paragraph, broken in its middle where it would end in a single character. Only Chinese words in one style
 * are broken so: figures and Latin words stay whole.
 */
export function breakInMiddle(para: Para, width: Inch): Para {
  const [run, ...others] = para.runs;
  if (!run || others.length > 0 || run.observations.length > 0) return para;
  if (!/^\p{Script=Han}+$/u.test(run.text) || lastLineLength(para, width) > 1) return para;
  const letters = [...run.text];
  const middle = Math.ceil(letters.length / 2);
  return {
    ...para,
    runs: [
      {...run, text: letters.slice(0, middle).join("")},
      {...run, text: letters.slice(middle).join(""), breakBefore: true},
    ],
  };
}

/** Characters in the last of several lines; without end for a single one. */
function lastLineLength(para: Para, width: Inch): number {
  const lines = paraLines(para, width);
  const last = lines.length > 1 ? lines.at(-1) : undefined;
  return last ? lineText(para, last).length : Number.POSITIVE_INFINITY;
}
