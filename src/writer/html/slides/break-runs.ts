import type {Inch} from "../../../model/length.ts";
import {lineText, paraLines} from "../../pptx/measure-para.ts";
import type {Para, Run} from "../../pptx/slide.ts";

/** A run with `\n` wherever a line ends in it. */
export interface BrokenRun {
  readonly run: Run;
  readonly text: string;
  /** How many lines end before it. */
  readonly breaksBefore: number;
}

/** The runs of a paragraph, broken into the lines that the plan measured. */
export function breakRuns(para: Para, width: Inch): BrokenRun[] {
  const starts = lineStarts(paraLines(para, width).map((line) => lineText(para, line).length));
  let offset = 0;
  return para.runs.map((run) => {
    const begin = offset;
    offset += run.text.length;
    const within = starts.filter((start) => start > begin && start < offset).map((start) => start - begin);
    const cuts = [0, ...within, run.text.length];
    const parts = cuts.slice(1).map((end, index) => run.text.slice(cuts[index], end));
    return {run, text: parts.join("\n"), breaksBefore: starts.filter((start) => start === begin).length};
  });
}

/** Offsets at which the second line and those after it begin. */
function lineStarts(lengths: readonly number[]): number[] {
  let offset = 0;
  return lengths.slice(0, -1).map((length) => {
    offset += length;
    return offset;
  });
}
