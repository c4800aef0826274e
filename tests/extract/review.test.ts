import {expect, test} from "vitest";
import {extractReport} from "../../src/extract/extract-report.ts";
import {type DraftDesk, openDraftDesk} from "../../src/extract/review/draft-desk.ts";
import type {DraftView} from "../../src/extract/review/draft-view.ts";
import {fileError} from "../support/memory-effects.ts";
import {
  asideFile,
  edit,
  figureFile,
  type MemoryProject,
  memoryProject,
  type Rows,
  readRows,
  request,
} from "./project.ts";

const report = "2025年，培训教师900人次，选派教师900人次。\n\n普惠率达94.2%。开设六大课程，人数达到120。\n";
const id = request.sourceId;

async function opened(): Promise<{project: MemoryProject; desk: DraftDesk; view: DraftView}> {
  const project = await memoryProject(report);
  await extractReport(request, project);
  const desk = openDraftDesk(project);
  return {project, desk, view: await open(desk)};
}

async function open(desk: DraftDesk): Promise<DraftView> {
  const {value} = await desk.open(id);
  if (!value) throw new Error("the draft cannot be opened");
  return value;
}

const decisions = (project: MemoryProject) => readRows(project, figureFile).map(({decision}) => decision);
const accept = {
  table: "figures",
  row: 1,
  cells: {decision: "采用", note: "看过", topic: "teachers"},
} as const;

test("a draft is seen with its text, and where each number stands in it", async () => {
  const {desk, view} = await opened();
  expect(await desk.list()).toEqual([{id, title: "工作总结"}]);
  expect(view.text).toBe(report);
  const shown = view.figures.map(({from, to, cells}) => [view.text.slice(from, to), cells.line]);
  expect(shown).toEqual(
    expect.arrayContaining([
      ["900人次", "1"],
      ["94.2%", "3"],
      ["六大", "3"],
    ]),
  );
  // Two alike have a place each.
  const alike = view.figures.filter(({cells}) => cells.printed === "900人次").map(({from}) => from);
  expect(new Set(alike).size).toBe(2);
});

test("a decision is on the disk when it is told to be", async () => {
  const {project, desk, view} = await opened();
  const saved = await desk.change(id, view.version, [accept]);
  expect(saved).toMatchObject({version: (await open(desk)).version, verdicts: [{state: "accepted"}]});
  expect(readRows(project, figureFile)[1]).toMatchObject({decision: "采用", note: "看过"});
  // Another program that starts anew sees it.
  expect((await open(openDraftDesk(project))).figures[1]?.cells).toMatchObject({decision: "采用"});
});

test("a row is not accepted while it lacks something", async () => {
  const {project, desk, view} = await opened();
  const edit = {...accept, cells: {decision: "yes", period: ""}};
  expect(await desk.change(id, view.version, [edit])).toEqual({missing: "period"});
  expect(decisions(project).every((each) => each === "")).toBe(true);
});

test("what another program has changed is not written over", async () => {
  const {project, desk, view} = await opened();
  await openDraftDesk(project).change(id, view.version, [accept]);
  const saved = await desk.change(id, view.version, [{...accept, row: 0}]);
  expect(saved).toEqual({isChanged: true});
  expect(decisions(project).slice(0, 2)).toEqual(["", "采用"]);
});

test("changes come one after the other, and are taken back one after the other", async () => {
  const {project, desk, view} = await opened();
  const before = project.files.get(figureFile);
  const [one, two] = await Promise.all([
    desk.change(id, view.version, [accept]),
    desk.change(id, view.version, [{...accept, row: 0}]),
  ]);
  expect([one, two]).toMatchObject([{version: expect.any(String)}, {isChanged: true}]);
  await desk.change(id, (await open(desk)).version, [{...accept, row: 0}]);
  expect(decisions(project).slice(0, 2)).toEqual(["采用", "采用"]);
  expect(await desk.undo(id)).toEqual({isUndone: true});
  expect(decisions(project).slice(0, 2)).toEqual(["", "采用"]);
  expect(await desk.undo(id)).toEqual({isUndone: true});
  expect(project.files.get(figureFile)).toEqual(before);
  expect(await desk.undo(id)).toEqual({isUndone: false});
});

test.each([
  ["a row that it has decided", (row: Rows[number]) => Object.assign(row, {decision: "不是数据：泛指"})],
  ["a note in a row of its own", (row: Rows[number]) => Object.assign(row, {note: "问过学前科"})],
])("what another program has written since is not taken back: %s", async (_name, change) => {
  const {project, desk, view} = await opened();
  await desk.change(id, view.version, [accept]);
  edit(project, figureFile, (row) => {
    if (row.printed === "94.2%") change(row);
  });
  const written = project.files.get(figureFile);
  expect(await desk.undo(id)).toEqual({isUndone: false, isChanged: true});
  expect(project.files.get(figureFile)).toEqual(written);
  // Steps before it do not fit any more; those after it do.
  expect(await desk.undo(id)).toEqual({isUndone: false});
  await desk.change(id, (await open(desk)).version, [{...accept, row: 0}]);
  expect(await desk.undo(id)).toEqual({isUndone: true});
  expect(project.files.get(figureFile)).toEqual(written);
  expect(await desk.undo(id)).toEqual({isUndone: false});
});

test("nor is what another program has written into the numbers that are no figures", async () => {
  const {project, desk, view} = await opened();
  await desk.change(id, view.version, [accept]);
  edit(project, asideFile, (row) => {
    row.decision ||= "是数据";
  });
  const written = project.files.get(asideFile);
  expect(await desk.undo(id)).toEqual({isUndone: false, isChanged: true});
  expect(project.files.get(asideFile)).toEqual(written);
  expect(decisions(project)).toContain("采用");
});

test("a draft that is not there any more has nothing to take back", async () => {
  const {project, desk, view} = await opened();
  await desk.change(id, view.version, [accept]);
  project.files.delete(figureFile);
  expect(await desk.undo(id)).toEqual({isUndone: false, isChanged: true});
  expect(project.files.has(figureFile)).toBe(false);
});

test("a disk that fails while a row moves leaves it in both files, not in none", async () => {
  const isIn = (project: MemoryProject) =>
    [figureFile, asideFile].map((file) =>
      readRows(project, file).some(({printed}) => printed?.startsWith("120")),
    );
  const failAtSecond = (project: MemoryProject) => {
    let step = 0;
    project.fail = () => {
      if (++step === 2) throw fileError("ENOSPC");
    };
  };
  const {project, desk, view} = await opened();
  const row = view.setAside.findIndex(({cells}) => cells.printed?.startsWith("120"));
  const move = {table: "setAside", row, cells: {}, isFigure: true} as const;
  failAtSecond(project);
  await expect(desk.change(id, view.version, [move])).rejects.toThrow();
  expect(isIn(project)).toEqual([true, true]);
  const other = await opened();
  await other.desk.change(id, other.view.version, [move]);
  expect(isIn(other.project)).toEqual([true, false]);
  failAtSecond(other.project);
  await expect(other.desk.undo(id)).rejects.toThrow();
  expect(isIn(other.project)).toEqual([true, true]);
});

test.each([
  {table: "figures", row: 99, cells: {decision: "yes"}},
  {table: "figures", row: 0, cells: {printed: "900"}},
  {table: "figures", row: 0, cells: {unknown: "1"}},
  {table: "setAside", row: 0, cells: {value: "1"}},
] as const)("what a row quotes, and what it does not have, is not changed: %j", async (edit) => {
  const {project, desk, view} = await opened();
  const before = project.files.get(figureFile);
  expect(await desk.change(id, view.version, [edit])).toEqual({isChanged: true});
  expect(project.files.get(figureFile)).toEqual(before);
});

test("a number that was taken for none joins the figures, and can go back", async () => {
  const {project, desk, view} = await opened();
  const row = view.setAside.findIndex(({cells}) => cells.printed?.startsWith("120"));
  expect(row).toBeGreaterThanOrEqual(0);
  await desk.change(id, view.version, [{table: "setAside", row, cells: {}, isFigure: true}]);
  const after = await open(desk);
  expect(after.setAside).toHaveLength(view.setAside.length - 1);
  expect(after.figures.at(-1)?.cells).toMatchObject({line: "3", source: id, status: "actual"});
  expect(after.figures.at(-1)?.cells.why).not.toBe("");
  await desk.undo(id);
  expect(readRows(project, asideFile)).toHaveLength(view.setAside.length);
});

test("a disk that fails leaves the decision open, and says so", async () => {
  const {project, desk, view} = await opened();
  project.fail = () => {
    throw fileError("ENOSPC");
  };
  await expect(desk.change(id, view.version, [accept])).rejects.toThrow();
  project.fail = () => undefined;
  expect(decisions(project).every((each) => each === "")).toBe(true);
  expect(await desk.undo(id)).toEqual({isUndone: false});
  expect("version" in (await desk.change(id, view.version, [accept]))).toBe(true);
});

test("what is decided is applied", async () => {
  const {desk, view} = await opened();
  const edits = view.figures.map(({cells}, row) => ({
    ...({table: "figures", row} as const),
    cells: {decision: "yes", topic: cells.topic || "teachers", period: cells.period || "2025"},
  }));
  const saved = await desk.change(id, view.version, edits);
  expect("version" in saved).toBe(true);
  const doubtful = view.setAside.flatMap(({cells}, row) => (cells.why ? [row] : []));
  const {version} = await open(desk);
  await desk.change(
    id,
    version,
    doubtful.map((row) => ({table: "setAside", row, cells: {decision: "yes"}})),
  );
  const applied = await desk.apply(id);
  expect(applied.diagnostics).toEqual([]);
  expect(applied).toMatchObject({verdict: "done", counts: {observations: view.figures.length, open: 0}});
  expect(await desk.list()).toEqual([]);
  expect((await desk.open(id)).diagnostics.map(({code}) => code)).toEqual(["no-draft"]);
});

test.each(["../secret", "a/b", ""])("no draft is looked for outside its folder: %s", async (wrong) => {
  const {desk} = await opened();
  expect((await desk.open(wrong)).value).toBeUndefined();
  expect(await desk.change(wrong, "", [])).toHaveProperty("problems");
});
