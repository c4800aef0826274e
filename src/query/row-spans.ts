/** A row of a table whose cells may reach over rows below, or be reached over from above. */
export interface SpannedRow<T> {
  readonly cells: readonly T[];
  /** Rows that each cell covers: 1, more where cells below join it, 0 where it joins the cell above. None: all 1. */
  readonly spans?: readonly number[];
}

/** Whether rows belong together: a cell of the row before `at` reaches into the row at it. */
export const isReachedOver = ({spans}: Pick<SpannedRow<unknown>, "spans">) => spans?.includes(0) ?? false;

/**
 * The first columns, as far as cells in them join others: they say what the rows beside them are about. What is joined
 * further right is a remark on the rows before it.
 */
export function labelColumns(rows: readonly Pick<SpannedRow<unknown>, "spans">[]): number[] {
  const isJoined = (at: number) => rows.some(({spans}) => (spans?.[at] ?? 1) !== 1);
  const labels: number[] = [];
  while (isJoined(labels.length)) labels.push(labels.length);
  return labels;
}

/** Rows before and after a cut; a cell that reaches over it is printed again at the top of the second part. */
export function cutRows<T, R extends SpannedRow<T>>(rows: readonly R[], at: number): [R[], R[]] {
  const head = rows.slice(0, at).map((row, index): R => {
    const {spans} = row;
    return spans === undefined ? row : {...row, spans: spans.map((span) => Math.min(span, at - index))};
  });
  const [first, ...others] = rows.slice(at);
  return [head, first === undefined ? [] : [printAgain(first, rows, at), ...others]];
}

function printAgain<T, R extends SpannedRow<T>>(row: R, rows: readonly R[], at: number): R {
  if (!isReachedOver(row)) return row;
  const cells = [...row.cells];
  const spans = [...(row.spans ?? [])];
  for (const [column, span] of spans.entries()) {
    if (span !== 0) continue;
    const origin = rows.slice(0, at).findLastIndex((above) => (above.spans?.[column] ?? 1) !== 0);
    const above = rows[origin];
    const label = above?.cells[column];
    if (above === undefined || label === undefined) continue;
    cells[column] = label;
    spans[column] = origin + (above.spans?.[column] ?? 1) - at;
  }
  return {...row, cells, spans};
}
