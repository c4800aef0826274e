import {readdirSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test, vi} from "vitest";
import {digestFolder} from "../support/folder-digests.ts";
import {runCli, runProgram} from "../support/run-cli.ts";
import {makeTemplate, smallProject, writeProject} from "../support/small-project.ts";
import {isThorough} from "../support/thorough.ts";

vi.setConfig({testTimeout: 120_000});

const chart = `# 图

## 各地数据

\`\`\`chart
type: bar
title: 各地数据
data: {{chart-data (observations area="500106" indicators="gross-enrolment") categories="indicator" series="status"}}
\`\`\`
`;
const project = smallProject({
  "templates/chart-brief.md": makeTemplate({title: "图", for: "all", body: chart}),
  "templates/chart-deck.md": makeTemplate({title: "图", for: "all", format: "pptx", body: chart}),
});

/** The same project in a new folder, built in a new process. */
async function build(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Record<string, string>> {
  const folder = writeProject(project);
  const run = await runProgram(["build", ...words], folder, environment);
  expect(run.stderr).not.toContain("error");
  expect(run.code).toBe(0);
  return digestFolder(join(folder, "output"));
}

/** Each is tried with charts of one form; the thorough tests try it with both. */
const settings = [
  {
    form: "image",
    jobs: "2",
    environment: {TZ: "America/St_Johns", LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8"},
  },
  {
    form: "native",
    jobs: isThorough ? "5" : "3",
    environment: {TZ: "UTC", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8"},
  },
];

describe.each(["image", "native"])("%s charts: the same bytes", (charts) => {
  test("in any time zone, language and folder, with any number of threads", async () => {
    const first = await build(["--charts", charts, "--jobs", "1"], {
      TZ: "Pacific/Auckland",
      LANG: "en_US.UTF-8",
    });
    expect(Object.keys(first)).toHaveLength(10);
    for (const {form, jobs, environment} of settings) {
      if (form !== charts && !isThorough) continue;
      expect(await build(["--charts", charts, "--jobs", jobs], environment)).toEqual(first);
    }
  });
});

describe("--jobs", () => {
  test.each(["0", "1.5", "many", "1000"])("%s: exit 2", async (jobs) => {
    const run = await runCli(["build", "--jobs", jobs], writeProject(project));
    expect(run).toMatchObject({code: 2, stdout: ""});
    expect(run.stderr).toContain("--jobs: a whole number from 1 to 256");
  });

  test("a mistake that shows in a thread has its place in the template", async () => {
    const folder = writeProject(
      smallProject({"templates/brief.md": makeTemplate({body: "# 一\n\n:::nonsense\n文字\n:::\n"})}),
    );
    const [one, two] = [
      await runCli(["build", "--jobs", "1", "--out", "one"], folder),
      await runProgram(["build", "--jobs", "2", "--out", "two"], folder),
    ];
    expect(one.code).toBe(4);
    expect(one.stderr).toMatch(/templates[/\\]brief\.md:\d+:\d+ error/);
    expect(two.stderr.replaceAll("two", "one")).toBe(one.stderr);
    expect(two.code).toBe(4);
  });
});

describe("--theme", () => {
  test("stands in for the themes of templates of its format", async () => {
    const folder = writeProject(project);
    expect(await runCli(["build", "--quiet", "--out", "usual"], folder)).toMatchObject({code: 0, stderr: ""});
    const words = ["build", "--quiet", "--theme", "night", "--out", "night"];
    expect(await runCli(words, folder)).toMatchObject({code: 0, stderr: ""});
    const [usual, night] = ["usual", "night"].map((name) => digestFolder(join(folder, name)));
    const changed = Object.keys(usual!).filter((name) => night![name] !== usual![name]);
    expect(changed).toEqual(["manifest.json", "图.pptx", "沙坪坝区汇报.pptx", "重庆高新区汇报.pptx"]);
  });

  test.each([
    ["unknown", ["--theme", "nigth"], 'did you mean "night"?'],
    ["two of one format", ["--theme", "night", "--theme", "meeting"], "are both themes for pptx"],
  ])("%s: exit 2, nothing written", async (_, words, told) => {
    const folder = writeProject(project);
    const run = await runCli(["build", ...words], folder);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(told);
    expect(readdirSync(folder)).not.toContain("output");
  });
});
