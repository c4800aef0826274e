/** Labels that keep their order and stand at one distance: a run of those that met. */
interface Run {
  /** Where the first would stand if it were alone. */
  readonly wishes: number[];
  first: number;
}

/**
 * Places along a line for labels that may not come nearer to one another than `step`: each as near as it can be to where
 * it wants to stand, all between `low` and `high` while there is room. `wanted` is in any order, and so is the answer.
 */
export function pushApart(wanted: readonly number[], step: number, low: number, high: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const runs: Run[] = [];
  for (const index of order) {
    runs.push({wishes: [wanted[index] ?? 0], first: 0});
    settle(runs, step, low, high);
  }
  const places = runs.flatMap(({first, wishes}) => wishes.map((_, place) => first + place * step));
  const found: number[] = [];
  for (const [place, index] of order.entries()) found[index] = places[place] ?? low;
  return found;
}

/** Joins the last run with those before it while they meet; the middle of what its members wish is best for all. */
function settle(runs: Run[], step: number, low: number, high: number): void {
  for (;;) {
    const last = runs.at(-1) as Run;
    const {wishes} = last;
    const firsts = wishes.map((wish, place) => wish - place * step);
    const mean = firsts.reduce((sum, each) => sum + each, 0) / firsts.length;
    last.first = Math.max(low, Math.min(mean, high - (wishes.length - 1) * step));
    const before = runs.at(-2);
    if (before === undefined || last.first - (before.first + (before.wishes.length - 1) * step) >= step)
      return;
    runs.splice(-2, 2, {wishes: [...before.wishes, ...wishes], first: 0});
  }
}
