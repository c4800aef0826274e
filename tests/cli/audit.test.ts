import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, expect, test} from "vitest";
import {pack, unpack} from "../audit/edits.mjs";
import {paragraph, wordFile} from "../audit/hand-made.ts";
import {runCli} from "../support/run-cli.ts";
import {smallProject, writeProject} from "../support/small-project.ts";

const folder = writeProject(smallProject());
const fresh = "output/沙坪坝区简报.docx";

beforeAll(async () => {
  const {code, stderr} = await runCli(["build", "--format", "docx", "--template", "brief"], folder);
  expect(stderr).not.toContain("error");
  expect(code).toBe(0);
}, 60_000);

const bytesOf = (name: string) => readFileSync(join(folder, name));

/** The briefing with a text replaced by hand. */
function edit(name: string, from: string, to: string): string {
  const parts = unpack(bytesOf(fresh));
  const xml = parts.get("word/document.xml") as string;
  expect(xml).toContain(from);
  parts.set("word/document.xml", xml.replace(from, to));
  writeFileSync(join(folder, name), pack(parts));
  return name;
}

test("a fresh file", async () => {
  const run = await runCli(["audit", fresh], folder);
  expect(run).toMatchObject({code: 0, stderr: ""});
  expect(run.stdout).toMatch(
    /简报\.docx: (\d+) figures: \1 right, 0 changed, 0 outdated, 0 unknown, 0 inconsistent\n$/,
  );
  const all = await runCli(["audit", fresh, "--all"], folder);
  expect(all.stdout).toContain(": right: here 98%以上");
});

test("a figure edited by hand", async () => {
  const name = edit("changed.docx", ">98%以上<", ">97%以上<");
  const [english, chinese, json] = await Promise.all([
    runCli(["audit", name], folder),
    runCli(["audit", name, "--lang", "zh"], folder),
    runCli(["audit", name, "--json"], folder),
  ]);
  expect(english.code).toBe(6);
  expect(english.stdout.split("\n")[0]).toMatch(
    /^changed\.docx: “主要数据”: changed: here 97%以上, data 98%以上, \[.+, .+ line \d+\] — /,
  );
  expect(chinese.stdout).toMatch(/被改动：此处97%以上，数据98%以上，［/);
  expect(JSON.parse(json.stdout)).toMatchObject({
    files: [
      {file: name, record: true, summary: {changed: 1}, findings: [{verdict: "changed", here: "97%以上"}]},
    ],
  });
});

test("a number put in fails only where that is asked", async () => {
  const name = edit("unknown.docx", ">98%以上<", ">98%以上，另有4731所<");
  const [usual, strict] = await Promise.all([
    runCli(["audit", name], folder),
    runCli(["audit", name, "--strict"], folder),
  ]);
  expect(usual.stdout).toContain("unknown: here 4731所");
  expect([usual.code, strict.code]).toEqual([0, 6]);
});

test("data that has changed since", async () => {
  const project = smallProject();
  const observations = String(project["data/observations.csv"]);
  expect(observations).toContain(",98,");
  const later = writeProject({
    ...project,
    "data/observations.csv": observations.replace(",98,", ",99,").replace("98%以上", "99%以上"),
  });
  const run = await runCli(["audit", join(folder, fresh), "--data", "data"], later);
  expect(run.code).toBe(6);
  expect(run.stdout).toContain("outdated: here 98%以上, data 99%以上");
});

test("files that cannot be audited, and one that carries no record", async () => {
  writeFileSync(join(folder, "bare.docx"), wordFile(paragraph("没有数字")));
  const [none, wrong, bare] = await Promise.all([
    runCli(["audit", "nowhere.docx", fresh], folder),
    runCli(["audit", "data/areas.csv"], folder),
    runCli(["audit", "bare.docx"], folder),
  ]);
  expect(none.code).toBe(2);
  expect(none.stderr).toContain("nowhere.docx error there is no such file");
  expect(none.stdout).toContain("0 changed");
  expect(wrong).toMatchObject({code: 2, stdout: ""});
  expect(wrong.stderr).toContain("→ give a Word document (.docx) or a PowerPoint presentation (.pptx)");
  expect(bare.code).toBe(0);
  expect(bare.stdout).toContain("the file carries no record of its figures");
});

test("data that is not sound", async () => {
  const run = await runCli(["audit", fresh, "--data", "templates"], folder);
  expect(run.code).toBe(3);
});
