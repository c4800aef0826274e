import {expect, test} from "vitest";
import {runCli} from "../support/run-cli.ts";
import {smallProject, writeProject} from "../support/small-project.ts";

const folder = writeProject(smallProject());

test.concurrent.each([
  ["areas", "500106\t沙坪坝区\tdistrict\t3", {code: "500106", name: "沙坪坝区", observations: 3}],
  ["topics", "preschool\t学前教育\t4", {id: "preschool", name: "学前教育", observations: 4}],
  ["indicators", "kindergartens\t幼儿园数\tpreschool\t所\tcount\t1", {id: "kindergartens", unit: "所"}],
  ["templates", "deck\tarea\tpptx\tdeck\tmeeting\t{{area.name}}汇报", {name: "deck", edition: "deck"}],
])("list %s", async (what, line, entry) => {
  const [plain, json] = await Promise.all([
    runCli(["list", what], folder),
    runCli(["list", what, "--json"], folder),
  ]);
  expect(plain).toMatchObject({code: 0, stderr: ""});
  expect(plain.stdout.split("\n")).toContain(line);
  expect(json).toMatchObject({code: 0, stderr: ""});
  expect(JSON.parse(json.stdout)).toContainEqual(expect.objectContaining(entry));
});

test("list helpers, in the language of the reader", async () => {
  const [english, chinese, json] = await Promise.all([
    runCli(["list", "helpers"], folder),
    runCli(["list", "helpers", "--lang", "zh"], folder),
    runCli(["list", "helpers", "--json"], folder),
  ]);
  expect(english.stdout).toContain("the period of an observation");
  expect(chinese.stdout).toContain("数据的时期");
  const helpers = JSON.parse(json.stdout) as {name: string; example: string}[];
  expect(helpers.length).toBeGreaterThan(20);
  for (const {name, example} of helpers) expect(example).toContain(name);
});

test("list of something else: exit 2 and what there is", async () => {
  const run = await runCli(["list", "areass"], folder);
  expect(run.code).toBe(2);
  expect(run.stdout).toBe("");
  expect(run.stderr).toContain("indicators");
});

test("list with data that is not there: exit 3; with templates that are not there: exit 4", async () => {
  const [data, templates] = await Promise.all([
    runCli(["list", "areas", "--data", "nowhere"], folder),
    runCli(["list", "templates", "--templates", "nowhere"], folder),
  ]);
  expect(data).toMatchObject({code: 3, stdout: ""});
  expect(data.stderr).toContain("nowhere/datapackage.json");
  expect(templates).toMatchObject({code: 4, stdout: ""});
  expect(templates.stderr).toContain('cannot read "nowhere": it does not exist');
});

test("list templates with one that is broken: the others, and exit 4", async () => {
  const broken = writeProject(smallProject({"templates/topic.md": "no front matter"}));
  const run = await runCli(["list", "templates"], broken);
  expect(run.code).toBe(4);
  expect(run.stdout).toContain("deck\tarea\tpptx");
  expect(run.stderr).toContain("topic.md");
});
