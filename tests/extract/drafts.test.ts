import {expect, test} from "vitest";
import {bareCell, protectCell} from "../../src/extract/drafts/cell-text.ts";
import {figureColumns} from "../../src/extract/drafts/columns.ts";
import {readDecision} from "../../src/extract/drafts/decision.ts";
import {readDraft} from "../../src/extract/drafts/read-draft.ts";
import {extractReport} from "../../src/extract/extract-report.ts";
import {asideFile, edit, figureFile, memoryProject, readRows, request} from "./project.ts";

const report = "2025年，培训教师900人次，选派教师12名。\n\n普惠率由90%增至94.2%，其中示范园占8%。\n";

test.each([
  "3-5",
  "3—5所",
  "2021/2025",
  "-5%",
  "=1+1",
  "+3",
  "@x",
  "0.50",
  "3月5日",
  "007",
  "1234567890123",
  "1,200",
  "95%",
  "TRUE",
])("%s survives a spreadsheet", (text) => {
  expect(protectCell(text)).toBe(`'${text}`);
  expect(bareCell(protectCell(text))).toBe(text);
});

test.each(["900人次", "2025", "12.5", "全市第二", "普惠率"])("%s needs no protection", (text) => {
  expect(protectCell(text)).toBe(text);
  expect(bareCell(text)).toBe(text);
});

test.each([
  ["", "open"],
  ["采用", "accept"],
  ["是", "accept"],
  ["Yes", "accept"],
  ["TRUE", "accept"],
  ["不是数据：惯用语", "set-aside"],
  ["no: a name", "set-aside"],
  ["不是数据", "unclear"],
  ["是数据", "figure"],
  ["以后再说", "unclear"],
])("the decision %s", (written, kind) => {
  expect(readDecision(written).kind).toBe(kind);
});

test("a report becomes three files, and nothing else is touched", async () => {
  const project = await memoryProject(report);
  const before = new Map(project.files);
  const {verdict, counts} = await extractReport(request, project);
  expect(verdict).toBe("done");
  expect(counts).toMatchObject({figures: 5, kept: 0, known: 0});
  const added = [...project.files.keys()].filter((path) => !before.has(path));
  expect(added.sort()).toEqual([figureFile, asideFile, "data/drafts/jiaqu-2025.source.csv"].sort());
  for (const [path, bytes] of before) expect(project.files.get(path)).toBe(bytes);
  expect([...(project.files.get(figureFile) ?? []).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(readRows(project, asideFile).map(({printed, reason}) => [printed, reason])).toEqual([
    ["2025年", "年份日期"],
  ]);
});

test("a second run keeps what was decided and changed", async () => {
  const project = await memoryProject(report);
  await extractReport(request, project);
  edit(project, figureFile, (row) => {
    if (row.printed === "900人次") row.decision = "采用";
    if (row.printed === "12名") row.indicator_name = "支教教师";
  });
  const {counts} = await extractReport({...request, published: "2024"}, project);
  expect(counts).toMatchObject({figures: 5, kept: 2});
  const rows = readRows(project, figureFile);
  expect(rows.find(({printed}) => printed === "900人次")).toMatchObject({decision: "采用"});
  expect(rows.find(({printed}) => printed === "12名")).toMatchObject({
    indicator_name: "支教教师",
    decision: "",
  });
});

test("decisions follow their sentence when lines move, and are never thrown away", async () => {
  const project = await memoryProject(report);
  await extractReport(request, project);
  edit(project, figureFile, (row) => {
    row.decision = "采用";
  });
  const moved = `新的一段。\n\n${report.replace("，选派教师12名", "")}`;
  project.files.set("sources/report.txt", new TextEncoder().encode(moved));
  await extractReport(request, project);
  const rows = readRows(project, figureFile);
  expect(rows.filter(({decision}) => decision === "采用")).toHaveLength(5);
  expect(rows.find(({printed}) => printed === "'94.2%")).toMatchObject({line: "5"});
  expect(rows.at(-1)?.why).toContain("原文中已找不到");
});

test("a draft comes back in any encoding and order of columns", () => {
  const text = "decision,printed,line,other\n采用,'95%,3,x\n";
  const bytes = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
  const {value} = readDraft(bytes, "d.csv", figureColumns);
  expect(value?.[0]?.cells).toMatchObject({decision: "采用", printed: "95%", line: "3", area: ""});
  const lost = readDraft(new TextEncoder().encode("a,b\n1,2\n"), "d.csv", figureColumns);
  expect(lost.diagnostics.map(({code}) => code)).toEqual(["draft-without-column"]);
});

test.each([
  [{area: "丁区"}, "unknown-area"],
  [{sourceId: "../x"}, "bad-source-id"],
  [{published: "去年"}, "bad-published"],
  [{period: "2025-2026"}, "bad-period"],
])("%o is refused", async (more, code) => {
  const project = await memoryProject(report);
  const {verdict, diagnostics} = await extractReport({...request, ...more}, project);
  expect([verdict, diagnostics.map((each) => each.code)]).toEqual(["usage", [code]]);
});
