import {expect, test} from "vitest";
import {applyDrafts} from "../../src/extract/apply/apply-drafts.ts";
import {extractReport} from "../../src/extract/extract-report.ts";
import {openDraftDesk} from "../../src/extract/review/draft-desk.ts";
import {acceptAll, figureFile, type MemoryProject, memoryProject, readRows, request} from "./project.ts";

const report = "2025年，培训教师900人次，选派教师12名。开设六大课程。\n";
const id = request.sourceId;
const journal = "data/drafts/.applying.json";

async function decided(): Promise<MemoryProject> {
  const project = await memoryProject(report);
  await extractReport(request, project);
  acceptAll(project);
  return project;
}

/** An apply that was killed when so much had been written, the journal first. */
async function cutOff(writes: number): Promise<MemoryProject> {
  const project = await decided();
  let count = 0;
  project.fail = () => {
    if (++count > writes) throw new Error("killed");
  };
  await applyDrafts(id, project).catch(() => undefined);
  project.fail = () => undefined;
  expect(project.files.has(journal)).toBe(true);
  return project;
}

const snapshot = ({files}: MemoryProject) =>
  new Map([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString("base64")]));
const textOf = ({files}: MemoryProject, path: string) => Buffer.from(files.get(path) ?? []).toString();
const append = (project: MemoryProject, path: string, text: string) =>
  project.files.set(path, Buffer.from(`${textOf(project, path)}${text}`));

const observations = "data/observations.csv";

test.each([
  ["rows that had been added", 7, observations, "\n"],
  ["a table that had not been reached", 2, observations, "\n"],
  ["indicators that had been added", 2, "data/indicators.csv", "\n"],
  ["the draft", 3, figureFile, "\r\n"],
])("what a person has changed since stays, and is told: %s", async (_name, writes, path, text) => {
  const project = await cutOff(writes);
  append(project, path, text);
  const before = snapshot(project);
  const {verdict, isRestored, diagnostics} = await applyDrafts(id, project);
  expect([verdict, isRestored]).toEqual(["data-invalid", false]);
  expect(diagnostics).toMatchObject([
    {code: "changed-since-cut-off", severity: "error", place: {file: path}},
  ]);
  expect(diagnostics[0]?.hint?.zh).toContain(journal);
  expect(snapshot(project)).toEqual(before);
});

test("all files that were changed since are told", async () => {
  const project = await cutOff(7);
  append(project, observations, "\n");
  project.files.delete("data/indicators.csv");
  const before = snapshot(project);
  const {diagnostics} = await applyDrafts(id, project);
  expect(diagnostics.map(({place}) => place?.file).sort()).toEqual(["data/indicators.csv", observations]);
  expect(snapshot(project)).toEqual(before);
});

test("a file that the apply does not touch may be changed", async () => {
  const project = await cutOff(4);
  append(project, "data/topics.csv", "\n");
  const topics = textOf(project, "data/topics.csv");
  const {verdict, isRestored} = await applyDrafts(id, project);
  expect([verdict, isRestored]).toEqual(["done", true]);
  expect(textOf(project, "data/topics.csv")).toBe(topics);
});

test("the two ways out that are told lead out", async () => {
  const back = await cutOff(7);
  const own = await decided();
  append(back, observations, "\n");
  back.files.set(observations, own.files.get(observations) ?? new Uint8Array());
  expect(await applyDrafts(id, back)).toMatchObject({verdict: "done", isRestored: true});
  const kept = await cutOff(2);
  append(kept, observations, "\n");
  kept.files.delete(journal);
  expect(await applyDrafts(id, kept)).toMatchObject({verdict: "done", isRestored: false});
  expect(readRows(kept, observations)).toEqual(readRows(back, observations));
});

const entry = {path: "observations.csv", before: "", was: "0".repeat(64), after: "0".repeat(64)};
const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

const outside = ["../outside.csv", "/etc/outside.csv", "C:\\outside.csv", "drafts/../../outside.csv", ""];

test.each<[name: string, text: string | undefined]>([
  ["nothing", ""],
  ["no JSON", "{"],
  ["bytes", "\u0000\u0000\u0000"],
  ["half of it", undefined],
  ["JSON of another kind", '{"files": []}'],
  ["an entry without a path", JSON.stringify([{...entry, path: undefined}])],
  ["a file that is not what it was", JSON.stringify([entry])],
  ["letters that are no base64", JSON.stringify([{...entry, before: "***"}])],
  ...outside.map((path): [string, string] => [
    `a file elsewhere: ${path}`,
    JSON.stringify([{...entry, path, was: empty}]),
  ]),
])("a damaged journal is told, and nothing is touched: %s", async (_name, text) => {
  const project = await cutOff(4);
  const half = textOf(project, journal).slice(0, 200);
  project.files.set(journal, Buffer.from(text ?? half));
  const before = snapshot(project);
  const {verdict, diagnostics} = await applyDrafts(id, project);
  expect(verdict).toBe("data-invalid");
  expect(diagnostics).toMatchObject([{code: "apply-journal-damaged", place: {file: journal}}]);
  expect(snapshot(project)).toEqual(before);
});

test("who drafts or decides next finds the drafts as they were", async () => {
  const before = snapshot(await decided());
  const opened = await cutOff(7);
  const {value} = await openDraftDesk(opened).open(id);
  expect(value?.figures).toHaveLength(3);
  expect(snapshot(opened)).toEqual(before);
  const drafted = await cutOff(7);
  expect((await extractReport(request, drafted)).counts).toMatchObject({figures: 3, kept: 3});
  expect(drafted.files.has(journal)).toBe(false);
  expect(textOf(drafted, observations)).toBe(textOf(await decided(), observations));
});

test("nor do they touch what a person has changed since", async () => {
  const project = await cutOff(7);
  append(project, observations, "\n");
  const before = snapshot(project);
  const codes = [
    (await openDraftDesk(project).open(id)).diagnostics,
    (await extractReport(request, project)).diagnostics,
  ].map((diagnostics) => diagnostics.map(({code}) => code));
  expect(codes).toEqual([["changed-since-cut-off"], ["changed-since-cut-off"]]);
  expect(snapshot(project)).toEqual(before);
});

test("the folder may be called otherwise when the files are put back", async () => {
  const project = await cutOff(7);
  const wanted = textOf(await decided(), observations);
  const dataFiles = {readFile: (path: string) => project.dataFiles.readFile(path.replace(/^\.\//u, ""))};
  const elsewhere: MemoryProject = {
    ...{...project, dataFolder: "./data", dataFiles},
    write: (path, bytes) => project.write(path.replace(/^\.\//u, ""), bytes),
    remove: (path) => project.remove(path.replace(/^\.\//u, "")),
  };
  await openDraftDesk(elsewhere).open(id);
  expect(project.files.has(journal)).toBe(false);
  expect(textOf(project, observations)).toBe(wanted);
});

test("what another program writes while rows are checked is not written over", async () => {
  const project = await decided();
  let written = "";
  const busy: MemoryProject = {
    ...project,
    sourceFiles: {
      readFile: async (path) => {
        if (written === "") append(project, observations, "\n");
        written = textOf(project, observations);
        return project.sourceFiles.readFile(path);
      },
    },
  };
  const before = readRows(project, "data/indicators.csv");
  const {verdict, diagnostics} = await applyDrafts(id, busy);
  expect(verdict).toBe("data-invalid");
  expect(diagnostics).toMatchObject([{code: "changed-while-applying", place: {file: observations}}]);
  expect(textOf(project, observations)).toBe(written);
  expect(readRows(project, "data/indicators.csv")).toEqual(before);
  expect((await applyDrafts(id, project)).verdict).toBe("done");
});
