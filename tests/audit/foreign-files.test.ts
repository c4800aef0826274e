import {describe, expect, test} from "vitest";
import {auditFile} from "../../src/audit/audit-file.ts";
import {pack, unpack} from "../lint/edit.ts";
import {chartFrame, chartParts, dataset, paragraph, wordFile} from "./hand-made.ts";

const summaryOf = (bytes: Uint8Array) => auditFile(bytes, dataset(), "x.docx").value?.summary;

/** A chart whose sheet has a first row of old numbers that somebody has hidden. */
function chartWithHiddenRow(settings: string, hide: (sheet: string) => string): Uint8Array {
  const parts = chartParts({
    categories: ["2015年", "2020年", "2025年"],
    series: {普惠性幼儿园覆盖率: [60, 80.4, 85]},
  });
  const chart = String(parts["word/charts/chart1.xml"])
    .replaceAll(/<c:pt idx="0"><c:v>(?:2015年|60)<\/c:v><\/c:pt>/g, "")
    .replaceAll(
      /<c:pt idx="(\d)"><c:v>(?=2020年|2025年|80\.4|85)/g,
      (_, index) => `<c:pt idx="${index - 1}"><c:v>`,
    )
    .replace("</c:plotArea>", `</c:plotArea>${settings}`);
  const book = unpack(parts["word/embeddings/sheet1.xlsx"] as Uint8Array);
  const name = "xl/worksheets/sheet1.xml";
  book.set(name, hide(String(book.get(name))));
  return wordFile(chartFrame("普惠性幼儿园覆盖率"), {
    ...parts,
    "word/charts/chart1.xml": chart,
    "word/embeddings/sheet1.xlsx": pack(book),
  });
}

describe("rows and columns that are hidden are no part of a chart, so it does not contradict them", () => {
  const hideRow = (sheet: string) => sheet.replace('<row r="2">', '<row r="2" hidden="1">');

  test("a hidden row", () => {
    const summary = summaryOf(chartWithHiddenRow('<c:plotVisOnly val="1"/>', hideRow));
    expect(summary).toMatchObject({inconsistent: 0, changed: 0});
  });

  test("a hidden row in a chart that shows it all the same", () => {
    const summary = summaryOf(chartWithHiddenRow('<c:plotVisOnly val="0"/>', hideRow));
    expect(summary?.inconsistent).toBeGreaterThan(0);
  });

  test("rows that are not hidden", () => {
    const summary = summaryOf(chartWithHiddenRow('<c:plotVisOnly val="1"/>', (same) => same));
    expect(summary?.inconsistent).toBeGreaterThan(0);
  });
});

test("of a file that jianbao has not made it is said that there is no record, and nothing is called changed", () => {
  const {value} = auditFile(wordFile(paragraph("公司去年盈利12.5%，员工1200人。")), dataset(), "x.docx");
  expect(value).toMatchObject({record: false, summary: {changed: 0, outdated: 0, inconsistent: 0}});
});
