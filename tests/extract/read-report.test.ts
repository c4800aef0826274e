import {zipSync} from "fflate";
import {expect, test} from "vitest";
import {readReport} from "../../src/extract/document/read-report.ts";
import {figuresOf} from "./draft.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const codes = (bytes: Uint8Array, file: string) => readReport(bytes, file).diagnostics.map(({code}) => code);
const compound = Buffer.from("d0cf11e0a1b11ae1", "hex");

test.each<[string, Uint8Array, string, string]>([
  ["nothing", new Uint8Array(), "r.txt", "empty-report"],
  ["white space", encode(" \n\n\t\n"), "r.txt", "empty-report"],
  ["50 MB", new Uint8Array(50_000_000).fill(0x61), "r.txt", "file-too-large"],
  ["one line of 5 MB", encode("区".repeat(1_700_000)), "r.txt", "line-too-long"],
  ["a text of 6 MB", encode("区\n\n".repeat(1_200_000)), "r.txt", "report-too-long"],
  ["bytes that are no text", new Uint8Array([1, 0, 2, 0, 3, 0xff]), "r.txt", "unreadable-report"],
  ["a PDF", encode("%PDF-1.7\n"), "r.pdf", "unreadable-report"],
  [
    "a document with a password",
    Buffer.concat([compound, Buffer.from("EncryptedPackage", "utf16le")]),
    "r.docx",
    "unreadable-report",
  ],
  ["a zip that is no document", zipSync({"a.txt": encode("x")}), "r.docx", "unreadable-report"],
  ["a zip that breaks off", zipSync({"a.txt": encode("x")}).slice(0, 40), "r.docx", "unreadable-report"],
  ["a bomb", bomb(), "r.docx", "unreadable-report"],
])("%s", (_name, bytes, file, code) => {
  expect(codes(bytes, file)).toEqual([code]);
});

/** A part that unpacks to 90 MB. */
function bomb(): Uint8Array {
  return zipSync({"word/document.xml": new Uint8Array(90_000_000)}, {level: 1});
}

test("GB18030 is read, and told", () => {
  // 学校12所
  const bytes = Buffer.from("d1a7d0a33132cbf9a1a30a", "hex");
  const {value, diagnostics} = readReport(bytes, "r.txt");
  expect(value?.text).toBe("学校12所。\n");
  expect(diagnostics.map(({severity, code}) => [severity, code])).toEqual([
    ["warning", "unexpected-encoding"],
  ]);
});

const w = (body: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const p = (text: string, style = "") =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string, more = "") => `<w:tc><w:tcPr>${more}</w:tcPr>${p(text)}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (...list: [string, string, string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

test("a Word document: headings, merged cells, what was taken away", () => {
  const body = [
    p("甲河区工作总结", "1"),
    p("2024年，建成学校12所。"),
    `<w:p><w:r><w:t>新增学位</w:t></w:r><w:del><w:r><w:delText>900个</w:delText></w:r></w:del><w:ins><w:r><w:t>3000个。</w:t></w:r></w:ins></w:p>`,
    "<w:tbl>",
    row(cell("指标"), cell("完成情况", '<w:gridSpan w:val="2"/>')),
    row(cell(""), cell("2023年"), cell("2024年")),
    row(cell("巩固率（%）"), cell("98.1"), cell("98.6")),
    "</w:tbl>",
  ].join("");
  const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>`;
  const bytes = zipSync({
    "_rels/.rels": encode(relations(["r1", "officeDocument", "word/document.xml"])),
    "word/document.xml": encode(w(body)),
    "word/_rels/document.xml.rels": encode(relations(["r1", "styles", "styles.xml"])),
    "word/styles.xml": encode(styles),
  });
  const {value} = readReport(bytes, "r.docx");
  expect(value).toMatchObject({ending: "txt", isOwn: false});
  expect(value?.text).toBe(
    "# 甲河区工作总结\n\n2024年，建成学校12所。\n\n新增学位3000个。\n\n指标\t完成情况\n\t2023年\t2024年\n巩固率（%）\t98.1\t98.6\n",
  );
  const figures = figuresOf(value?.text ?? "");
  expect([...figures.keys()]).toEqual(["12所", "3000个", "98.1%", "98.6%"]);
  expect(figures.get("98.6%")).toMatchObject({period: "2024", name: expect.stringContaining("巩固率")});
});

test("a workbook: shown sheets, percentages, dates, formulas", () => {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const book = `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="指标" sheetId="1" r:id="r1"/><sheet name="草稿" sheetId="2" state="hidden" r:id="r2"/></sheets></workbook>`;
  const sheet = (cells: string) => `<worksheet xmlns="${main}"><sheetData>${cells}</sheetData></worksheet>`;
  const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const cells = [
    `<row>${text("A1", "指标")}${text("B1", "2024年")}${text("C1", "填报")}</row>`,
    `<row>${text("A2", "普惠率")}<c r="B2" s="1"><v>0.952</v></c><c r="C2" s="2"><v>45658</v></c></row>`,
    `<row>${text("A3", "学位（个）")}<c r="B3"><f>1+1</f></c></row>`,
  ].join("");
  const styles = `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
  const bytes = zipSync({
    "_rels/.rels": encode(relations(["r1", "officeDocument", "xl/workbook.xml"])),
    "xl/workbook.xml": encode(book),
    "xl/_rels/workbook.xml.rels": encode(
      relations(
        ["r1", "worksheet", "worksheets/sheet1.xml"],
        ["r2", "worksheet", "worksheets/sheet2.xml"],
        ["r3", "styles", "styles.xml"],
      ),
    ),
    "xl/styles.xml": encode(styles),
    "xl/worksheets/sheet1.xml": encode(sheet(cells)),
    "xl/worksheets/sheet2.xml": encode(sheet(`<row>${text("A1", "不要看")}</row>`)),
  });
  const {value, diagnostics} = readReport(bytes, "r.xlsx");
  expect(value?.text).toBe("# 指标\n\n指标\t2024年\t填报\n普惠率\t95.2%\t2025-01-01\n学位（个）\n");
  expect(diagnostics.map(({code}) => code)).toEqual(["formula-without-value"]);
  expect(figuresOf(value?.text ?? "").get("95.2%")).toMatchObject({
    indicator: "coverage",
    period: "2024",
    value: 95.2,
  });
});
