/** The columns of a table in parts that stand one below the other, or the column for which there is no room. */
export type ColumnDivision =
  | {readonly parts: readonly (readonly number[])[]}
  | {
      readonly tooWide: number;
    };

/**
 * Divides the columns of a table that is wider than its place: as few parts as will do, about equally wide, each with the
 * first columns again.
 *
 * @param widths the least that each column needs; `room` is in the same unit
 * @param labels how many of the first columns stand in each part; fewer where they leave too little room
 * @param most columns that a part may have
 */
export function divideColumns(
  widths: readonly number[],
  room: number,
  labels: number,
  most = Number.POSITIVE_INFINITY,
): ColumnDivision {
  const [first = 0] = widths;
  const tooWide = widths.findIndex((width, column) => (column === 0 ? 0 : first) + width > room + tolerance);
  if (tooWide >= 0) return {tooWide};
  const count =
    Array.from({length: labels}, (_, index) => labels - index).find(
      (each) => sum(widths.slice(0, each)) <= room * mostLabels && fitBeside(widths, room, each),
    ) ?? 1;
  const fewest = fill(widths, room, count, most);
  const isFitting = (parts: readonly (readonly number[])[]) =>
    parts.length === fewest.length && parts.every((part) => fitsIn(widths, part, room));
  // As many columns in each if they have room, else about as much room for each.
  const even = deal(widths.length, count, fewest.length);
  if (isFitting(even)) return {parts: even};
  for (let share = 0.5; share < 1; share += 0.02) {
    const parts = fill(widths, room * share, count, most);
    if (isFitting(parts)) return {parts};
  }
  return {parts: fewest};
}

/** Columns in parts of one number, the first of them one more where there is a rest. */
function deal(columns: number, labels: number, parts: number): number[][] {
  const repeated = Array.from({length: labels}, (_, column) => column);
  const [each, rest] = [Math.floor((columns - labels) / parts), (columns - labels) % parts];
  return Array.from({length: parts}, (_, part) => {
    const first = labels + part * each + Math.min(part, rest);
    return [...repeated, ...Array.from({length: each + Number(part < rest)}, (_, index) => first + index)];
  });
}

/** What stands in each part takes at most this much of it. */
const mostLabels = 0.6;
/** Sums of lengths may be off by so much. */
const tolerance = 1e-6;

const sum = (lengths: readonly number[]) => lengths.reduce((total, length) => total + length, 0);

const fitsIn = (widths: readonly number[], columns: readonly number[], room: number) =>
  sum(columns.map((column) => widths[column] ?? 0)) <= room + tolerance;

const fitBeside = (widths: readonly number[], room: number, labels: number) =>
  widths.slice(labels).every((width) => sum(widths.slice(0, labels)) + width <= room + tolerance);

function fill(widths: readonly number[], room: number, labels: number, most: number): number[][] {
  const repeated = widths.slice(0, labels).map((_, column) => column);
  const parts: number[][] = [];
  for (let column = labels; column < widths.length; column++) {
    const last = parts.at(-1);
    if (last && last.length < most && fitsIn(widths, [...last, column], room)) last.push(column);
    else parts.push([...repeated, column]);
  }
  return parts;
}
