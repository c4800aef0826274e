// Cells that say ^^ join the one above: in Word, on slides that a table goes on to, and in the preview.
import {describe, expect, test} from "vitest";
import {lintPackage} from "../../src/lint/lint-package.ts";
import {slideHtml} from "../../src/writer/html/slides/slide-html.ts";
import {planSlides} from "../../src/writer/pptx/plan.ts";
import type {TableBox} from "../../src/writer/pptx/slide.ts";
import {loadMeasuringFont} from "../../src/writer/typesetting/font.ts";
import {blocks, parseBody} from "../markdown/brief.ts";
import {deckOf, parseAs, wordOf} from "../support/write-both.ts";
import {all, textOf, value} from "./docx/read-package.ts";
import {loadTheme} from "./pptx/load-theme.ts";

const row = (label: string, name: string) => `| ${label} | ${name} | 98% |`;
const tableOf = (...groups: [label: string, rows: number][]) =>
  [
    "## 进度",
    "",
    "| 领域 | 指标 | 值 |",
    "| --- | --- | ---: |",
    ...groups.flatMap(([label, rows]) =>
      Array.from({length: rows}, (_, index) => row(index === 0 ? label : "^^", `${label}指标${index + 1}`)),
    ),
    "",
  ].join("\n");

const small = tableOf(["学前教育", 3], ["高中", 1], ["特教", 2]);

test("the document knows how many rows each cell covers", () => {
  const [, table] = blocks(small) as {rows: unknown[][]; rowSpans: number[][]}[];
  expect(table?.rowSpans.map(([first]) => first)).toEqual([3, 0, 0, 1, 2, 0]);
  expect(table?.rows[1]?.[0]).toEqual([]);
});

test.each([
  ["in the header", "| ^^ | 乙 |\n| - | - |\n| 1 | 2 |\n", 1],
  ["in the first row", "| 甲 | 乙 |\n| - | - |\n| 1 | ^^ |\n", 3],
])("there is nothing to join %s", (_, body, line) => {
  expect(parseBody(body).diagnostics).toMatchObject([{code: "joined-cell", place: {line}}]);
});

test("Word merges the cells and keeps what shares a label on one page", async () => {
  const {body} = await wordOf(small);
  const [, ...rows] = all(body, "w:tr");
  const first = rows.map((each) => all(each, "w:tc")[0]!);
  expect(first.map((cell) => value(cell, "w:vMerge"))).toEqual([
    "restart",
    "continue",
    "continue",
    null,
    "restart",
    "continue",
  ]);
  expect(first.map(textOf)).toEqual(["学前教育", "", "", "高中", "特教", ""]);
});

test("a label over more rows than a page should hold is printed again", async () => {
  const {body} = await wordOf(tableOf(["学前教育", 30]));
  const labels = all(body, "w:tr").map((each) => textOf(all(each, "w:tc")[0]!));
  expect(labels.flatMap((label, index) => (label === "学前教育" ? [index] : []))).toEqual([1, 13, 25]);
});

describe("on slides", () => {
  const tables = (body: string) => {
    loadMeasuringFont();
    const {value: slides} = planSlides(parseAs("pptx", body), loadTheme("meeting"));
    return slides
      .flatMap(({boxes}) => boxes.filter((box): box is TableBox => box.type === "table"))
      .slice(0, -1);
  };
  const labels = ({rows}: TableBox) =>
    rows.slice(1).map(({cells, spans}) => [cells[0]?.runs.map(({text}) => text).join(""), spans?.[0]]);

  test("a table goes on where the next label begins, if that is near", () => {
    const [first, second] = tables(tableOf(["学前", 8], ["义务", 8]));
    expect([labels(first!)[0], labels(second!)[0]]).toEqual([
      ["学前", 8],
      ["义务", 8],
    ]);
  });

  test("the label of a long group stands at the top of each slide that it goes on to", () => {
    const all = tables(tableOf(["学前教育", 40]));
    expect(all.length).toBeGreaterThan(1);
    for (const table of all) expect(labels(table)[0]).toEqual(["学前教育", table.rows.length - 1]);
  });

  test("the file holds the merged cells, and nothing that the linter minds", async () => {
    const {part, bytes, diagnostics} = await deckOf(small);
    expect(diagnostics).toEqual([]);
    const marks = part("ppt/slides/slide2.xml").match(/<a:tc (?:rowSpan|vMerge)="\d+"/g);
    expect(marks).toEqual([
      '<a:tc rowSpan="3"',
      '<a:tc vMerge="1"',
      '<a:tc vMerge="1"',
      '<a:tc rowSpan="2"',
      '<a:tc vMerge="1"',
    ]);
    expect(lintPackage(bytes!)).toEqual([]);
  });

  test("the preview shows them so", () => {
    loadMeasuringFont();
    const {value: slides} = planSlides(parseAs("pptx", small), loadTheme("meeting"));
    const html = slideHtml(slides[1]!, 2, loadTheme("meeting"), {
      pictureOf: () => "",
      describeChart: () => "",
    });
    expect(html.match(/rowspan="\d"/g)).toEqual(['rowspan="3"', 'rowspan="2"']);
    expect(html.match(/<td/g)).toHaveLength(15);
  });
});
