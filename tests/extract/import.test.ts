import {expect, test} from "vitest";
import {applyDrafts} from "../../src/extract/apply/apply-drafts.ts";
import {importTable} from "../../src/extract/import/import-table.ts";
import {acceptAll, figureFile, type MemoryProject, memoryProject, readRows, request} from "./project.ts";
import {workbook} from "./workbook.ts";

const mapFile = "data/drafts/jiaqu-2025.map.yaml";
const wanted = {...request, map: ""};

async function projectWith(bytes: Uint8Array | string, file: string): Promise<MemoryProject> {
  const project = await memoryProject("");
  project.files.delete("sources/report.txt");
  project.files.set(file, typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes);
  return project;
}

/** The map without what it says of itself. */
const mapOf = ({files}: MemoryProject) =>
  Buffer.from(files.get(mapFile) ?? [])
    .toString()
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .join("\n");

function changeMap(project: MemoryProject, from: string, to: string): void {
  expect(mapOf(project)).toContain(from);
  project.files.set(mapFile, new TextEncoder().encode(mapOf(project).replace(from, to)));
}

const drafted = (project: MemoryProject) =>
  readRows(project, figureFile).map((row) =>
    [row.locator, row.area, row.indicator_name, row.period, row.value, row.unit].join(" "),
  );

const twoHeads = [
  ["教育统计表"],
  ["单位：万人"],
  ["地区", "在园幼儿", "", "普惠率（%）", ""],
  ["", "2023年", "2024年", "2023年", "2024年"],
  ["合计", 3.2, 3.4, 90.1, 92.5],
  ["甲区", 1.2, 1.3, 91, 93.5],
  ["乙区", 2, 2.1, 89.5, 91],
];

test("areas in rows, years in a head of two lines, units in heads and above", async () => {
  const project = await projectWith(workbook({学前: twoHeads}), "统计.xlsx");
  const report = await importTable({...wanted, file: "统计.xlsx", area: "示例市"}, project);
  expect(report).toMatchObject({verdict: "done", isProposed: true, map: mapFile});
  expect(mapOf(project).split("\n")).toEqual([
    "tables:",
    "  - sheet: 学前",
    "    rows: 5-7",
    "    unit: 万人",
    "    columns:",
    "      A: area",
    "      B: {indicator: 在园幼儿, year: 2023}",
    "      C: {indicator: 在园幼儿, year: 2024}",
    '      D: {indicator: 普惠率, year: 2023, unit: "%"}',
    '      E: {indicator: 普惠率, year: 2024, unit: "%"}',
    "",
  ]);
  const rows = drafted(project);
  expect(rows).toHaveLength(12);
  expect(rows[0]).toBe("学前!B5 EX-00 在园幼儿 2023 32000 人");
  expect(rows.at(-1)).toBe("学前!E7 EX-02 普惠率 2024 91 %");
});

test("a proposed map names its schema where the project has one, and is read as any other", async () => {
  const project = await projectWith(workbook({学前: twoHeads}), "统计.xlsx");
  const schema = "../../templates/schemas/table-map.schema.json";
  const editors = {...project, schemaFor: async (map: string) => (map === mapFile ? schema : undefined)};
  await importTable({...wanted, file: "统计.xlsx", area: "示例市"}, editors);
  const [first, second] = Buffer.from(project.files.get(mapFile) ?? [])
    .toString()
    .split("\n");
  expect(first).toBe(`# yaml-language-server: $schema=${schema}`);
  expect(second).toMatch(/^# \p{Script=Han}/u);
  const again = await importTable({...wanted, file: "统计.xlsx", area: "示例市"}, editors);
  expect(again).toMatchObject({verdict: "done", isProposed: false, diagnostics: []});
  expect(drafted(project)).toHaveLength(12);
});

test("what is drafted by a map stands in its cells", async () => {
  const project = await projectWith(workbook({学前: twoHeads}), "统计.xlsx");
  await importTable({...wanted, file: "统计.xlsx", area: "示例市"}, project);
  acceptAll(project);
  const {verdict, diagnostics, counts} = await applyDrafts("jiaqu-2025", project);
  expect(diagnostics).toEqual([]);
  expect(verdict).toBe("done");
  expect(counts).toMatchObject({observations: 12, uncovered: 0});
});

test("indicators in rows with a column of units, years in columns", async () => {
  const table = [
    "指标,单位,2023,2024",
    "学校数,所,54,56",
    "其中：民办,所,10,11",
    '专任教师,人,"3,310","3,402"',
    "生师比,—,15.1,15.0",
  ];
  const project = await projectWith(table.join("\n"), "b.csv");
  await importTable({...wanted, file: "b.csv"}, project);
  expect(mapOf(project)).toContain("A: indicator\n      B: unit\n      C: {year: 2023}");
  expect(drafted(project).sort()).toEqual([
    "C2 EX-01 学校数 2023 54 所",
    "C3 EX-01 民办学校数 2023 10 所",
    "C4 EX-01 专任教师 2023 3310 人",
    "C5 EX-01 生师比 2023 15.1 ",
    "D2 EX-01 学校数 2024 56 所",
    "D3 EX-01 民办学校数 2024 11 所",
    "D4 EX-01 专任教师 2024 3402 人",
    "D5 EX-01 生师比 2024 15 ",
  ]);
});

test("years in rows, areas in columns; what nothing in the table says, a person says once", async () => {
  const project = await projectWith("年份,甲区,乙区\n2023,88.5%,80%\n2024,90.5%,81.5%\n", "c.csv");
  await importTable({...wanted, file: "c.csv"}, project);
  expect(mapOf(project)).toContain("A: year\n      B: {area: 甲区}\n      C: {area: 乙区}");
  changeMap(project, "rows: 2-3", "rows: 2-3\n    indicator: 普惠率");
  const report = await importTable({...wanted, file: "c.csv"}, project);
  expect(report.isProposed).toBe(false);
  expect(drafted(project)).toEqual([
    "B2 EX-01 普惠率 2023 88.5 %",
    "C2 EX-02 普惠率 2023 80 %",
    "B3 EX-01 普惠率 2024 90.5 %",
    "C3 EX-02 普惠率 2024 81.5 %",
  ]);
});

test("a unit that only the map knows is proved by the number alone", async () => {
  const project = await projectWith("地区,学位\n甲区,1200\n乙区,800\n", "d.csv");
  await importTable({...wanted, file: "d.csv"}, project);
  changeMap(project, "{indicator: 学位}", "{indicator: 学位, year: 2024, unit: 个}");
  await importTable({...wanted, file: "d.csv"}, project);
  expect(drafted(project)).toEqual(["B2 EX-01 学位 2024 1200 个", "B3 EX-02 学位 2024 800 个"]);
  acceptAll(project);
  expect((await applyDrafts("jiaqu-2025", project)).diagnostics).toEqual([]);
});

test("rows that the map leaves out stay numbers to be decided upon", async () => {
  const project = await projectWith("地区,学位（个）\n甲区,1200\n乙区,800\n", "d.csv");
  await importTable({...wanted, file: "d.csv"}, project);
  changeMap(project, "rows: 2-3", "rows: 2-3\n    skip: [3]");
  await importTable({...wanted, file: "d.csv"}, project);
  expect(drafted(project)).toHaveLength(2);
});

const plainTable = "地区,学位\n甲区,1200\n乙区,800\n";

async function importBy(map: string) {
  const project = await projectWith(plainTable, "d.csv");
  project.files.set("map.yaml", new TextEncoder().encode(map));
  const before = [...project.files.keys()];
  const report = await importTable({...wanted, file: "d.csv", map: "map.yaml"}, project);
  expect(report.verdict).toBe("data-invalid");
  expect([...project.files.keys()]).toEqual(before);
  return report.diagnostics;
}

test.each([
  ["tables:\n  - rows: 2-3\n    columns:\n      A: areas\n", 4],
  ["tables:\n  - rows: two\n    columns:\n      A: area\n", 2],
  ["tables:\n  - rows: 2-3\n    colums:\n      A: area\n", 3],
  ["tables:\n  - rows: 2-3\n    columns:\n      A: {yaer: 2024}\n", 4],
])("a map with a mistake is told where: %s", async (map, line) => {
  const [first] = await importBy(map);
  expect(first?.place).toMatchObject({file: "map.yaml", line});
});

test.each([
  ["tables:\n  - sheet: 学前\n    rows: 2-3\n    columns: {A: area}\n"],
  ["tables:\n  - rows: 20-30\n    columns: {A: area}\n"],
  ["tables:\n  - rows: 2-3\n    columns: {A: area, H: {year: 2024}}\n"],
])("a map of another file is told: %s", async (map) => {
  expect((await importBy(map)).map(({code}) => code)).toEqual(["map-outside-table"]);
});

test("a text is no table", async () => {
  const project = await projectWith("2025年，培训教师900人次。\n", "r.txt");
  const {diagnostics} = await importTable({...wanted, file: "r.txt"}, project);
  expect(diagnostics.map(({code}) => code)).toEqual(["no-tables"]);
});

const months = [
  ["2025年在园幼儿数（单位：人）"],
  ["地区", "3月", "4月", "一季度", "1—6月"],
  ["甲区", 11, 12, 13, 14],
];

test("months and quarters in heads, their year in the title", async () => {
  const project = await projectWith(workbook({统计: months}), "统计.xlsx");
  await importTable({...wanted, file: "统计.xlsx", area: "示例市"}, project);
  expect(mapOf(project).split("\n").slice(-7, -1)).toEqual([
    "    columns:",
    "      A: area",
    "      B: {year: 2025-03}",
    "      C: {year: 2025-04}",
    '      D: {year: "2025-Q1"}',
    '      E: {year: "2025-01/2025-06"}',
  ]);
  const again = await importTable({...wanted, file: "统计.xlsx", area: "示例市"}, project);
  expect(again).toMatchObject({verdict: "done", isProposed: false, diagnostics: []});
  expect(periodsOf(project)).toEqual([...["2025-03 11", "2025-04 12", "2025-Q1 13", "2025-01/2025-06 14"]]);
});

test.each([
  ["months with their year", ["时期", "在园幼儿（人）"], ["2025年3月", 11], ["2025M04", 12], ["Q2 2025", 13]],
  [
    "years and months in two columns",
    ["年份", "月份", "在园幼儿（人）"],
    [2025, "3月", 11],
    [2025, "4月", 12],
    [2025, "二季度", 13],
  ],
])("a column of months: %s", async (_, ...rows) => {
  const project = await projectWith(workbook({统计: rows}), "统计.xlsx");
  await importTable({...wanted, file: "统计.xlsx", area: "示例市"}, project);
  expect(periodsOf(project)).toEqual([...["2025-03 11", "2025-04 12", "2025-Q2 13"]]);
});

test("a column of months below a year in the title, and what there is after several of them", async () => {
  const rows = [
    ["2025年统计"],
    ["时期", "在园幼儿（人）", "新增学位（个）"],
    ["3月", 11, 5],
    ["1—6月", 12, 30],
  ];
  const project = await projectWith(workbook({统计: rows}), "统计.xlsx");
  await importTable({...wanted, file: "统计.xlsx", area: "示例市"}, project);
  expect(mapOf(project)).toContain("    year: 2025\n");
  expect(periodsOf(project)).toEqual([...["2025-03 11", "2025-03 5", "2025-06 12", "2025-01/2025-06 30"]]);
});

test.each(["2025-13", "3月", "2025Q1", "2025-Q5"])("year: %s in a map is told", async (year) => {
  const project = await projectWith(workbook({统计: months}), "统计.xlsx");
  await importTable({...wanted, file: "统计.xlsx", area: "示例市"}, project);
  changeMap(project, "year: 2025-03", `year: ${year}`);
  const {verdict, diagnostics} = await importTable({...wanted, file: "统计.xlsx", area: "示例市"}, project);
  expect(verdict).toBe("data-invalid");
  expect(diagnostics[0]?.message.en ?? "").toContain("2025-03");
});

/** Without the mark that keeps a spreadsheet from making dates of months. */
function periodsOf(project: MemoryProject): string[] {
  return readRows(project, figureFile).map(({period = "", value}) => `${period.replace("'", "")} ${value}`);
}
