import type {Place} from "../diagnostic/place.ts";

/** Finds line and column of a byte offset. Lines end as editors count them: CRLF, LF or CR. */
export function createLocator(bytes: Buffer, file: string): (offset: number) => Place {
  const starts = [0];
  for (const [index, byte] of bytes.entries()) {
    if (byte === 0x0a || (byte === 0x0d && bytes[index + 1] !== 0x0a)) starts.push(index + 1);
  }
  return (offset) => {
    const line = findLine(starts, offset);
    const before = bytes.toString("utf8", starts[line - 1], offset);
    return {file, line, column: before.length + 1};
  };
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
