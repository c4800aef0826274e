import {readFileSync} from "node:fs";
import {deflateSync} from "node:zlib";
import {describe, expect, test} from "vitest";
import {resolveFontFile} from "../../src/font/font-files.ts";
import {checkPrinted, type PrintPlan} from "../../src/pdf/check-printed.ts";
import {exportFilter} from "../../src/pdf/export-settings.ts";
import {readFontNames} from "../../src/pdf/font-names.ts";
import {readInstalledFonts} from "../../src/pdf/installed-fonts.ts";
import {listPlaces, type Machine, placesAt} from "../../src/pdf/libreoffice-places.ts";
import {makeRepeatable} from "../../src/pdf/make-repeatable.ts";
import type {InstalledFonts} from "../../src/pdf/pdf-printer.ts";
import {readPdf} from "../../src/pdf/read-pdf.ts";
import {tinyPdf} from "../support/tiny-pdf.ts";

describe("where LibreOffice is looked for", () => {
  const programs = (machine: Partial<Machine>, opt: string[] = []) =>
    listPlaces({platform: "linux", env: {}, home: "/home/a", ...machine}, opt).map(({program}) => program);

  test("first on the path, then where each system puts it", () => {
    const env = {PATH: "/a b:/c"};
    expect(programs({env}).slice(0, 4)).toEqual([
      "/a b/soffice",
      "/a b/libreoffice",
      "/a b/loffice",
      "/c/soffice",
    ]);
    expect(programs({platform: "darwin"})).toContain("/Applications/LibreOffice.app/Contents/MacOS/soffice");
    const windows = {Path: "C:\\x", ProgramFiles: "C:\\Program Files"};
    expect(programs({platform: "win32", env: windows}).slice(0, 2)).toEqual([
      "C:\\x\\soffice.com",
      "C:\\Program Files\\LibreOffice\\program\\soffice.com",
    ]);
  });

  test("the newest of several in /opt", () => {
    const own = programs({}, ["other", "libreoffice7.6", "libreoffice24.8"]).filter((each) =>
      each.startsWith("/opt"),
    );
    expect(own[0]).toMatch(/^\/opt\/libreoffice24\.8\//);
    expect(own.filter((each) => each.includes("other"))).toEqual([]);
  });

  test("a path may be the program, its folder or an application of macOS", () => {
    const at = (path: string) =>
      placesAt(path, {platform: "darwin", env: {}, home: "/"}).map(({program}) => program);
    expect(at("/x/LibreOffice.app")).toContain("/x/LibreOffice.app/Contents/MacOS/soffice");
    expect(at("/x/soffice")).toContain("/x/soffice");
  });

  test("snaps and Flatpaks work in a folder that they see", () => {
    const at = (path: string) => placesAt(path, {platform: "linux", env: {}, home: "/home/a"})[0]?.temporary;
    expect(at("/snap/bin/libreoffice")).toBe("/home/a/snap/libreoffice/common");
    expect(at("/var/lib/flatpak/exports/bin/org.libreoffice.LibreOffice")).toMatch(
      /^\/home\/a\/\.var\/app\//,
    );
    expect(at("/usr/bin/soffice")).toBeUndefined();
  });
});

test("hidden slides are left out unless they are asked for; Word has none", () => {
  expect(exportFilter("pptx", false)).toContain('"ExportHiddenSlides":{"type":"boolean","value":"false"}');
  expect(exportFilter("pptx", true)).toContain('"ExportHiddenSlides":{"type":"boolean","value":"true"}');
  expect(exportFilter("docx", false)).not.toContain("Hidden");
  expect(exportFilter("docx", false)).toMatch(/^pdf:writer_pdf_Export:\{"UseTaggedPDF"/);
});

describe("reading a PDF", () => {
  const bytes = (text: string) => Buffer.from(text, "latin1");

  test("pages and fonts", () => {
    expect(readPdf(bytes(tinyPdf(14, ["SimSun", "FZXBSJW--GB1-0", "A#20B"])))).toEqual({
      pages: 14,
      fonts: ["A B", "FZXBSJW--GB1-0", "SimSun"],
    });
  });

  test("also those in streams of objects", () => {
    const inside = deflateSync("1 0 2 9 <</Type/Page>> <</Type /Page /A 1>> <</Type/Pages>>").toString(
      "latin1",
    );
    const stream = `9 0 obj\n<</Type/ObjStm/N 3/First 8/Length ${inside.length}>>\nstream\n${inside}\nendstream\nendobj\n`;
    expect(readPdf(bytes(tinyPdf(1).replace("xref\n", `${stream}xref\n`)))?.pages).toBe(3);
  });

  test("what only looks like a page within a picture is none", () => {
    const picture =
      "9 0 obj\n<</Subtype/Image/Length 40>>\nstream\n8 0 obj\n<</Type/Page>>\nendobj            \nendstream\nendobj\n";
    expect(readPdf(bytes(tinyPdf(2).replace("xref\n", `${picture}xref\n`)))?.pages).toBe(2);
  });

  test.each([
    ["nothing", ""],
    ["a half", tinyPdf(3).slice(0, 200)],
    ["no page", tinyPdf(0)],
    ["text", "not a PDF"],
    ["a page of the web", "<html>%PDF-1.6 /Type/Page startxref 9 %%EOF"],
  ])("%s is no PDF", (_name, text) => expect(readPdf(bytes(text))).toBeUndefined());
});

describe("what the clock has put into a PDF", () => {
  const made = (seconds: string, date = "2025-12-25") =>
    Buffer.from(makeRepeatable(Buffer.from(tinyPdf(1, [], seconds), "latin1"), date)).toString("latin1");

  test("is replaced, length for length", () => {
    expect(made("11")).toBe(made("59"));
    expect(made("11")).toHaveLength(tinyPdf(1, [], "11").length);
    expect(made("11")).toContain("(D:20251225000000Z')");
    expect(readPdf(Buffer.from(made("11"), "latin1"))?.pages).toBe(1);
  });

  test.each([
    ["2025-12", "20251201000000"],
    ["2025", "20250101000000"],
    ["", "19800101000000"],
  ])("a date of %j", (date, moment) => expect(made("11", date)).toContain(moment));

  test("also in its metadata, and where another time zone stands", () => {
    const xmp = "<xmp:CreateDate>2026-11-30T08:41:33+08:00</xmp:CreateDate>";
    const zoned = tinyPdf(1).replace("00Z')", "00+08'00')").replace("xref", `${xmp}\nxref`);
    const text = Buffer.from(makeRepeatable(Buffer.from(zoned, "latin1"), "2025-12")).toString("latin1");
    expect(text).toContain("(D:20251201000000+00'00')");
    expect(text).toContain("<xmp:CreateDate>2025-12-01T00:00:00+00:00</xmp:CreateDate>");
  });

  test("other documents have other numbers", () => {
    const number = (text: string) => /DocChecksum \/(\w+)/.exec(text)?.[1];
    expect(number(made("11"))).not.toBe(number(made("11", "2024-01-01")));
  });
});

describe("names of fonts", () => {
  test("those of the font that comes with the install", async () => {
    const file = readFileSync(resolveFontFile("400Regular/NotoSansSC_400Regular.ttf"));
    const {families, postScript} = await readFontNames(async (at, length) => file.subarray(at, at + length));
    expect(families).toContain("Noto Sans SC");
    expect(postScript.join()).toMatch(/^NotoSansSC-/);
  });

  test("Chinese names, in UTF-16 and as fonts of the nineties have them", async () => {
    const utf16 = Buffer.from("仿宋", "utf16le").swap16();
    // 宋体 in GBK.
    const gbk = Buffer.from([0xcb, 0xce, 0xcc, 0xe5]);
    const font = makeFont([
      [3, 1, 1, utf16],
      [3, 3, 1, gbk],
      [1, 0, 6, Buffer.from("FangSong")],
    ]);
    const names = await readFontNames(async (at, length) => font.subarray(at, at + length));
    expect(names).toEqual({families: ["仿宋", "宋体"], postScript: ["FangSong"]});
  });

  test("files that are no fonts have none", async () => {
    const fonts = await readInstalledFonts([import.meta.filename ?? "", "/no/such/file.ttf"]);
    expect(fonts.has("宋体")).toBe(false);
    expect(fonts.familiesOf("SimSun")).toEqual([]);
  });

  test("a family counts in any case, a PDF may name a font by more than its name", async () => {
    const fonts = await readInstalledFonts([resolveFontFile("400Regular/NotoSansSC_400Regular.ttf")]);
    expect(fonts.has("noto sans  sc")).toBe(true);
    expect(fonts.familiesOf("NotoSansSC-Regular-Identity")).toContain("Noto Sans SC");
    expect(fonts.familiesOf("NotoSansSCBold")).toEqual([]);
  });
});

/** A font with nothing but names: platform, encoding, id and text of each. */
function makeFont(names: readonly (readonly [number, number, number, Buffer])[]): Buffer {
  const head = Buffer.alloc(12 + 16);
  head.writeUInt16BE(1, 4);
  head.write("name", 12, "latin1");
  const records = Buffer.alloc(6 + 12 * names.length);
  records.writeUInt16BE(names.length, 2);
  records.writeUInt16BE(records.length, 4);
  let at = 0;
  for (const [index, [platform, encoding, id, text]] of names.entries()) {
    for (const [place, value] of [platform, encoding, 0, id, text.length, at].entries()) {
      records.writeUInt16BE(value, 6 + 12 * index + 2 * place);
    }
    at += text.length;
  }
  const table = Buffer.concat([records, ...names.map(([, , , text]) => text)]);
  head.writeUInt32BE(head.length, 12 + 8);
  head.writeUInt32BE(table.length, 12 + 12);
  return Buffer.concat([head, table]);
}

describe("a PDF is held against what was planned", () => {
  const installed: InstalledFonts = {
    has: (family) => family === "Noto Sans CJK SC",
    familiesOf: (font) => (font.startsWith("NotoSansCJK") ? ["Noto Sans CJK SC"] : []),
  };
  const told = (pages: number, fonts: string[], plan: Partial<PrintPlan>) =>
    checkPrinted({bytes: new Uint8Array(), pages, fonts}, {title: "甲", fonts: [], ...plan}, installed).map(
      ({severity, code, message}) => `${severity} ${code} ${message.zh}`,
    );

  test("a deck to the slide", () => {
    expect(told(14, [], {slides: 14})).toEqual([]);
    expect(told(15, [], {slides: 14})).toEqual([
      "error pdf-slides 《甲》放映 14 页，PDF 却有 15 页，没有保留",
    ]);
  });

  test("pages of Word are an estimate", () => {
    expect(told(4, [], {pages: 4})).toEqual([]);
    expect(told(5, [], {pages: 4})).toEqual(["warning pdf-pages 《甲》的 PDF 有 5 页，估计是 4 页"]);
  });

  test("fonts that stand in for those of the theme", () => {
    expect(told(1, ["NotoSansCJKsc-Regular"], {fonts: ["Noto Sans CJK SC"]})).toEqual([]);
    expect(
      told(1, ["NotoSansCJKsc-Regular", "DejaVuSans-Bold"], {fonts: ["仿宋", "Noto Sans CJK SC"]}),
    ).toEqual(["warning pdf-font-missing 本机没有文件所用的字体：仿宋；PDF 改用了 DejaVuSans"]);
  });

  test("a font that is missing, but that nothing asked for", () => {
    expect(told(1, ["NotoSansCJKsc-Regular"], {fonts: ["Consolas", "Noto Sans CJK SC"]})).toEqual([]);
  });

  test("a symbol from another font, where nothing is missing", () => {
    expect(told(1, ["OpenSymbol"], {fonts: ["Noto Sans CJK SC"]})).toEqual([]);
  });
});
