/** Reads a part of a file. */
export type ReadPart = (offset: number, length: number) => Promise<Buffer>;

/** What a font file calls its fonts. */
export interface FontNames {
  /** Families and whole names in every language: `FangSong`, `仿宋`. */
  readonly families: readonly string[];
  /** What a PDF calls them: `NotoSansCJKsc-Regular`. */
  readonly postScript: readonly string[];
}

/** More fonts than any collection has; a damaged file may claim billions. */
const mostFonts = 64;
const mostTables = 256;
const mostBytes = 2 ** 20;

/** Names of a TrueType or OpenType font, or of all fonts of a collection (OpenType, “Organization of an OpenType Font”). */
export async function readFontNames(read: ReadPart): Promise<FontNames> {
  const head = await read(0, 12);
  const isCollection = head.toString("latin1", 0, 4) === "ttcf";
  const count = isCollection ? Math.min(head.readUInt32BE(8), mostFonts) : 1;
  const list = isCollection ? await read(12, 4 * count) : Buffer.alloc(4);
  const names: NameRecord[] = [];
  for (let font = 0; font < count; font++)
    names.push(...(await readNames(read, list.readUInt32BE(4 * font))));
  const texts = (ids: readonly number[]) => [
    ...new Set(names.flatMap(({id, text}) => (ids.includes(id) && text !== "" ? [text] : []))),
  ];
  return {families: texts([1, 4, 16, 21]), postScript: texts([6])};
}

interface NameRecord {
  readonly id: number;
  readonly text: string;
}

async function readNames(read: ReadPart, start: number): Promise<NameRecord[]> {
  const count = Math.min((await read(start + 4, 2)).readUInt16BE(0), mostTables);
  const tables = await read(start + 12, 16 * count);
  const at = Array.from({length: count}, (_, index) => 16 * index).find(
    (each) => tables.toString("latin1", each, each + 4) === "name",
  );
  if (at === undefined) return [];
  const length = Math.min(tables.readUInt32BE(at + 12), mostBytes);
  const table = await read(tables.readUInt32BE(at + 8), length);
  const texts = table.readUInt16BE(4);
  return Array.from({length: table.readUInt16BE(2)}, (_, index) => {
    const record = 6 + 12 * index;
    const from = texts + table.readUInt16BE(record + 10);
    const bytes = table.subarray(from, from + table.readUInt16BE(record + 8));
    const text = decodeName(bytes, table.readUInt16BE(record), table.readUInt16BE(record + 2));
    return {id: table.readUInt16BE(record + 6), text};
  });
}

const macintosh = 1;
const windows = 3;
/** Chinese fonts of the nineties: GBK in units of two bytes. */
const prc = 3;

function decodeName(bytes: Buffer, platform: number, encoding: number): string {
  if (platform === windows && encoding === prc) {
    return new TextDecoder("gbk").decode(bytes.filter((byte) => byte !== 0));
  }
  // Names in the encodings of old Macintoshes are the English ones here; the others stand there once more.
  if (platform === macintosh) return bytes.toString("latin1");
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString("utf16le");
}
