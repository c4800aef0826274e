// Zips with one fault each, made by hand: no library writes them.
import {crc32, deflateRawSync} from "node:zlib";

/** How an entry is written other than it should be. `header` is its own header, `directory` the list at the end. */
export interface Spoilt {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly isStored?: boolean;
  readonly crc?: {readonly header?: number; readonly directory?: number; readonly descriptor?: number};
  readonly size?: {readonly header?: number; readonly directory?: number};
  /** What is left of the packed bytes; their announced length is that of what is left. */
  readonly pack?: (packed: Buffer) => Buffer;
  readonly method?: number;
  readonly flags?: number;
  readonly headerName?: string;
  /** Sizes and checksum after the data: with the signature that most write, without, or with 8 bytes for each size. */
  readonly descriptor?: "signed" | "bare" | "wide";
  /** The directory leads to the bytes of this entry instead. */
  readonly sameBytesAs?: string;
}

export interface SpoiltEnd {
  readonly count?: number;
  readonly size?: number;
  readonly start?: number;
  readonly comment?: string;
  readonly disk?: number;
  /** All numbers of the directory in extra fields of Zip64, as some libraries write when they do not know sizes. */
  readonly isWide?: boolean;
}

export function writeSpoilt(entries: readonly Spoilt[], end: SpoiltEnd = {}): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets = new Map<string, number>();
  let at = 0;
  const write = (...buffers: Buffer[]) => {
    for (const buffer of buffers) {
      chunks.push(buffer);
      at += buffer.length;
    }
  };
  for (const entry of entries) {
    const {name, isStored = false, crc = {}, size = {}, descriptor} = entry;
    const content = Buffer.from(entry.content);
    const packed = (entry.pack ?? ((same) => same))(isStored ? content : deflateRawSync(content));
    const sum = crc32(content);
    const isLater = descriptor !== undefined;
    const flags = (entry.flags ?? 0) | (isLater ? 8 : 0) | 0x0800;
    const method = entry.method ?? (isStored ? 0 : 8);
    const offset = offsets.get(entry.sameBytesAs ?? "") ?? at;
    offsets.set(name, at);
    const own = [isLater ? 0 : (crc.header ?? sum), isLater ? 0 : packed.length];
    const ownSize = isLater ? 0 : (size.header ?? content.length);
    const ownName = Buffer.from(entry.headerName ?? name);
    write(
      fields("4 2 2 2 4 4 4 4 2 2", [
        ...[0x04034b50, 20, flags, method, 0, own[0] ?? 0, own[1] ?? 0, ownSize, ownName.length, 0],
      ]),
      ownName,
      packed,
    );
    if (descriptor === "bare") write(fields("4 4 4", [sum, packed.length, content.length]));
    if (descriptor === "signed")
      write(fields("4 4 4 4", [0x08074b50, crc.descriptor ?? sum, packed.length, content.length]));
    if (descriptor === "wide") write(fields("4 4 8 8", [0x08074b50, sum, packed.length, content.length]));
    const told = [packed.length, size.directory ?? content.length];
    const extra = end.isWide ? fields("2 2 8 8 8", [1, 24, told[1] ?? 0, told[0] ?? 0, offset]) : Buffer.of();
    const [packedField, sizeField, offsetField] = end.isWide
      ? [0xffffffff, 0xffffffff, 0xffffffff]
      : [told[0] ?? 0, told[1] ?? 0, offset];
    directory.push(
      fields("4 2 2 2 2 4 4 4 4 2 2 2 2 2 4 4", [
        ...[0x02014b50, 20, 20, flags, method, 0, crc.directory ?? sum, packedField, sizeField],
        ...[Buffer.byteLength(name), extra.length, 0, 0, 0, 0, offsetField],
      ]),
      Buffer.from(name),
      extra,
    );
  }
  const start = at;
  write(...directory);
  const {count = entries.length, size = at - start, comment = "", disk = 0} = end;
  if (end.isWide) {
    const wide = at;
    write(fields("4 8 2 2 4 4 8 8 8 8", [0x06064b50, 44, 45, 45, disk, disk, count, count, size, start]));
    write(fields("4 4 8 4", [0x07064b50, 0, wide, 1]));
  }
  const last = end.isWide
    ? [0xffff, 0xffff, 0xffffffff, 0xffffffff]
    : [count, count, size, end.start ?? start];
  write(fields("4 2 2 2 2 4 4 2", [0x06054b50, disk, disk, ...last, comment.length]), Buffer.from(comment));
  return Buffer.concat(chunks);
}

/** Numbers of so many bytes each, the smallest byte first. */
function fields(widths: string, values: readonly number[]): Buffer {
  return Buffer.concat(
    widths.split(" ").map((width, index) => {
      const buffer = Buffer.alloc(Number(width));
      const value = values[index] ?? 0;
      if (width === "8") buffer.writeBigUInt64LE(BigInt(value));
      else buffer.writeUIntLE(value, 0, Number(width));
      return buffer;
    }),
  );
}
