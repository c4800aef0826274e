import {join} from "node:path";
import {describe, expect, test, vi} from "vitest";
import {change, tinyPackage} from "../dataset/tiny-package.ts";
import {runCli} from "../support/run-cli.ts";
import {inFolder, makeTemplate, writeProject} from "../support/small-project.ts";

vi.setConfig({testTimeout: 120_000});

const body =
  '# 数据\n\n{{#with (observation "gross-enrolment" status="baseline")}}基期为{{figure this}}。{{else}}没有。{{/with}}\n';
const project = {...inFolder("data", tinyPackage()), "templates/brief.md": makeTemplate({body})};
const changed = change(
  change(tinyPackage(), "observations.csv", "90.25,,exact", "91.25,,exact"),
  "observations.csv",
  "90.25%",
  "91.25%",
);

describe("two builds", async () => {
  const folder = writeProject(project);
  await runCli(["build", "--out", "old"], folder);
  const fresh = writeProject({...project, ...inFolder("data", changed)});
  await runCli(["build", "--out", join(folder, "new")], fresh);

  test("the figure that changed and where it stands, for people", async () => {
    const {code, stdout} = await runCli(["diff", "old", "new"], folder);
    expect(code).toBe(0);
    expect(stdout.split("\n")).toEqual([
      "Figures that differ (1)",
      "  沙坪坝区 学前三年毛入园率 (2020 baseline): 90.25% → 91.25%",
      "    沙坪坝区简报.docx",
      "",
      "1 figures in 1 documents; 0 documents new, 0 gone, 0 reworded, 1 the same to the byte",
      "",
    ]);
  });

  test("the same in Chinese, as Markdown and as JSON, from manifests", async () => {
    const [chinese, markdown, json] = await Promise.all([
      runCli(["diff", "old", "new", "--lang", "zh"], folder),
      runCli(["diff", "old/manifest.json", "new/manifest.json", "--markdown"], folder),
      runCli(["diff", "old", "new", "--json"], folder),
    ]);
    expect(chinese.stdout).toContain("沙坪坝区 学前三年毛入园率 (2020 基期): 90.25% → 91.25%");
    expect(markdown.stdout).toContain(
      "| 沙坪坝区 | 学前三年毛入园率 | 2020 baseline | 90.25% | 91.25% | 沙坪坝区简报.docx |",
    );
    expect(JSON.parse(json.stdout)).toMatchObject({figures: [{old: "90.25%", new: "91.25%"}], unchanged: 1});
  });

  test("a build and itself", async () => {
    expect((await runCli(["diff", "old", "old"], folder)).stdout).toBe(
      "0 figures in 0 documents; 0 documents new, 0 gone, 0 reworded, 2 the same to the byte\n",
    );
  });

  test("what is no build: exit 2", async () => {
    const {code, stderr} = await runCli(["diff", "old", "templates/brief.md"], folder);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining("templates/brief.md error this is no manifest"),
    ]);
  });
});
