import {beforeAll, describe, expect, test, vi} from "vitest";
import {cleanBriefing, cleanDeck} from "../lint/clean-files.ts";
import {readParts} from "../support/read-package.ts";

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000});

/** An entry as the zip's own directory and the head of the entry tell it (APPNOTE 4.3.7 and 4.3.12). */
interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly day: number;
  readonly extra: number;
  readonly comment: number;
  readonly attributes: number;
  readonly head: readonly number[];
}

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22; // of a zip without comment
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < view.getUint16(end + 10, true); index++) {
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    const at16 = (offset: number) => view.getUint16(at + offset, true);
    const local = view.getUint32(at + 42, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + at16(28))),
      flags: at16(8),
      method: at16(10),
      time: at16(12),
      day: at16(14),
      extra: at16(30),
      comment: at16(32),
      attributes: view.getUint32(at + 38, true),
      head: [6, 10, 12, 28].map((offset) => view.getUint16(local + offset, true)),
    });
    at += 46 + at16(28) + at16(30) + at16(32);
  }
  return entries;
}

describe.each([
  ["docx", cleanBriefing, [2025, 8, 21]],
  ["pptx", cleanDeck, [2022, 3, 15]],
] as const)("%s", (format, build, [year, month, date]) => {
  let bytes: Uint8Array;
  let entries: readonly Entry[];

  beforeAll(async () => {
    bytes = await build();
    entries = entriesOf(bytes);
  });

  const noon = 12 << 11;
  const day = ((year - 1980) << 9) | (month << 5) | date;

  test("every entry is of noon of the document's day, wherever it was packed", () => {
    expect(entries.filter((entry) => entry.time !== noon || entry.day !== day)).toEqual([]);
    expect(entries.filter(({head: [, time]}) => time !== noon)).toEqual([]);
  });

  test("no entry carries more: no descriptors, extra fields, comments, permissions", () => {
    const plain = {flags: 0, extra: 0, comment: 0, attributes: 0};
    for (const {name, flags, extra, comment, attributes, head} of entries) {
      expect({flags, extra, comment, attributes}, name).toEqual(plain);
      expect([head[0], head[3]], name).toEqual([0, 0]);
    }
  });

  test("folders have no entries of their own", () => {
    expect(entries.filter(({name}) => name.endsWith("/"))).toEqual([]);
  });

  test("what can be compressed is, pictures and workbooks are stored", () => {
    for (const {name, method} of entries) expect(method, name).toBe(/\.(?:png|xlsx)$/.test(name) ? 0 : 8);
  });

  test("the workbooks inside are packed alike", () => {
    const workbooks = [...readParts(bytes)].filter(([name]) => name.endsWith(".xlsx"));
    expect(workbooks.length).toBeGreaterThan(1);
    for (const [name, workbook] of workbooks) {
      const inner = entriesOf(workbook as Uint8Array);
      expect(
        inner.slice(0, 4).map((entry) => entry.name),
        name,
      ).toEqual(["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"]);
      expect(inner.filter((entry) => entry.time !== noon || entry.day !== day)).toEqual([]);
    }
  });

  test(`the first part of a ${format} is the document`, () => {
    expect(entries[2]?.name).toBe(format === "docx" ? "word/document.xml" : "ppt/presentation.xml");
  });
});
