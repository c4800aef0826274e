import {expect, test} from "vitest";
import {applyDrafts} from "../../src/extract/apply/apply-drafts.ts";
import {extractReport} from "../../src/extract/extract-report.ts";
import {
  acceptAll,
  edit,
  figureFile,
  type MemoryProject,
  memoryProject,
  readRows,
  request,
} from "./project.ts";

const report =
  "2025年，培训教师900人次，选派教师12名。\n\n普惠率达94.2%，其中示范园占8%。\n\n开设六大课程，满意度位居全市第二。\n";
const id = "jiaqu-2025";

async function decided(): Promise<MemoryProject> {
  const project = await memoryProject(report);
  await extractReport(request, project);
  acceptAll(project);
  return project;
}

const dataOf = ({files}: MemoryProject) =>
  new Map(
    [...files]
      .filter(([path]) => path.startsWith("data/") && !path.startsWith("data/drafts/."))
      .map(([path, bytes]) => [path, Buffer.from(bytes).toString()]),
  );

test("decided rows join the data, and stand in their source", async () => {
  const project = await decided();
  const before = readRows(project, "data/observations.csv");
  const {verdict, counts, diagnostics} = await applyDrafts(id, project);
  expect(diagnostics).toEqual([]);
  expect(verdict).toBe("done");
  expect(counts).toMatchObject({observations: 6, open: 0, uncovered: 0});
  const rows = readRows(project, "data/observations.csv");
  expect(rows.slice(0, before.length)).toEqual(before);
  expect(rows.at(-1)).toMatchObject({source: id, printed: "全市第二", area: rows.at(-2)?.area});
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  expect(readRows(project, "data/sources.csv").at(-1)).toMatchObject({
    id,
    file: "report.txt",
    title: "工作总结",
  });
  expect(
    readRows(project, "data/indicators.csv").find(({unit_forms}) => unit_forms === "大=个"),
  ).toMatchObject({unit: "个"});
  // Nothing is left of the drafts, and nothing is drafted again.
  expect([...project.files.keys()].filter((path) => path.includes("drafts"))).toEqual([]);
  expect((await extractReport(request, project)).counts).toMatchObject({figures: 0, setAside: 0, known: 7});
});

test("an indicator gets the decimals that its values need, the others stay as they are", async () => {
  const project = await memoryProject("2025年，家长满意度达到94.25%，普惠性幼儿园覆盖率达到92.5%。\n");
  await extractReport(request, project);
  acceptAll(project);
  const before = readRows(project, "data/indicators.csv");
  expect(await applyDrafts(id, project)).toMatchObject({verdict: "done", diagnostics: []});
  const wanted = before.map((row) => (row.id === "parents-satisfaction" ? {...row, decimals: "2"} : row));
  expect(readRows(project, "data/indicators.csv")).toEqual(wanted);
});

test("new indicators of one name are one, where they have one unit", async () => {
  const project = await decided();
  edit(project, figureFile, (row) => {
    if (row.unit === "人次" || row.unit === "名")
      Object.assign(row, {indicator: "", indicator_name: "教师", unit: "人次", topic: "teachers"});
    if (row.printed === "12名") Object.assign(row, {unit_form: "名"});
  });
  expect((await applyDrafts(id, project)).diagnostics).toEqual([]);
  expect(readRows(project, "data/indicators.csv").filter(({name}) => name === "教师")).toHaveLength(1);
});

test.each([
  ["of another new indicator, in another unit", "培训教师", "草稿第2行"],
  ["of an indicator that there is", "家长满意度", "parents-satisfaction"],
])("a name that is that %s is told with its row", async (_name, taken, words) => {
  const project = await decided();
  edit(project, figureFile, (row) => {
    if (row.printed === "900人次") row.indicator_name = "培训教师";
    if (row.printed === "12名") Object.assign(row, {indicator: "", indicator_name: taken});
  });
  const {verdict, diagnostics} = await applyDrafts(id, project);
  expect(verdict).toBe("data-invalid");
  expect(diagnostics).toMatchObject([{code: "undecided-row", place: {file: figureFile, line: 3}}]);
  expect(diagnostics[0]?.message.zh).toContain(words);
});

test("a figure under no heading is found by its line", async () => {
  const project = await decided();
  edit(project, figureFile, (row) => {
    row.locator = "";
  });
  expect((await applyDrafts(id, project)).verdict).toBe("done");
  expect(readRows(project, "data/observations.csv").at(-1)).toMatchObject({locator: "第5行", line: "5"});
});

test("what is undecided stays, and is told", async () => {
  const project = await decided();
  edit(project, figureFile, (row) => {
    if (row.printed === "12名") row.decision = "";
  });
  const {verdict, counts} = await applyDrafts(id, project);
  expect(verdict).toBe("quality-gate");
  expect(counts).toMatchObject({observations: 5, open: 1, uncovered: 1});
  expect(readRows(project, figureFile).map(({printed}) => printed)).toEqual(["12名"]);
  edit(project, figureFile, (row) => {
    row.decision = "采用";
  });
  expect((await applyDrafts(id, project)).verdict).toBe("done");
});

test.each([
  ["an accepted row without a period", {period: ""}, "undecided-row"],
  ["an accepted row without a topic", {topic: ""}, "undecided-row"],
  ["a topic that there is not", {topic: "none"}, "undecided-row"],
  ["a decision that nobody understands", {decision: "也许"}, "undecided-row"],
  ["a value that is not what is printed", {value: "901"}, "printed-means-otherwise"],
  ["a line where it does not stand", {line: "5"}, "not-in-source"],
  ["a period that is none", {period: "那年"}, "invalid-period"],
])("%s: nothing is applied, and the row of the draft is told", async (_name, change, code) => {
  const project = await decided();
  edit(project, figureFile, (row) => {
    if (row.printed === "900人次") Object.assign(row, change);
  });
  const before = dataOf(project);
  const {verdict, diagnostics} = await applyDrafts(id, project);
  expect(verdict).toBe("data-invalid");
  const errors = diagnostics.filter(({severity}) => severity === "error");
  expect(errors.map((each) => each.code)).toContain(code);
  expect(errors[0]?.place).toMatchObject({file: figureFile, line: 2});
  expect(dataOf(project)).toEqual(before);
});

test("a text that has changed since is refused", async () => {
  const project = await decided();
  project.files.set("sources/report.txt", new TextEncoder().encode(`${report}又一段。`));
  const {diagnostics} = await applyDrafts(id, project);
  expect(diagnostics.map(({code}) => code)).toContain("source-changed");
});

test("a disk that fails at any step leaves the data as it was", async () => {
  const whole = await decided();
  let steps = 0;
  whole.fail = () => void steps++;
  await applyDrafts(id, whole);
  expect(steps).toBeGreaterThan(6);
  let failures = 0;
  for (let step = 1; step <= steps; step++) {
    const project = await decided();
    const before = dataOf(project);
    let count = 0;
    // Once: what puts things back finds the disk sound again.
    project.fail = () => {
      if (++count === step) throw new Error("full");
    };
    const failed = await applyDrafts(id, project).then(
      () => false,
      () => true,
    );
    if (!failed) continue;
    failures++;
    // After the last file the change holds; what remains is to clear away.
    const isApplied = readRows(project, "data/sources.csv").some((row) => row.id === id);
    if (!isApplied) expect(dataOf(project)).toEqual(before);
    else
      expect(readRows(project, "data/observations.csv").filter(({source}) => source === id)).toHaveLength(6);
  }
  expect(failures).toBe(steps);
});

test("after a crash at any step the next run finds the data as it was", async () => {
  for (let step = 2; step <= 7; step++) {
    const project = await decided();
    const before = dataOf(project);
    let count = 0;
    // From one step on nothing works any more.
    project.fail = () => {
      if (++count >= step) throw new Error("killed");
    };
    await applyDrafts(id, project).catch(() => undefined);
    project.fail = () => undefined;
    const {verdict, isRestored, counts} = await applyDrafts(id, project);
    expect([verdict, isRestored, counts?.observations]).toEqual(["done", true, 6]);
    const again = await decided();
    await applyDrafts(id, again);
    expect(project.files.get("data/observations.csv")).toEqual(again.files.get("data/observations.csv"));
    expect(before.size).toBeGreaterThan(5);
  }
});

test("there is nothing to apply", async () => {
  const project = await memoryProject(report);
  expect((await applyDrafts(id, project)).diagnostics.map(({code}) => code)).toEqual(["no-draft"]);
  expect((await applyDrafts("../x", project)).verdict).toBe("usage");
});
