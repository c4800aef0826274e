import {describe, expect, test} from "vitest";
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import type {Dataset, Source} from "../../src/model/dataset.ts";
import type {Block, Chart, Document, Inline} from "../../src/model/document.ts";
import {countFigures} from "../../src/pipeline/document/count-figures.ts";
import {listCharts} from "../../src/pipeline/document/list-charts.ts";
import {findDocumentDate} from "../../src/pipeline/project/document-date.ts";
import {makeFileName} from "../../src/pipeline/project/file-name.ts";
import {resolveSelection} from "../../src/pipeline/project/resolve-selection.ts";
import {everything} from "../../src/pipeline/project/selection.ts";
import {inMemory, tinyPackage} from "../dataset/tiny-package.ts";

const dataset = (await loadDataset("data", inMemory(tinyPackage()))).value as Dataset;

describe("makeFileName", () => {
  test.each([
    ["沙坪坝区教育发展简报", "沙坪坝区教育发展简报"],
    ['a/b\\c:d*e?f"g<h>i|j', "a-b-c-d-e-f-g-h-i-j"],
    ["一\n二\t三\u0000四", "一二三四"],
    ["  一　 二  ", "一 二"],
    ["..隐藏.", "隐藏"],
    ["句号. . ", "句号"],
    ["../../etc/passwd", "-..-etc-passwd"],
    ["con", "con_"],
    ["LPT1", "LPT1_"],
    ["aux", "aux_"],
    ["nul.txt", "nul_.txt"],
    ["COM¹.bak", "COM¹_.bak"],
    ["console", "console"],
    ["com10", "com10"],
    ["", "_"],
    ["...", "_"],
    ["é", "é"],
    ["笑脸😀", "笑脸😀"],
  ])("%j becomes %j", (title, name) => {
    expect(makeFileName(title)).toBe(name);
  });

  test("a long name is cut between characters, short enough for any file system", () => {
    for (const title of ["教育".repeat(200), "a".repeat(400), "😀".repeat(100), `a${"👨‍👩‍👧".repeat(40)}`]) {
      const name = makeFileName(title);
      expect(Buffer.byteLength(`${name}.docx`)).toBeLessThanOrEqual(255);
      expect(Buffer.byteLength(name)).toBeGreaterThan(200);
      expect(title.startsWith(name)).toBe(true);
      expect(Buffer.from(name).toString()).toBe(name);
    }
  });

  test("a name cut at a space or dot does not end in one", () => {
    expect(makeFileName(`${"a".repeat(239)}. 下文`)).toBe("a".repeat(239));
  });
});

describe("findDocumentDate", () => {
  const datedBy = (...dates: readonly string[]) =>
    dates.map((published, index) => ({...(dataset.sources[0] as Source), id: `s${index}`, published}));

  test.each([
    [["2025-12-25", "2021-06"], "2025-12-25"],
    [["2021-06", ""], "2021-06"],
    [["2025-12", "2025-11-30"], "2025-12"],
    [["2025-12", "2025-12-01"], "2025-12-01"],
    [["2025", "2025-12"], "2025-12"],
    [["2025", "2024-12-31"], "2025"],
    [["2026", "2025-12-25", "2025"], "2026"],
    [["", ""], ""],
    [[], ""],
  ])("of sources dated %j it is %j: the newest, no more precise than it is dated", (dates, expected) => {
    expect(findDocumentDate({...dataset, sources: datedBy(...dates)}, undefined).value).toBe(expected);
  });

  test("SOURCE_DATE_EPOCH, whatever the sources", () => {
    expect(findDocumentDate(dataset, "1700000000").value).toBe("2023-11-14");
    expect(findDocumentDate(dataset, "315532800").value).toBe("1980-01-01");
  });

  test.each([
    "yesterday",
    "-1",
    "0",
    "1.5",
    "1e99",
    "99999999999",
    "NaN",
    " ",
    "0x65500000",
    "17e8",
    "1700000000.0",
  ])("SOURCE_DATE_EPOCH %j is an error", (epoch) => {
    const {value, diagnostics} = findDocumentDate(dataset, epoch);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({code}) => code)).toEqual(["source-date-epoch"]);
    expect(diagnostics[0]?.message.zh).toContain(epoch);
  });
});

describe("resolveSelection", () => {
  const resolve = (selection: Partial<typeof everything>) =>
    resolveSelection({...everything, ...selection}, dataset, ["brief", "deck"]);

  test("names, short names and codes are one area", () => {
    const {value, diagnostics} = resolve({areas: ["沙坪坝区", "沙坪坝", "500106", " 高新区 "]});
    expect(diagnostics).toEqual([]);
    expect([...value.areas]).toEqual(["500106", "CQ-GXQ"]);
  });

  test("names and ids are one topic", () => {
    expect([...resolve({topics: ["学前教育", "preschool", "teachers"]}).value.topics]).toEqual([
      "preschool",
      "teachers",
    ]);
  });

  test("what is unknown is named with the nearest, in the words that people use", () => {
    const {diagnostics} = resolve({areas: ["沙坪区"], topics: ["学前"], templates: ["brif"]});
    expect(diagnostics.map(({code, hint}) => [code, hint?.en])).toEqual([
      ["unknown-area", 'did you mean "沙坪坝区"?'],
      ["unknown-topic", "choose one of: 学前教育, 教师队伍"],
      ["unknown-template", 'did you mean "brief"?'],
    ]);
  });

  test("an empty name is no name", () => {
    expect(resolve({areas: [""]}).diagnostics).toHaveLength(1);
    expect(resolve({topics: [" "]}).diagnostics).toHaveLength(1);
  });
});

describe("countFigures and listCharts", () => {
  const place = {file: "t.md"};
  const figure: Inline = {type: "figure", text: "98%", observations: ["a"]};
  const paragraph: Block = {type: "paragraph", children: [figure], place};
  const chart: Chart = {
    type: "chart",
    place,
    spec: {
      type: "bar",
      title: "图",
      unit: "%",
      categories: ["一", "二"],
      series: [{name: "", points: [{value: 1, text: "1%", observations: ["a"]}, null]}],
      labels: "auto",
      minimum: null,
      maximum: null,
    },
  };
  const blocks: Block[] = [
    {type: "heading", level: 1, children: [{type: "strong", children: [figure]}], place},
    {type: "list", ordered: false, items: [[paragraph, chart]], place},
    {
      type: "table",
      caption: [figure],
      header: [[figure]],
      rows: [[[figure, figure]]],
      align: ["left"],
      place,
    },
    {type: "key-figures", cards: [{value: [figure], label: [], detail: [figure]}], place},
    {type: "callout", blocks: [paragraph, chart], place},
    {type: "notes", blocks: [paragraph, chart], place},
    {type: "columns", columns: [[paragraph], [chart]], place},
    {type: "slide-break", place},
    chart,
  ];

  test("a figure counts wherever it stands, a gap in a chart does not", () => {
    const document = {blocks} as Pick<Document, "blocks"> as Document;
    expect(countFigures(document)).toBe(1 + 2 + 4 + 2 + 2 + 2 + 2 + 1);
  });

  test("charts are found wherever they stand", () => {
    expect(listCharts(blocks)).toEqual([chart, chart, chart, chart, chart]);
  });
});
