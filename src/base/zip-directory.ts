import {zipFaults} from "./zip-fault.ts";

/** What the directory of a zip says of an entry (APPNOTE 4.3.12). */
export interface ZipRecord {
  readonly name: string;
  /** Of the directory and of the entry's own header: both must be the same bytes. */
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  /** Bytes: as packed, as unpacked, and where its own header begins. */
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** The directory, and where it begins: entries end before it. */
export interface ZipDirectory {
  readonly records: readonly ZipRecord[];
  readonly start: number;
}

const signatures = {entry: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50} as const;
const lengths = {entry: 46, end: 22, end64: 56, locator64: 20} as const;
const longestComment = 0xffff;
/** Stands where a number of Zip64 is meant, which is told elsewhere. */
const elsewhere = {word: 0xffff, double: 0xffffffff} as const;
/** Bit 11: the name is UTF-8 (APPNOTE, appendix D). */
const utf8Name = 0x0800;

/** Throws a `ZipFault` where the directory is not one whole list of entries. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const {start, end, count} = findDirectory(view);
  const records: ZipRecord[] = [];
  let at = start;
  // The count and the length are two answers to one question: programs that ask one see other parts than the rest.
  while (at < end) {
    if (at + lengths.entry > end || view.getUint32(at, true) !== signatures.entry)
      throw zipFaults.directory();
    const nameEnd = at + lengths.entry + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > end) throw zipFaults.directory();
    const nameBytes = bytes.subarray(at + lengths.entry, nameEnd);
    const flags = view.getUint16(at + 8, true);
    const extra = readZip64Extra(view, nameEnd, extraEnd);
    const size = extra(view.getUint32(at + 24, true));
    const packedSize = extra(view.getUint32(at + 20, true));
    const offset = extra(view.getUint32(at + 42, true));
    records.push({
      ...{name: decodeName(nameBytes, flags), nameBytes, flags, size, packedSize, offset},
      ...{method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true)},
    });
    at = next;
  }
  if (records.length !== count) throw zipFaults.directory();
  return {records, start};
}

/**
 * Numbers that do not fit their fields stand in the extra field of Zip64, in this order and only those (APPNOTE 4.5.3).
 * Gives the next of them for each field that says so, and other fields as they are.
 */
export function readZip64Extra(view: DataView, from: number, to: number): (field: number) => number {
  let at = from;
  while (at + 4 <= to && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  const end = at + 4 <= to ? Math.min(to, at + 4 + view.getUint16(at + 2, true)) : to;
  let next = at + 4;
  return (field) => {
    if (field !== elsewhere.double || next + 8 > end) return field;
    next += 8;
    return Number(view.getBigUint64(next - 8, true));
  };
}

/** The end of a zip is looked for from behind: a comment may follow it (APPNOTE 4.3.16). */
function findDirectory(view: DataView): {start: number; end: number; count: number} {
  const first = Math.max(0, view.byteLength - lengths.end - longestComment);
  let at = view.byteLength - lengths.end;
  const isEnd = () =>
    view.getUint32(at, true) === signatures.end &&
    at + lengths.end + view.getUint16(at + 20, true) <= view.byteLength;
  while (at >= first && !isEnd()) at--;
  if (at < first) throw zipFaults.cutOff();
  const wide = findDirectory64(view, at);
  const [disk, count, size, start] = wide ?? [
    view.getUint16(at + 4, true) || view.getUint16(at + 6, true),
    view.getUint16(at + 10, true),
    view.getUint32(at + 12, true),
    view.getUint32(at + 16, true),
  ];
  if (disk !== 0 && disk !== elsewhere.word) throw zipFaults.volumes();
  if (start + size > at) throw zipFaults.directory();
  return {start, end: start + size, count};
}

/** Disk, count, length and place of the directory where the end of Zip64 tells them (APPNOTE 4.3.14). */
function findDirectory64(view: DataView, end: number): [number, number, number, number] | undefined {
  const locator = end - lengths.locator64;
  if (locator < 0 || view.getUint32(locator, true) !== signatures.locator64) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + lengths.end64 > locator || view.getUint32(at, true) !== signatures.end64)
    throw zipFaults.directory();
  return [
    view.getUint32(at + 16, true) || view.getUint32(at + 20, true),
    ...([32, 40, 48].map((offset) => Number(view.getBigUint64(at + offset, true))) as [
      number,
      number,
      number,
    ]),
  ];
}

/** Many programs write UTF-8 without saying so; what is not UTF-8 is shown as what it may have been. */
function decodeName(bytes: Uint8Array, flags: number): string {
  const isCertain = (flags & utf8Name) !== 0;
  try {
    return new TextDecoder("utf-8", {fatal: !isCertain, ignoreBOM: true}).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}
