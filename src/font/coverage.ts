import {closeSync, openSync, readSync} from "node:fs";

/** Which characters a font has glyphs for. */
export type Coverage = (codePoint: number) => boolean;

/** A table of the font's directory (OpenType, “Table directory”): where it lies in the file. */
interface TableRecord {
  readonly offset: number;
  readonly length: number;
}

/**
 * Reads the character map of a TrueType or OpenType font: the table `cmap`, of which a Unicode subtable of format 12,
 * as fonts with characters beyond the Basic Multilingual Plane have it. Reads some 100 kB of the file, not its outlines.
 * Throws where the file cannot be read or has no such subtable.
 */
export function readCoverage(path: string): Coverage {
  const file = openSync(path, "r");
  try {
    const read = (offset: number, length: number) => {
      const bytes = new DataView(new ArrayBuffer(length));
      readSync(file, bytes, 0, length, offset);
      return bytes;
    };
    const {offset, length} = findTable(read, "cmap");
    return coverageOf(read(offset, length));
  } finally {
    closeSync(file);
  }
}

function findTable(read: (offset: number, length: number) => DataView, wanted: string): TableRecord {
  const count = read(4, 2).getUint16(0);
  const records = read(12, 16 * count);
  for (let record = 0; record < 16 * count; record += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((index) => records.getUint8(record + index)));
    if (tag === wanted)
      return {offset: records.getUint32(record + 8), length: records.getUint32(record + 12)};
  }
  throw new Error(`the font has no table "${wanted}"`);
}

/** Format 12: groups of code points in ascending order, each with its first, its last and the glyph of the first. */
function coverageOf(table: DataView): Coverage {
  const start = findFormat12(table);
  const groups = table.getUint32(start + 12);
  const first = (group: number) => table.getUint32(start + 16 + 12 * group);
  const last = (group: number) => table.getUint32(start + 20 + 12 * group);
  return (codePoint) => {
    let [low, high] = [0, groups];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (codePoint > last(middle)) low = middle + 1;
      else high = middle;
    }
    return low < groups && codePoint >= first(low);
  };
}

function findFormat12(table: DataView): number {
  const count = table.getUint16(2);
  for (let subtable = 0; subtable < count; subtable++) {
    const start = table.getUint32(4 + 8 * subtable + 4);
    if (table.getUint16(start) === 12) return start;
  }
  throw new Error("the font has no character map of format 12");
}
