/** How many panels stand beside and below one another, and how large each is. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest panel whose course and two values can be read, its name included. */
const smallest = {width: 150, height: 90} as const;
/** Width against height at which the slopes of lines are seen best. */
const proportion = 1.9;

/** The grid with the largest panels; undefined where they would be too small to read. */
export function chooseGrid(count: number, width: number, height: number): Grid | undefined {
  const grids = Array.from({length: count}, (_, index): Grid => {
    const columns = index + 1;
    const rows = Math.ceil(count / columns);
    return {columns, rows, width: width / columns, height: height / rows};
  });
  const fitting = grids.filter(
    (grid) => grid.width >= smallest.width && grid.height >= smallest.height && isFull(grid, count),
  );
  const sizeOf = (grid: Grid) => Math.min(grid.width / proportion, grid.height);
  return fitting.sort((a, b) => sizeOf(b) - sizeOf(a))[0];
}

/** No row stands empty, and none is narrower than it must be. */
const isFull = ({columns, rows}: Grid, count: number) => Math.ceil(count / rows) === columns;
