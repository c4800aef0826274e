import {beforeAll, describe, expect, test, vi} from "vitest";
import {docxText, pptxText, readParts} from "../support/read-package.ts";
import {validatePackage} from "../support/validate-package.ts";
import {normalizeLibrary} from "./normalize-library.ts";
import {buildBriefing, buildDeck} from "./samples.ts";

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000});

const date = "2024-05-01";
const build = {docx: buildBriefing, pptx: buildDeck};

describe.each(["docx", "pptx"] as const)("%s", (format) => {
  let raw: Uint8Array;
  let bytes: Uint8Array;
  let parts: Map<string, string | Uint8Array>;

  beforeAll(async () => {
    raw = await build[format]();
    bytes = normalizeLibrary(raw, date);
    parts = readParts(bytes);
  });

  test("built twice, at another time and in another time zone, is the same bytes", async () => {
    const zone = process.env.TZ;
    process.env.TZ = "America/Sao_Paulo";
    vi.useFakeTimers({toFake: ["Date"], now: new Date("2031-12-31T23:59:59Z")});
    try {
      const again = normalizeLibrary(await build[format](), date);
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
    expect(Buffer.from(normalizeLibrary(bytes, date)).equals(Buffer.from(bytes))).toBe(true);
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

  test("a picture shown twice is stored once", () => {
    expect([...parts.keys()].filter((name) => name.includes("/media/"))).toHaveLength(1);
  });
});
