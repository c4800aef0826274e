import {beforeAll, describe, expect, test, vi} from "vitest";
import type {FigureRecord} from "../../src/model/record.ts";
import {normalizePackage} from "../../src/ooxml/normalize-package.ts";
import {docxText, pptxText, readParts, relationshipTargets} from "../support/read-package.ts";
import {validatePackage} from "../support/validate-package.ts";
import {buildBriefing, buildDeck} from "./samples.ts";

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000});

const options = {date: "2024-05-01"};
const build = {docx: buildBriefing, pptx: buildDeck};
const record: FigureRecord = {
  document: {title: '甲 & "乙"\u0007', subject: "", template: "a", format: "docx", date: "2024-05-01"},
  observations: [],
  passages: [
    {
      kind: "text",
      place: "“甲”一节",
      parts: ["约", {text: "1", observations: ["a"]}, " ", {text: "2", observations: ["b"]}],
    },
  ],
  charts: [],
};

describe.each(["docx", "pptx"] as const)("%s", (format) => {
  let raw: Uint8Array;
  let bytes: Uint8Array;
  let parts: Map<string, string | Uint8Array>;

  beforeAll(async () => {
    raw = await build[format]();
    bytes = normalizePackage(raw, options);
    parts = readParts(bytes);
  });

  test("built twice, at another time and in another time zone, is the same bytes", async () => {
    const zone = process.env.TZ;
    process.env.TZ = "America/Sao_Paulo";
    vi.useFakeTimers({toFake: ["Date"], now: new Date("2031-12-31T23:59:59Z")});
    try {
      const again = normalizePackage(await build[format](), options);
      expect([...readParts(again).keys()]).toEqual([...parts.keys()]);
      for (const [name, content] of readParts(again)) expect(content, name).toEqual(parts.get(name));
      expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
    } finally {
      vi.useRealTimers();
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test("normalizing again changes nothing", () => {
    expect(Buffer.from(normalizePackage(bytes, options)).equals(Buffer.from(bytes))).toBe(true);
  });

  test("carries a record, once and as it was given", () => {
    const first = normalizePackage(raw, {...options, record});
    const second = normalizePackage(first, {...options, record});
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
    expect(Buffer.from(normalizePackage(first, options)).equals(Buffer.from(first))).toBe(true);
    const kept = readParts(first).get("customXml/item1.xml") as string;
    expect(kept).toContain('title="甲 &#38; &#34;乙&#34;"');
    expect(kept).toContain(
      '>约<figure observations="a">1</figure> <figure observations="b">2</figure></passage>',
    );
  });

  test("the Open XML SDK finds no error, nor in its workbooks", async () => {
    expect(await validatePackage(bytes, format)).toEqual([]);
    const workbooks = [...parts].flatMap(([name, content]) =>
      name.endsWith(".xlsx") ? [content as Uint8Array] : [],
    );
    const different = new Map(
      workbooks.map((workbook) => [Buffer.from(workbook).toString("base64"), workbook]),
    );
    for (const workbook of different.values()) expect(await validatePackage(workbook, "xlsx")).toEqual([]);
  });

  test("content types come first and name exactly the parts", () => {
    const [first, second, third] = [...parts.keys()];
    expect([first, second]).toEqual(["[Content_Types].xml", "_rels/.rels"]);
    expect(third).toBe(format === "docx" ? "word/document.xml" : "ppt/presentation.xml");
    const types = parts.get("[Content_Types].xml") as string;
    const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name);
    const extensions = new Set([...types.matchAll(/Extension="([^"]+)"/g)].map(([, extension]) => extension));
    const others = [...parts.keys()].slice(1).filter((name) => !named.includes(name));
    expect(named.filter((name) => !parts.has(name ?? ""))).toEqual([]);
    for (const name of others) expect(extensions, name).toContain(name.split(".").at(-1));
    expect(others.filter((name) => name.endsWith(".xml"))).toEqual([]);
  });

  test("relationships resolve, are numbered and each reference has one", () => {
    for (const [name, content] of parts) {
      if (typeof content !== "string" || name.endsWith(".rels")) continue;
      const targets = relationshipTargets(parts, name);
      expect([...targets.keys()]).toEqual([...targets.keys()].map((_, i) => `rId${i + 1}`));
      for (const target of targets.values()) {
        if (!target.startsWith("https://")) expect(parts.has(target), `${name} → ${target}`).toBe(true);
      }
      for (const [, id] of content.matchAll(/\sr:\w+="([^"]+)"/g))
        expect(targets.has(id ?? ""), `${name} ${id}`).toBe(true);
    }
  });

  test("reads as before", () => {
    if (format === "docx") {
      expect(docxText(bytes)).toEqual(docxText(raw));
      expect(docxText(bytes).join("\n")).toContain("毛入园率≥85% & <90%链接见上");
      return;
    }
    expect(pptxText(bytes).slides.map(({texts}) => texts)).toEqual(
      pptxText(raw).slides.map(({texts}) => texts),
    );
    expect(pptxText(bytes).slides[1]?.texts.slice(0, 3)).toEqual(["标题2", "毛入园率", "≥85% & <90%，"]);
    expect(pptxText(bytes).slides[1]?.notes).toEqual(["第一行", "第二行 & <b>", "", "第四行"]);
  });

  test("carries the document's date", () => {
    expect(parts.get("docProps/core.xml")).toMatch(/created[^>]*>2024-05-01T00:00:00Z</);
    const other = normalizePackage(raw, {date: "2023-12"});
    expect(readParts(other).get("docProps/core.xml")).toMatch(/modified[^>]*>2023-12-01T00:00:00Z</);
    // Date and time of the first entry (APPNOTE 4.4.6): noon, 2024-05-01.
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([
      12 << 11,
      ((2024 - 1980) << 9) | (5 << 5) | 1,
    ]);
  });

  test("a picture shown twice is stored once", () => {
    expect([...parts.keys()].filter((name) => name.includes("/media/"))).toHaveLength(1);
  });

  test("is smaller than before", () => expect(bytes.length).toBeLessThan(raw.length));
});

test("a date that zip cannot hold is refused", () => {
  for (const date of ["", "1979-12-31", "2024-13-01", "昨天"]) {
    expect(() => normalizePackage(new Uint8Array(), {date})).toThrow();
  }
});
