import type {Place} from "../diagnostic/place.ts";

/** Finds line and column of a byte offset. Lines end as editors count them: CRLF, LF or CR. */
export function createLocator(bytes: Buffer, file: string): (offset: number) => Place {
  const starts = findLineStarts(bytes);
  return (offset) => {
    const line = findLine(starts, offset);
    const before = bytes.toString("utf8", starts[line - 1], offset);
    return {file, line, column: before.length + 1};
  };
}

const carriageReturn = 0x0d;
const lineFeed = 0x0a;

/**
 * Bytes from the start of the file to the start of each line. Leaps from one line break to the next: to look at each
 * byte takes longer than to read the table.
 */
export function findLineStarts(bytes: Buffer): number[] {
  const starts = [0];
  let feed = bytes.indexOf(lineFeed);
  let carriage = bytes.indexOf(carriageReturn);
  while (feed >= 0 || carriage >= 0) {
    if (carriage < 0 || (feed >= 0 && feed < carriage)) {
      starts.push(feed + 1);
      feed = bytes.indexOf(lineFeed, feed + 1);
    } else {
      if (feed !== carriage + 1) starts.push(carriage + 1);
      carriage = bytes.indexOf(carriageReturn, carriage + 1);
    }
  }
  return starts;
}

/** The number of line starts at or before the offset. */
function findLine(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
