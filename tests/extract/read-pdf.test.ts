import {expect, test} from "vitest";
import {openPdf} from "../../src/cli/open-pdf.ts";
import type {OpenPdf, PdfPage, PdfText} from "../../src/extract/document/pdf-pages.ts";
import {readPdf} from "../../src/extract/document/read-pdf.ts";
import {extractReport} from "../../src/extract/extract-report.ts";
import {figureFile, memoryProject, readRows, request} from "./project.ts";

const bytes = new TextEncoder().encode("%PDF-1.7\n");

/** Letters of 10 points, as wide as high; digits half of it. */
function line(
  y: number,
  ...cells: readonly (readonly [x: number, text: string, size?: number])[]
): PdfText[] {
  return cells.map(([x, text, size = 10]) => ({
    ...{text, x, y, size},
    width: [...text].reduce((sum, letter) => sum + (/[\d.%]/u.test(letter) ? size / 2 : size), 0),
  }));
}

const page = (...texts: PdfText[][]): PdfPage => ({width: 600, texts: texts.flat()});
const opens =
  (...pages: PdfPage[]): OpenPdf =>
  async () => ({pages});
const textOf = async (...pages: PdfPage[]) => (await readPdf(bytes, "r.pdf", opens(...pages))).value?.text;

const full = "甲河区全面推进学前教育普及普惠安全优质发展新建公办幼儿园多所大力增加学位供给能力";

test("paragraphs are one line, however they were broken", async () => {
  const text = await textOf(
    page(
      line(760, [220, "工作总结", 16]),
      line(700, [70, full]),
      line(680, [50, `${full}学位`]),
      line(660, [50, "共1200个。"]),
      line(640, [70, "普惠率达95.2%。"]),
      line(30, [290, "- 1 -"]),
    ),
  );
  expect(text?.split("\n")).toEqual([
    "# 工作总结",
    "",
    `${full}${full}学位共1200个。`,
    "",
    "普惠率达95.2%。",
    "",
  ]);
});

test("a paragraph goes on from one page to the next, past the foot and the head", async () => {
  const head = line(800, [250, "甲河区教育简报"]);
  const foot = (number: number) => line(30, [280, `第${number}页 共3页`]);
  const text = await textOf(
    page(head, line(700, [70, full]), line(680, [50, `${full}共计`]), foot(1)),
    page(head, line(700, [50, "新增学位1200个。"]), line(680, [70, "第二段。"]), foot(2)),
    page(head, line(700, [70, "第三段。"]), line(680, [70, "第四段。"]), foot(3)),
  );
  expect(text).toContain(`${full}${full}共计新增学位1200个。\n`);
  expect(text).not.toMatch(/简报|页/u);
});

test("a table: columns by where they stand, cells of several lines", async () => {
  const text = await textOf(
    page(
      line(760, [50, `${full}如下表`]),
      line(700, [60, "指标"], [250, "2020年"], [350, "2025年"]),
      line(680, [60, "毛入学率"], [255, "98%"], [355, "99.2%"]),
      line(667, [60, "专任教师中研究生"]),
      line(660, [255, "10%"], [355, "12%"]),
      line(653, [60, "学历的占比"]),
      line(633, [60, "普惠率"], [350, "95%"]),
    ),
  );
  expect(text?.split("\n").slice(2)).toEqual([
    "指标\t2020年\t2025年",
    "毛入学率\t98%\t99.2%",
    "专任教师中研究生学历的占比\t10%\t12%",
    "普惠率\t\t95%",
    "",
  ]);
});

test("two columns are read one after the other", async () => {
  const lines = [700, 685, 670, 655, 640, 625].map((y, at) =>
    line(
      y,
      [50, `左${at}全面推进学前教育普及普惠安全优质发展`],
      [320, `右${at}全面推进学前教育普及普惠安全优质发展`],
    ),
  );
  const text = (await textOf(page(...lines))) ?? "";
  expect(text.indexOf("左5")).toBeLessThan(text.indexOf("右0"));
});

test.each([
  ["a scan", opens(page(), page(line(700, [50, "章"]))), "scanned-report"],
  ["a password", async () => ({obstacle: "encrypted"}), "unreadable-report"],
  ["a file that breaks off", async () => ({obstacle: "damaged"}), "unreadable-report"],
  ["a thousand pages and more", async () => ({obstacle: "too-long"}), "report-too-long"],
] as const satisfies [string, OpenPdf, string][])("%s", async (_name, open, code) => {
  const {value, diagnostics} = await readPdf(bytes, "r.pdf", open);
  expect(value).toBeUndefined();
  expect(diagnostics.map((each) => each.code)).toEqual([code]);
});

test("its text is kept among the sources, and rows point there", async () => {
  const project = await memoryProject("");
  project.files.set("r.pdf", bytes);
  const open = opens(page(line(700, [70, `${full}普惠率达95.2%。`])));
  const report = await extractReport({...request, file: "r.pdf"}, {...project, openPdf: open});
  expect(report.verdict).toBe("done");
  expect(project.files.has("sources/jiaqu-2025.txt")).toBe(true);
  expect(readRows(project, figureFile)[0]).toMatchObject({line: "1", value: "95.2"});
});

test("a real file that is none", async () => {
  expect(await openPdf(new TextEncoder().encode("%PDF-1.7\nnothing"))).toEqual({obstacle: "damaged"});
});

test("a real file", async () => {
  const file = realPdf("(95.2 percent of 12 schools)", [
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ]);
  expect((await readPdf(file, "r.pdf", openPdf)).value?.text).toBe("95.2 percent of 12 schools\n");
});

test("a real file with a password", async () => {
  const key = `<${"5f".repeat(32)}>`;
  const encrypted = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`;
  expect(await openPdf(realPdf("(secret)", ["<< /Type /Font >>"], encrypted))).toEqual({
    obstacle: "encrypted",
  });
});

/** As many office systems write: the font is not in the file, and its letters have the codes of a standard. */
test.each([
  ["GBK-EUC-H", "c6d5bbddc2cabfefb4ef39352e32a3a5"],
  ["GB-EUC-H", "c6d5bbddc2cabfefb4ef39352e32a3a5"],
  ["UniGB-UCS2-H", "666e60e073875321 8fbe00390035002e0032ff05"],
  ["UniGB-UTF16-H", "666e60e073875321 8fbe00390035002e0032ff05"],
])("letters by the code %s", async (code, letters) => {
  const {value} = await readPdf(realPdf(`<${letters.repeat(2)}>`, chineseFont(code)), "r.pdf", openPdf);
  expect(value?.text).toBe("普惠率匡达95.2％普惠率匡达95.2％\n");
});

test.each(["Identity-H", "GBT-EUC-H", "UniCNS-UCS2-H", "90ms-RKSJ-H"])(
  "letters by %s, which nobody can tell without its table",
  async (code) => {
    const file = realPdf("<666e60e073875321>", chineseFont(code));
    const {value, diagnostics} = await readPdf(file, "r.pdf", openPdf);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{code: "unreadable-report", message: {zh: /字体/u}}]);
  },
);

const chineseFont = (code: string) => [
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${code} /DescendantFonts [6 0 R] >>`,
  "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 7 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>",
  "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
];

/** A page with one text. @param fonts the objects from number 5 on @param trailer more that stands in it */
function realPdf(text: string, fonts: readonly string[], trailer = ""): Uint8Array {
  const content = `BT /F1 10 Tf 72 700 Td ${text} Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...fonts,
  ];
  const body = objects.map((each, at) => `${at + 1} 0 obj\n${each}\nendobj\n`).join("");
  const size = objects.length + 1;
  return new TextEncoder().encode(
    `%PDF-1.4\n${body}trailer << /Root 1 0 R /Size ${size} ${trailer} >>\n%%EOF`,
  );
}
