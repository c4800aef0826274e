// Tables wider than their page, slide or column: no number and no word is broken, nothing is lost, nothing is silent.
import type {Element} from "@xmldom/xmldom";
import {describe, expect, test} from "vitest";
import {lintPackage} from "../../src/lint/lint-package.ts";
import {planWord} from "../../src/writer/docx/plan-word.ts";
import {writeDocx} from "../../src/writer/docx/write-docx.ts";
import {paraLines} from "../../src/writer/pptx/measure-para.ts";
import {planSlides} from "../../src/writer/pptx/plan.ts";
import type {Slide, TableBox} from "../../src/writer/pptx/slide.ts";
import {loadMeasuringFont} from "../../src/writer/typesetting/font.ts";
import {parseAs, wordOf} from "../support/write-both.ts";
import {wordShell, writeWord} from "../support/write-word.ts";
import {all, first, textOf, value} from "./docx/read-package.ts";
import {readTheme} from "./docx/sample-document.ts";
import {loadTheme} from "./pptx/load-theme.ts";

type Cells = readonly (readonly string[])[];

const markdown = ([header = [], ...rows]: Cells, caption = "") =>
  [
    "## 数据",
    "",
    ...(caption === "" ? [] : [`表：${caption}`, ""]),
    `| ${header.join(" | ")} |`,
    `|${" --- |".repeat(header.length)}`,
    ...rows.map((row) => `| ${row.join(" | ")} |`),
    "",
  ].join("\n");

const areas = ["云阳县", "酉阳土家族苗族自治县"];
const count = (length: number) => Array.from({length}, (_, index) => index);
const years = (length: number) => count(length).map((year) => `${1990 + year}年`);
const of = (header: readonly string[], cell: (column: number, row: number) => string): Cells => [
  ["地区", ...header],
  ...areas.map((area, row) => [area, ...header.map((_, column) => cell(column, row))]),
];

const heads = ["义务教育学校专任教师学历达标率", "每百名学生拥有数字终端数（台）", "普惠性幼儿园覆盖率"];
const words = ["Sustainability", "Internationalization", "STEAM", "Characteristics"];
const at = <T>(values: readonly T[], index: number) => values[index % values.length] as T;

const cases: [name: string, cells: Cells][] = [
  ...[5, 12, 20, 31, 64, 100].map((columns): [string, Cells] => [
    `${columns} columns under years`,
    of(years(columns - 1), (column, row) => `${60 + ((column + row) % 30)}.${column % 10}岁`),
  ]),
  [
    "numbers of 3 to 12 digits",
    of(years(20), (column) => `${"1234567890123".slice(0, 3 + (column % 10))}人`),
  ],
  [
    "long Chinese heads",
    of(
      count(20).map((column) => at(heads, column)),
      (column) => `${column}.5%`,
    ),
  ],
  [
    "long Latin words",
    of(
      count(12).map((column) => at(words, column)),
      (column, row) => at(words, column + row),
    ),
  ],
  ["short texts", of(years(16), () => "区教委、人力社保局")],
];

/** What no line may part: numbers with what belongs to them, and Latin words. */
const wholes = /[a-z]+|\d[\d.]*[\p{Script=Han}%]?/giu;
const emsOf = (text: string) =>
  [...text].reduce(
    (ems, each) => ems + (/\p{Script=Han}|%/u.test(each) ? 1 : /[.\sI]/u.test(each) ? 0.28 : 0.5),
    0,
  );

describe("in Word", () => {
  const partsOf = (body: Element) => all(body, "w:tbl").map(readPart);
  const readPart = (table: Element) => ({
    widths: all(table, "w:gridCol").map((column) => Number(column.getAttribute("w:w"))),
    rows: all(table, "w:tr").map((row) => all(row, "w:tc").map(textOf)),
    side: Number(first(first(table, "w:tblCellMar")!, "w:left")?.getAttribute("w:w")),
    size: Number(value(table, "w:sz") ?? 2 * 12) / 2,
  });

  test.each(cases)(
    "%s: every number and word has the room of a line, and all cells are there",
    async (_, cells) => {
      for (const theme of ["gongwen", "briefing"] as const) {
        const {body} = await wordOf(markdown(cells, "各地情况"), {}, theme);
        const parts = partsOf(body);
        for (const {widths, rows, side, size} of parts) {
          expect(widths.length).toBeLessThanOrEqual(63);
          expect(size).toBeGreaterThanOrEqual(9);
          for (const row of rows)
            for (const [column, cell] of row.entries())
              for (const [whole] of cell.matchAll(wholes))
                expect((widths[column]! - 2 * side) / 20 / size, whole).toBeGreaterThanOrEqual(emsOf(whole));
        }
        for (const row of cells.keys()) {
          expect(parts.map(({rows}) => rows[row]![0])).toEqual(parts.map(() => cells[row]![0]));
          expect(parts.flatMap(({rows}) => rows[row]!.slice(1))).toEqual(cells[row]!.slice(1));
        }
      }
    },
  );

  const wide = cases[3]![1];

  test("parts have captions that say so, and one number", async () => {
    const word = await wordOf(`${markdown(wide, "寿命")}\n表：别的\n\n| 甲 |\n| --- |\n| 1 |\n`);
    const captions = word.styled("Caption");
    expect(captions.length).toBeGreaterThan(2);
    expect(captions).toEqual(["表1　寿命", ...captions.slice(2).map(() => "表1（续）　寿命"), "表2　别的"]);
  });

  test("parts of a table without a caption are told from a table of its own", async () => {
    const captions = (await wordOf(markdown(wide))).styled("Caption");
    expect(new Set(captions)).toEqual(new Set(["续表"]));
  });

  test("merged labels, ordinals and names are repeated, and remain merged", async () => {
    const header = ["序号", "领域", "指标", ...years(20)];
    const rows = count(4).map((row) => [
      row % 2 === 0 ? "1" : "^^",
      row % 2 === 0 ? "学前教育" : "^^",
      `第${row}项指标`,
      ...years(20).map(() => "12345人"),
    ]);
    const {body} = await wordOf(markdown([header, ...rows]));
    const parts = partsOf(body);
    expect(parts.length).toBeGreaterThan(1);
    for (const {rows: shown} of parts) expect(shown[0]!.slice(0, 3)).toEqual(["序号", "领域", "指标"]);
    expect(all(body, "w:vMerge")).toHaveLength(parts.length * 4 * 2);
  });

  test("the file has nothing that the linter minds, and its record holds every paragraph", async () => {
    const document = parseAs("docx", markdown(wide, "寿命"));
    const theme = readTheme("gongwen");
    const {bytes, passages} = await writeWord(document, theme, {
      drawings: new Map(),
      describeChart: () => "",
    });
    expect(lintPackage(bytes)).toEqual([]);
    const recorded = passages.filter(({kind}) => kind === "cell").length;
    const parts = [...planWord(document, theme).tables.values()].flat();
    expect(recorded).toBe(parts.reduce((sum, {table}) => sum + table.header.length * (1 + areas.length), 0));
  });
});

describe("on slides", () => {
  const plan = (body: string) => {
    loadMeasuringFont();
    return planSlides(parseAs("pptx", body), loadTheme("meeting"));
  };
  /** Those of the editor, not the list of sources at the end. */
  const tablesOn = (slides: readonly Slide[]) =>
    slides
      .filter(({title}) => title !== "资料来源")
      .flatMap(({boxes}) => boxes.filter((box): box is TableBox => box.type === "table"));
  const textOfCell = (cell: TableBox["rows"][number]["cells"][number]) =>
    cell.runs.map(({text}) => text).join("");

  const expectWhole = ({rows, columnWidths, inset}: TableBox) => {
    for (const {cells} of rows)
      for (const [column, cell] of cells.entries())
        for (const [whole] of textOfCell(cell).matchAll(wholes)) {
          const alone = {...cell, runs: [{...cell.runs[0]!, text: whole}]};
          expect(paraLines(alone, (columnWidths[column]! - 2 * inset.x) as never), whole).toHaveLength(1);
        }
  };

  test.each(cases)("%s: every number and word stands on one line, and all cells are there", (_, cells) => {
    const {value: slides, diagnostics} = plan(markdown(cells));
    expect(diagnostics).toEqual([]);
    const boxes = tablesOn(slides);
    const shown = boxes.flatMap(({rows}) => rows.flatMap(({cells}) => cells.slice(1).map(textOfCell)));
    expect(new Set(shown)).toEqual(new Set(cells.flatMap((row) => row.slice(1))));
    expect(shown.length).toBeGreaterThanOrEqual(cells.length * (cells[0]!.length - 1));
    for (const box of boxes) {
      expect(textOfCell(box.rows[0]!.cells[0]!)).toBe("地区");
      expect(box.columnWidths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(
        13.333 - 1.5 + 1e-6,
      );
      expectWhole(box);
    }
  });

  test("beside text and beside another table there is room, or they stand one below the other", () => {
    const numbers = markdown(of(years(4), () => "123456789012元")).replace(/^## .*\n/u, "");
    for (const beside of ["说明文字", numbers]) {
      const columns = [beside, numbers].map((each) => `:::column\n${each}\n:::`).join("\n");
      const boxes = tablesOn(plan(`## 并排\n\n::::columns\n${columns}\n::::\n`).value);
      expect(boxes.length).toBeGreaterThan(0);
      for (const box of boxes) expectWhole(box);
    }
  });

  test("what goes on bears its caption with （续）", () => {
    const titles = plan(markdown(cases[3]![1], "预期寿命")).value.flatMap(({boxes}) =>
      boxes.flatMap((box) => (box.type === "text" ? box.paragraphs.map(textOfCell) : [])),
    );
    expect(titles.filter((text) => text === "预期寿命")).toHaveLength(1);
    expect(titles.filter((text) => text === "预期寿命（续）").length).toBeGreaterThan(0);
  });
});

describe("a number wider than everything stops the document, with position and remedy", () => {
  const number = `${"1234567890".repeat(13)}人`;
  const problem = {severity: "error", code: "table-column-too-wide", place: {line: expect.any(Number)}};

  test.each([["docx"], ["pptx"]] as const)("%s", async (format) => {
    loadMeasuringFont();
    const document = parseAs(format, markdown(of(["编号"], () => number)));
    const theme = readTheme("gongwen");
    const means = {drawings: new Map(), describeChart: () => ""};
    const {diagnostics} =
      format === "docx"
        ? writeDocx(document, theme, means, await wordShell(theme))
        : planSlides(document, loadTheme("meeting"));
    expect(diagnostics).toMatchObject([problem]);
    expect(diagnostics[0]?.message.en).toContain("“编号”");
    expect(diagnostics[0]?.message.zh).toContain("“编号”");
    expect(diagnostics[0]?.hint?.zh).toContain("万、亿");
  });

  test("an address or a code may break instead", () => {
    loadMeasuringFont();
    const long = `https://example.org/${"ab12".repeat(60)}`;
    const {diagnostics} = planSlides(
      parseAs("pptx", markdown(of(["网址"], () => long))),
      loadTheme("meeting"),
    );
    expect(diagnostics.filter(({severity}) => severity === "error")).toEqual([]);
  });
});
