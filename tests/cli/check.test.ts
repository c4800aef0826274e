import {readdirSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {packageWithSources, texts} from "../check/sources.ts";
import {change, type Package} from "../dataset/tiny-package.ts";
import {runCli, runProgram} from "../support/run-cli.ts";
import {inFolder, makeTemplate, type Project, smallProject, writeProject} from "../support/small-project.ts";

const project = (data: Package = packageWithSources(), more: Project = {}) =>
  writeProject(smallProject({...inFolder("data", data), ...inFolder("texts", texts), ...more}));

const everything = ["check", "--sources", "texts", "--coverage", "--strict"];

describe("a sound project", {timeout: 60_000}, () => {
  const folder = project();

  test("exits 0 and says what was checked", async () => {
    const themes = readdirSync(join(folder, "templates/themes")).length;
    const [english, chinese] = await Promise.all([
      runCli(everything, folder),
      runCli([...everything, "--lang", "zh"], folder),
    ]);
    expect(english.code, english.stderr).toBe(0);
    expect(english.stdout).toBe("");
    expect(english.stderr.split("\n")).toEqual([
      `5 observations, 4 templates (7 documents), ${themes} themes: 0 errors, 0 warnings`,
      "5 of 5 observations stand in their sources as the data says",
      "7 numbers in the sources, 0 of them not accounted for",
      "",
    ]);
    expect(chinese.stderr).toContain("5 条观测中有 5 条与来源一致");
  });

  test("--json puts the report on stdout, --quiet says nothing", async () => {
    const [json, quiet] = await Promise.all([
      // With its thread for texts, which the sources do without.
      runProgram([...everything, "--json"], folder),
      runProgram([...everything, "--quiet"], folder),
    ]);
    expect(JSON.parse(json.stdout)).toMatchObject({verdict: "done", diagnostics: [], counts: {verified: 5}});
    expect(json.stderr).toBe("");
    expect(quiet).toEqual({code: 0, stdout: "", stderr: ""});
  });

  test("writes nothing", async () => {
    await runCli(["check"], folder);
    expect(readdirSync(folder).sort()).toEqual(["data", "templates", "texts"]);
  });
});

describe("exit codes", {timeout: 60_000}, () => {
  const typed = makeTemplate({for: "all", title: "总览", body: "新建学校 12 所。\n"});
  const cases: [string, string, string[], number, string][] = [
    [
      "data that its source contradicts",
      project(change(packageWithSources(), "observations.csv", "90.25,,", "90.5,,")),
      everything,
      3,
      'data/observations.csv:2:33 error a.1: "90.25%" means value 90.25, but the row says 90.5',
    ],
    [
      "data that cannot be read",
      project(change(packageWithSources(), "observations.csv", "90.25,,", "x,,")),
      ["check"],
      3,
      "data/observations.csv:2:33 error",
    ],
    [
      "a template with a mistake",
      project(undefined, {
        "templates/all.md": makeTemplate({for: "all", title: "总览", body: "{{figur 1}}\n"}),
      }),
      ["check"],
      4,
      "templates/all.md:8:3 error",
    ],
    [
      "a text with a mistake",
      project(undefined, {"templates/brief.md": makeTemplate({body: "::::nots\n文\n::::\n"})}),
      ["check"],
      4,
      "templates/brief.md:8:1 error",
    ],
    [
      "a number typed by hand",
      project(undefined, {"templates/all.md": typed}),
      ["check"],
      0,
      "templates/all.md:8:6 warning",
    ],
    [
      "the same under --strict",
      project(undefined, {"templates/all.md": typed}),
      ["check", "--strict"],
      6,
      "templates/all.md:8:6 error",
    ],
    [
      "no such folder of sources",
      project(),
      ["check", "--sources", "nowhere"],
      3,
      "put the text into nowhere",
    ],
    ["coverage of nothing", project(), ["check", "--coverage"], 2, "--coverage needs --sources DIR"],
  ];

  test.each(cases)("%s", async (_, folder, words, code, says) => {
    const run = await runCli(words, folder);
    expect(run.stderr).toContain(says);
    expect(run.code).toBe(code);
  });
});
