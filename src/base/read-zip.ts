import {crc32, inflateRawSync} from "node:zlib";
import {readZip64Extra, readZipDirectory, type ZipRecord} from "./zip-directory.ts";
import {zipFaults} from "./zip-fault.ts";

export interface ZipEntry extends Pick<ZipRecord, "name" | "size"> {
  readonly isCompressed: boolean;
}

/** What becomes of an entry: it is unpacked and given back, unpacked to see that it is whole, or left alone. */
export type ZipChoice = "keep" | "check" | "leave";

const localSignature = 0x04034b50;
const localLength = 30;
const descriptorSignature = 0x08074b50;
/** Bit 0: encrypted. Bit 3: sizes and checksum follow the data, in a descriptor. */
const flags = {encrypted: 1, descriptor: 8} as const;
const methods = {stored: 0, deflated: 8} as const;

/**
 * The entries of a zip (APPNOTE 6.3) that are to be kept, by name; folders are left out, and of entries of one name the
 * last counts. Throws a `ZipFault` with the name of the entry unless each is whole: its two headers agree, its bytes are
 * its own, its data unpack to the size and the checksum that it announces. A part with a wrong checksum is still XML most
 * times, and may differ from what was written in one digit.
 *
 * `choose` is asked of all entries before one is unpacked, which is never to more than the `size` that it was told.
 */
export function readZip(bytes: Uint8Array, choose: (entry: ZipEntry) => ZipChoice): Map<string, Uint8Array> {
  const {records, start} = readZipDirectory(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const placed = records.map((record) => ({record, ...locate(record, view, bytes, start)}));
  checkOverlaps(placed);
  const chosen = placed.map((each) => ({...each, choice: choose(describe(each.record))}));
  const files = new Map<string, Uint8Array>();
  for (const {record, data, choice} of chosen) {
    if (choice === "leave") continue;
    const content = unpack(record, data);
    if (choice === "keep" && !record.name.endsWith("/")) files.set(record.name, content);
  }
  return files;
}

const describe = ({name, size, method}: ZipRecord): ZipEntry => ({
  name,
  size,
  isCompressed: method !== methods.stored,
});

interface Placed {
  readonly record: ZipRecord;
  readonly data: Uint8Array;
  /** Where its data end. */
  readonly end: number;
}

/** The packed bytes of an entry, after its own header says of it what the directory says. */
function locate(record: ZipRecord, view: DataView, bytes: Uint8Array, limit: number): Omit<Placed, "record"> {
  const {name, nameBytes, offset, packedSize} = record;
  if (record.flags & flags.encrypted) throw zipFaults.encrypted(name);
  if (offset + localLength > limit || view.getUint32(offset, true) !== localSignature)
    throw zipFaults.header(name);
  const nameEnd = offset + localLength + view.getUint16(offset + 26, true);
  const from = nameEnd + view.getUint16(offset + 28, true);
  const end = from + packedSize;
  if (end > limit) throw zipFaults.header(name);
  const isSameName = Buffer.compare(bytes.subarray(offset + localLength, nameEnd), nameBytes) === 0;
  const isSameMethod = view.getUint16(offset + 8, true) === record.method;
  if (!isSameName || !isSameMethod) throw zipFaults.contradiction(name);
  const isLater = (view.getUint16(offset + 6, true) & flags.descriptor) !== 0;
  const agrees = isLater
    ? agreesWithDescriptor(record, view, end, limit)
    : agreesWithHeader(record, view, nameEnd, from);
  if (!agrees) throw zipFaults.contradiction(name);
  return {data: bytes.subarray(from, end), end};
}

function agreesWithHeader(
  {offset, crc, size, packedSize}: ZipRecord,
  view: DataView,
  from: number,
  to: number,
): boolean {
  const extra = readZip64Extra(view, from, to);
  const ownSize = extra(view.getUint32(offset + 22, true));
  const ownPackedSize = extra(view.getUint32(offset + 18, true));
  return view.getUint32(offset + 14, true) === crc && ownSize === size && ownPackedSize === packedSize;
}

/** Its numbers have 4 bytes or 8. Its signature may be missing (APPNOTE 4.3.9.3): then nothing can be told from it. */
function agreesWithDescriptor(
  {crc, size, packedSize}: ZipRecord,
  view: DataView,
  at: number,
  limit: number,
): boolean {
  if (at + 16 > limit || view.getUint32(at, true) !== descriptorSignature) return true;
  if (view.getUint32(at + 4, true) !== crc) return false;
  if (view.getUint32(at + 8, true) === packedSize && view.getUint32(at + 12, true) === size) return true;
  return (
    at + 24 <= limit &&
    Number(view.getBigUint64(at + 8, true)) === packedSize &&
    Number(view.getBigUint64(at + 16, true)) === size
  );
}

/** Bytes that serve two entries are a way to make a small file fill the memory, or to show each reader another text. */
function checkOverlaps(placed: readonly Placed[]): void {
  const inOrder = [...placed].sort((one, other) => one.record.offset - other.record.offset);
  for (const [index, {end}] of inOrder.entries()) {
    const next = inOrder[index + 1];
    if (next && next.record.offset < end) throw zipFaults.overlap(next.record.name);
  }
}

function unpack({name, method, size, crc}: ZipRecord, data: Uint8Array): Uint8Array {
  if (method !== methods.stored && method !== methods.deflated) throw zipFaults.method(name, method);
  const content = method === methods.stored ? data : inflate(data, name, size);
  if (content.length !== size) throw zipFaults.size(name, size);
  if (crc32(content) !== crc) throw zipFaults.checksum(name);
  return content;
}

function inflate(data: Uint8Array, name: string, size: number): Uint8Array {
  // Some programs write nothing at all for a part without contents.
  if (data.length === 0 && size === 0) return data;
  try {
    return inflateRawSync(data, {maxOutputLength: Math.max(size, 1)});
  } catch (error) {
    if (error instanceof RangeError) throw zipFaults.size(name, size);
    throw zipFaults.packing(name);
  }
}
