import {existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {houseBytes} from "../support/house-decks.ts";
import {runCli} from "../support/run-cli.ts";
import {smallProject, writeProject} from "../support/small-project.ts";

const project = () => writeProject(smallProject());
const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, "output/manifest.json"), "utf8")) as {
    documents: {path: string; theme: string}[];
  };

describe("new template", () => {
  const template = ["new", "template", "季度简报", "--for", "area", "--format", "docx"];

  test("writes a template that is built at once", async () => {
    const folder = project();
    const made = await runCli([...template, "--lang", "zh"], folder);
    expect(made).toEqual({
      code: 0,
      stdout: "templates/季度简报.md\n",
      stderr: "生成文件：jianbao build --template 季度简报\n",
    });
    const built = await runCli(["build", "--template", "季度简报", "--quiet"], folder);
    expect(built).toEqual({code: 0, stdout: "", stderr: ""});
    expect(
      manifestOf(folder)
        .documents.map(({path}) => path)
        .sort(),
    ).toEqual(["沙坪坝区-季度简报.docx", "重庆高新区-季度简报.docx"]);
    expect(await runCli(["check", "--strict", "--quiet"], folder)).toEqual({code: 0, stdout: "", stderr: ""});
  });

  test("of an edition, whose format it has", async () => {
    const folder = project();
    const words = ["new", "template", "汇编", "--for", "area", "--edition", "compendium"];
    expect(await runCli(words, folder)).toMatchObject({code: 0, stdout: "templates/汇编.md\n"});
    expect((await runCli(["list", "templates"], folder)).stdout).toContain("汇编\tarea\tdocx\tcompendium");
    expect(await runCli(["build", "--edition", "compendium", "--quiet"], folder)).toMatchObject({
      code: 0,
      stderr: "",
    });
  });

  test("leaves no temporary file, and an existing file as it is", async () => {
    const folder = project();
    await runCli(template, folder);
    const before = readFileSync(join(folder, "templates/季度简报.md"), "utf8");
    const again = await runCli(template, folder);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain(
      "templates/季度简报.md error this file is there already, and is left as it is",
    );
    expect(again.stdout).toBe("");
    expect(readFileSync(join(folder, "templates/季度简报.md"), "utf8")).toBe(before);
    expect(readdirSync(join(folder, "templates")).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("nor in other capitals, nor where a link leads", async () => {
    const folder = project();
    symlinkSync("nowhere.md", join(folder, "templates/linked.md"));
    for (const name of ["BRIEF", "linked"]) {
      const run = await runCli(["new", "template", name, "--for", "all", "--format", "pptx"], folder);
      expect(run.code, run.stderr).toBe(2);
      expect(run.stderr).toContain("[file-exists]");
    }
    expect(existsSync(join(folder, "templates/nowhere.md"))).toBe(false);
  });

  test("nor begins with a theme from outside the folder", async () => {
    const folder = project();
    const secret = join(folder, "secret.yaml");
    writeFileSync(secret, readFileSync(join(folder, "templates/themes/gongwen.yaml")));
    symlinkSync(secret, join(folder, "templates/themes/linked.yaml"));
    for (const words of [template, ["new", "theme", "x", "--from", "linked"]]) {
      const run = await runCli(words, folder);
      expect(run).toMatchObject({code: 4, stdout: ""});
      expect(run.stderr).toContain("templates/themes/linked.yaml error cannot read");
    }
    expect(existsSync(join(folder, "templates/季度简报.md"))).toBe(false);
    expect(existsSync(join(folder, "templates/themes/x.yaml"))).toBe(false);
  });

  test.each([
    [["new", "template", "../x", "--for", "area", "--format", "docx"], 2, 'for example "x"'],
    [["new", "template", "x", "--for", "district", "--format", "docx"], 2, "district"],
    [["new", "template", "x", "--format", "docx"], 2, "for"],
    [["new", "template", "x", "--for", "area"], 2, "--format or --edition"],
    [
      ["new", "template", "x", "--for", "area", "--format", "pptx", "--edition", "briefing"],
      2,
      "a deck is pptx",
    ],
    [["new", "template", "x", "--for", "area", "--format", "docx", "--data", "nowhere"], 3, "nowhere"],
    [
      ["new", "template", "x", "--for", "area", "--format", "docx", "--templates", "empty"],
      4,
      "jianbao new theme",
    ],
    [["new", "templates", "x"], 2, "template"],
    [["new"], 2, "new template"],
  ] as const)("%j exits with %i", async (words, code, said) => {
    const run = await runCli([...words], project());
    expect(run.code, run.stderr).toBe(code);
    expect(run.stderr).toContain(said);
    expect(run.stdout).toBe("");
  });
});

describe("new theme", () => {
  test("writes a theme that is used at once, and the schemas that it names", async () => {
    const folder = project();
    const made = await runCli(["new", "theme", "deep-blue", "--format", "pptx", "--from", "night"], folder);
    expect(made.code, made.stderr).toBe(0);
    expect(made.stdout.split("\n")).toEqual([
      "templates/themes/deep-blue.yaml",
      "templates/schemas/front-matter.schema.json",
      "templates/schemas/meeting.schema.json",
      "templates/schemas/chart.schema.json",
      "templates/schemas/word-theme.schema.json",
      "templates/schemas/slide-theme.schema.json",
      "templates/schemas/slide-house.schema.json",
      "templates/schemas/word-house.schema.json",
      "templates/schemas/theme.schema.json",
      "templates/schemas/table-map.schema.json",
      "",
    ]);
    expect(made.stderr).toBe("use it: jianbao build --theme deep-blue\n");
    const built = await runCli(["build", "--theme", "deep-blue", "--format", "pptx", "--quiet"], folder);
    expect(built).toEqual({code: 0, stdout: "", stderr: ""});
    const second = await runCli(["new", "theme", "paper", "--format", "docx", "--quiet"], folder);
    expect(second).toEqual({code: 0, stdout: "", stderr: ""});
    expect(await runCli(["check", "--strict", "--quiet"], folder)).toEqual({code: 0, stdout: "", stderr: ""});
  });

  test("begins with a theme of the project before one of the same name that comes with jianbao", async () => {
    const folder = project();
    const file = join(folder, "templates/themes/plain.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("title: 目录", "title: 本区目录"));
    expect((await runCli(["new", "theme", "own", "--from", "plain"], folder)).code).toBe(0);
    expect(readFileSync(join(folder, "templates/themes/own.yaml"), "utf8")).toContain("title: 本区目录");
  });

  test("works in a folder that has nothing yet", async () => {
    const folder = writeProject({});
    const run = await runCli(["new", "theme", "first", "--format", "docx", "--templates", "there"], folder);
    expect(run.code, run.stderr).toBe(0);
    expect(existsSync(join(folder, "there/themes/first.yaml"))).toBe(true);
  });

  test.each([
    [["--from", "plain", "--format", "pptx"], "for pptx there are: formal-red, meeting, night"],
    [["--from", "plian"], 'did you mean "plain"?'],
    [[], "--format docx|pptx, or --from THEME"],
  ])("%j is refused", async (words, said) => {
    const run = await runCli(["new", "theme", "x", ...words], project());
    expect(run.code, run.stderr).toBe(2);
    expect(run.stderr).toContain(said);
  });

  test("a file in the way of a folder is told", async () => {
    const folder = writeProject({notes: "x"});
    const run = await runCli(["new", "theme", "x", "--format", "docx", "--templates", "notes"], folder);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("[cannot-write]");
  });
});

describe("new schemas", () => {
  test("writes what has changed, and says so", async () => {
    const folder = project();
    const first = await runCli(["new", "schemas"], folder);
    expect(first.stdout.split("\n")).toHaveLength(10);
    const file = join(folder, "templates/schemas/theme.schema.json");
    writeFileSync(file, "{}\n");
    const second = await runCli(["new", "schemas"], folder);
    expect(second.stdout).toBe("templates/schemas/theme.schema.json\n");
    const third = await runCli(["new", "schemas", "--lang", "zh"], folder);
    expect(third).toEqual({code: 0, stdout: "", stderr: "都已是最新\n"});
  });

  test("a folder in the way of a schema is told", async () => {
    const folder = project();
    mkdirSync(join(folder, "templates/schemas/theme.schema.json"), {recursive: true});
    const run = await runCli(["new", "schemas"], folder);
    expect(run.code, run.stderr).toBe(2);
    expect(run.stderr).toContain("[cannot-write]");
  });
});

describe("new theme from a house's file", () => {
  const words = ["new", "theme", "bureau", "--from", "单位模板.pptx", "--lang", "zh"];

  test("copies the file, says what was found, and is built at once; another look is built anew", async () => {
    const folder = project();
    const house = join(folder, "单位模板.pptx");
    writeFileSync(house, houseBytes("office"));
    const made = await runCli(words, folder);
    expect(made.code).toBe(0);
    expect(made.stdout.split("\n").slice(0, 2)).toEqual([
      "templates/themes/单位模板.pptx",
      "templates/themes/bureau.yaml",
    ]);
    expect(made.stderr).toContain("章节页：版式“节标题”\n");
    expect(made.stderr).toContain("目录：没有专用的版式，用“仅标题”代替\n");
    expect(await runCli(["check", "--strict", "--quiet"], folder)).toEqual({code: 0, stdout: "", stderr: ""});
    const build = ["build", "--format", "pptx", "--theme", "bureau", "--json"];
    const built = async () =>
      new Set(
        [...(await runCli(build, folder)).stdout.matchAll(/"action": "(\w+)"/g)].map(([, what]) => what),
      );
    expect(await built()).toEqual(new Set(["built"]));
    expect(await built()).toEqual(new Set(["unchanged"]));
    writeFileSync(join(folder, "templates/themes/单位模板.pptx"), houseBytes("dark"));
    expect(await built()).toEqual(new Set(["built"]));
  });

  test("takes a file that is there already, and leaves another of its name as it is", async () => {
    const folder = project();
    writeFileSync(join(folder, "单位模板.pptx"), houseBytes("office"));
    expect((await runCli(words, folder)).code).toBe(0);
    const again = ["new", "theme", "second", ...words.slice(3)];
    expect((await runCli(again, folder)).stdout).toBe("templates/themes/second.yaml\n");
    writeFileSync(join(folder, "单位模板.pptx"), houseBytes("dark"));
    const other = await runCli(["new", "theme", "third", ...words.slice(3)], folder);
    expect(other.code).toBe(2);
    expect(other.stderr).toContain("templates/themes/单位模板.pptx 错误 这个文件已经有了");
    expect(existsSync(join(folder, "templates/themes/third.yaml"))).toBe(false);
  });

  test("tells what a file is that is none, and of one that is not there", async () => {
    const folder = project();
    writeFileSync(join(folder, "单位模板.pptx"), "x");
    const bad = await runCli(words, folder);
    expect(bad.code).toBe(2);
    expect(bad.stderr).toContain("单位模板.pptx 错误 单位的样式文件不是所要的格式");
    expect((await runCli(["new", "theme", "x", "--from", "no.pptx"], folder)).code).toBe(2);
    expect(existsSync(join(folder, "templates/themes/bureau.yaml"))).toBe(false);
  });
});
