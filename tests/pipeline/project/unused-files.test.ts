// What plainly is a template, a partial or a theme, and is not read, is told with its name and what to do.
import {describe, expect, test} from "vitest";
import {tinyPackage} from "../../dataset/tiny-package.ts";
import {runCli} from "../../support/run-cli.ts";
import {inFolder, makeTemplate, writeProject} from "../../support/small-project.ts";

const template = makeTemplate({title: "另一份", for: "all", body: "# 一\n\n文。\n"});
const open = (path: string, text = template) =>
  writeProject({
    ...inFolder("data", tinyPackage()),
    "templates/x.md": makeTemplate({title: "简报", for: "all", body: "# 一\n\n文。\n"}),
    [`templates/${path}`]: text,
  });

describe("a file that is not used is warned of, and fails a strict check", () => {
  test.each([
    ["w.MD", "w.MD", '"w.md"'],
    ["w.Md", "w.Md", '"w.md"'],
    ["w.markdown", "w.markdown", '"w.md"'],
    ["w.md.txt", "w.md.txt", '"w.md"'],
    ["w.txt", "w.txt", '"w.md"'],
    ["w.hbs", "w.hbs", '"w.md"'],
    ["w．md", "w．md", '"w.md"'],
    ["w.md ", "w.md ", '"w.md"'],
    [".w.md", ".w.md", '"w.md"'],
    ["w.doc", "w.doc", ".md template"],
    ["w.yaml", "w.yaml", "folder themes"],
    ["sub/w.md", "sub", 'partials into "partials"'],
    ["sub/deeper/w.md", "sub", 'partials into "partials"'],
    ["Partials/w.md", "Partials", '"partials"'],
    ["partial/w.md", "partial", '"partials"'],
    ["theme/w.yaml", "theme", '"themes"'],
    ["partials/w.MD", "partials/w.MD", '"w.md"'],
    ["partials/w.markdown", "partials/w.markdown", '"w.md"'],
    ["partials/sub/w.md", "partials/sub", '"partials" itself'],
    ["themes/w.yml", "themes/w.yml", '"w.yaml"'],
    ["themes/w.YAML", "themes/w.YAML", '"w.yaml"'],
    ["themes/w.md", "themes/w.md", "folder of the templates"],
    ["themes/sub/w.yaml", "themes/sub", '"themes" itself'],
  ])("%s", async (path, named, remedy) => {
    const folder = open(path);
    const {code, stderr} = await runCli(["check"], folder);
    expect(code).toBe(0);
    expect(stderr.match(/\[[\w-]+\]/gu)).toEqual(["[file-unused]"]);
    expect(stderr).toContain(`templates/${named} warning`);
    expect(stderr).toContain(remedy);
    expect((await runCli(["check", "--strict"], folder)).code).toBe(6);
  });
});

describe("what nobody means for a template is passed over in silence", () => {
  test.each([
    "w.md.bak",
    "w.md~",
    ".w.md.swp",
    "#w.md#",
    ".#w.md",
    "._w.md",
    "w.md.orig",
    "~$w.docx",
    "README.txt",
    "partials/w.md.bak",
    "themes/w.yaml~",
    ".git/w.md",
    ".markdownlint.yaml",
    "pictures/logo.png",
    "schemas/w.schema.json",
  ])("%s", async (path) => {
    const {code, stderr} = await runCli(["check", "--strict"], open(path));
    expect(stderr).not.toContain("[file-unused]");
    expect(code).toBe(0);
  });

  test("notes in a text file", async () => {
    expect((await runCli(["check", "--strict"], open("notes.txt", "记得改标题\n"))).code).toBe(0);
  });
});

test("a build tells it each time, also when nothing has changed", async () => {
  const folder = open("w.MD");
  for (const _ of [1, 2]) {
    const {code, stderr} = await runCli(["build"], folder);
    expect(code).toBe(0);
    expect(stderr).toContain("[file-unused]");
  }
});

test("a folder without any other template says both", async () => {
  const folder = writeProject({...inFolder("data", tinyPackage()), "templates/w.MD": template});
  const {code, stderr} = await runCli(["check"], folder);
  expect(code).toBe(4);
  expect(stderr).toContain("[no-templates]");
  expect(stderr).toContain('rename it: "w.md"');
});
