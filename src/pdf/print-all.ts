import {groupBy} from "../base/group-by.ts";
import {exportFilter} from "./export-settings.ts";
import type {PrintListener, PrintTask} from "./pdf-printer.ts";
import {failed, printBatch, type Surroundings} from "./print-batch.ts";
import {failures} from "./printing-problems.ts";

/** Milliseconds. */
export interface PrintLimits {
  /** That one document may take; the first of a run twice as many, as LibreOffice has to start. */
  readonly document: number;
  /** That all documents of one call may take. */
  readonly all: number;
}

export interface PrintSurroundings extends Omit<Surroundings, "over" | "limit"> {
  readonly limits: PrintLimits;
}

/** All documents, run after run, those of one format together. */
export async function printAll(
  tasks: readonly PrintTask[],
  onPrinted: PrintListener,
  {limits, ...around}: PrintSurroundings,
): Promise<void> {
  const over = new AbortController();
  const callOff = around.alarm(limits.all, () => over.abort());
  const surroundings: Surroundings = {...around, over: over.signal, limit: limits.document};
  try {
    const groups = groupBy([...tasks.entries()], ([, {format, withHidden}]) =>
      exportFilter(format, withHidden),
    );
    for (const [filter, group] of groups) {
      let left = group;
      while (left.length > 0) {
        const known = over.signal.aborted
          ? new Map(left.map(([index, {title}]) => [index, failed(title, failures.overall)]))
          : await printBatch(left, filter, surroundings);
        for (const [index, printed] of known) await onPrinted(index, printed);
        left = left.filter(([index]) => !known.has(index));
      }
    }
  } finally {
    callOff();
  }
}
