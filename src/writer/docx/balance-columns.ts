/** Ems that one move takes from a column and gives to another. */
const steps = [6, 3, 1, 0.5];

/**
 * Widths that make the table low: of two beginnings (room in proportion to the texts, or short texts whole and the long
 * ones wrapped) the lower one, after moving room between columns as long as that saves lines.
 * All lengths are ems without padding; `cells[c][r]` is the text in column c, row r.
 */
export function balanceColumns(
  proportional: readonly number[],
  least: readonly number[],
  wanted: readonly number[],
  cells: readonly (readonly number[])[],
): number[] {
  const total = proportional.reduce((a, b) => a + b, 0);
  const starts = [fillShortest(least, wanted, total), proportional];
  const [one, other] = starts.map((start) => saveLines(start, least, cells)) as [number[], number[]];
  return countLines(one, cells) <= countLines(other, cells) ? one : other;
}

/** Gives columns what they want, the most modest first, until the room is spent. */
function fillShortest(least: readonly number[], wanted: readonly number[], total: number): number[] {
  const widths = [...least];
  let rest = total - least.reduce((a, b) => a + b, 0);
  const modest = [...wanted.keys()].sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  for (const column of modest) {
    const more = Math.min(rest, (wanted[column] ?? 0) - (least[column] ?? 0));
    widths[column] = (widths[column] ?? 0) + more;
    rest -= more;
  }
  return widths;
}

function saveLines(
  start: readonly number[],
  least: readonly number[],
  cells: readonly (readonly number[])[],
): number[] {
  let best = [...start];
  let height = countLines(best, cells);
  for (let better = true; better; ) {
    better = false;
    for (const widths of moves(best, least, cells)) {
      const lines = countLines(widths, cells);
      if (lines >= height) continue;
      best = widths;
      height = lines;
      better = true;
      break;
    }
  }
  return best;
}

/** Room for one column, from another or, where none has enough, from all in proportion to what they can spare. */
function* moves(
  widths: readonly number[],
  least: readonly number[],
  cells: readonly (readonly number[])[],
): Generator<number[]> {
  const spare = widths.map((width, index) => Math.max(0, width - (least[index] ?? 0)));
  const all = spare.reduce((a, b) => a + b, 0);
  const fromAll = (to: number, step: number) => {
    const others = all - (spare[to] ?? 0);
    if (step <= 0 || others < step) return [];
    return [
      widths.map((width, index) =>
        index === to ? width + step : width - (step * (spare[index] ?? 0)) / others,
      ),
    ];
  };
  for (const step of steps) {
    for (const [from, room] of widths.entries()) {
      if (room - step < (least[from] ?? 0)) continue;
      for (const to of widths.keys()) {
        if (to === from) continue;
        yield widths.map((width, index) => width + (index === to ? step : 0) - (index === from ? step : 0));
      }
    }
    for (const to of widths.keys()) yield* fromAll(to, step);
  }
  // Where no step is right: all that the longest text of a column lacks.
  for (const [to, width] of widths.entries()) yield* fromAll(to, Math.max(...(cells[to] ?? [0])) - width);
}

/** Lines of text in all rows, each row as high as its highest cell. Han text fills whole characters only. */
function countLines(widths: readonly number[], cells: readonly (readonly number[])[]): number {
  let lines = 0;
  for (let row = 0; row < (cells[0]?.length ?? 0); row++) {
    let highest = 1;
    for (const [column, width] of widths.entries()) {
      const ems = cells[column]?.[row] ?? 0;
      if (ems > width) highest = Math.max(highest, Math.ceil(ems / Math.max(1, Math.floor(width))));
    }
    lines += highest;
  }
  return lines;
}
