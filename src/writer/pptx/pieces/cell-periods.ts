import {remember} from "../../../base/remember.ts";
import type {Para, Run} from "../slide.ts";

/**
 * `（2025年）`, `（2025年*）`, `（2021—2025年）`, `（2025年3月）` or `（2025年第一季度）` behind a figure; ` (2025)`, ` (2021–2025)`,
 * ` (March 2025)` or ` (Q1 2025)`.
 */
const period =
  /^（\d{4}[^（）]{0,16}(?:年|\d月|季度)\*?）$|^ \((?:(?:\p{L}+|[QH]\d)(?:–(?:\p{L}+|[QH]\d))? )?\d{4}(?: ?– ?(?:(?:\p{L}+|[QH]\d) )?\d{2,4})?\*?\)$/u;

/** The period behind a figure stands back, so that the eye runs down the figures. */
export const quietPeriods = remember((runs: readonly Run[]): readonly Run[] => {
  if (!runs.some((run, index) => isPeriod(run, runs[index - 1]))) return runs;
  return runs.map((run, index) =>
    isPeriod(run, runs[index - 1]) ? {...run, colour: "muted", bold: false} : run,
  );
});

export function hasPeriod({runs}: Para): boolean {
  return runs.some((run, index) => isPeriod(run, runs[index - 1]));
}

/** The same cell with the period on a line of its own: no program breaks within it then. */
export function breakPeriods(cell: Para): Para {
  if (!hasPeriod(cell)) return cell;
  const runs = cell.runs.map((run, index) =>
    isPeriod(run, cell.runs[index - 1]) ? {...run, text: run.text.trimStart(), breakBefore: true} : run,
  );
  return {...cell, runs};
}

function isPeriod(run: Run, before: Run | undefined): boolean {
  return before !== undefined && before.observations.length > 0 && period.test(run.text);
}
