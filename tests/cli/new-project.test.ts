import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {parse} from "yaml";
import {readBriefing} from "../support/read-briefing.ts";
import {runCli} from "../support/run-cli.ts";
import {isThorough} from "../support/thorough.ts";
import {validatePackage} from "../support/validate-package.ts";

const base = mkdtempSync(join(tmpdir(), "jianbao-new-"));
afterAll(() => rmSync(base, {recursive: true, force: true}));

const formatOf = (name: string) => (name.endsWith("docx") ? "docx" : "pptx");

const filesOf = (folder: string) =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe.each(["zh", "en"] as const)("a new project, with comments in %s", (language) => {
  const folder = join(base, `project-${language}`);
  // The projects differ in their comments.
  const testInOneLanguage = test.runIf(language === "zh" || isThorough);
  const read = (path: string) => readFileSync(join(folder, path), "utf8");

  beforeAll(async () => {
    const environment = {LANG: language === "zh" ? "zh_CN.UTF-8" : "en_GB.UTF-8"};
    const made = await runCli(["new", "project", `project-${language}`], base, environment);
    expect(made.code, made.stderr).toBe(0);
    expect(made.stdout).toBe(`project-${language}\n`);
  });

  test("has everything that it needs", () => {
    expect(filesOf(folder)).toEqual(
      [
        ".gitignore",
        ".vscode/extensions.json",
        ".vscode/jianbao.code-snippets",
        ".vscode/settings.json",
        "README.en.md",
        "README.md",
        ...["areas", "indicators", "initiatives", "not-figures", "observations", "sources", "topics"].map(
          (name) => `data/${name}.csv`,
        ),
        "data/datapackage.json",
        "meetings/教育工作例会.yaml",
        "sources/example-report.txt",
        "templates/briefing.md",
        "templates/deck.md",
        "templates/meeting-briefing.md",
        "templates/meeting-deck.md",
        "templates/partials/headline.md",
        "templates/partials/points.md",
        "templates/pictures/README.md",
        ...[
          "chart",
          "front-matter",
          "meeting",
          "slide-house",
          "slide-theme",
          "table-map",
          "theme",
          "word-house",
          "word-theme",
        ].map((name) => `templates/schemas/${name}.schema.json`),
        ...["briefing", "formal-red", "gongwen", "meeting", "night", "plain"].map(
          (name) => `templates/themes/${name}.yaml`,
        ),
      ].sort(),
    );
  });

  test("holds every figure against its source, without a warning", async () => {
    const check = await runCli(["check", "--sources", "sources", "--coverage", "--strict"], folder);
    expect(check.code, check.stderr).toBe(0);
    expect(check.stderr.split("\n")).toEqual([
      "44 observations, 4 templates (9 documents), 6 themes: 0 errors, 0 warnings",
      "44 of 44 observations stand in their sources as the data says",
      "74 numbers in the sources, 0 of them not accounted for",
      "",
    ]);
  });

  test("is built at once, and says that it is an example", async () => {
    const built = await runCli(["build", "--quiet"], folder);
    expect(built).toEqual({code: 0, stdout: "", stderr: ""});
    const documents = readdirSync(join(folder, "output")).filter((name) => /\.(?:docx|pptx)$/u.test(name));
    expect(documents).toHaveLength(9);
    for (const format of ["docx", "pptx"] as const) {
      const name = documents.find((each) => each.startsWith("甲区") && each.endsWith(format))!;
      const bytes = readFileSync(join(folder, "output", name));
      expect(await validatePackage(bytes, format)).toEqual([]);
      const {passages, pictures} = readBriefing(bytes, format);
      const texts = passages.map(({text}) => text).join("\n");
      expect(texts).toContain("示例，数据均为虚构");
      expect(texts).toContain("超过95%");
      expect(texts).toContain("提高3.4个百分点");
      expect(texts).not.toMatch(/暂无数据|\{\{|双花括号|Two braces/u);
      expect(pictures).toHaveLength(1);
    }
    const planned = "城乡教研共同体";
    for (const name of ["丙县情况简报.docx", "丙县情况汇报.pptx"]) {
      const {passages} = readBriefing(readFileSync(join(folder, "output", name)), formatOf(name));
      const told = passages.filter(({text}) => text.includes(planned));
      expect(told.length).toBeGreaterThan(1);
      for (const {text, nearby, headings} of told)
        expect(`${headings}${nearby}${text}`, text).toContain("规划提出");
    }
    const audited = await runCli(["audit", "output/甲区情况汇报.pptx", "output/丙县情况简报.docx"], folder);
    expect(audited.code, audited.stderr).toBe(0);
  });

  testInOneLanguage("every theme that it has can be used", async () => {
    for (const [word, slides] of [
      ["plain", "night"],
      ["briefing", "meeting"],
      ["gongwen", "formal-red"],
    ] as const) {
      const words = ["build", "--area", "丙县", "--theme", word, "--theme", slides, "--quiet"];
      expect(await runCli(words, folder)).toEqual({code: 0, stdout: "", stderr: ""});
    }
  });

  testInOneLanguage("new templates and themes work in it", async () => {
    for (const subject of ["topic", "all"]) {
      for (const format of ["docx", "pptx"]) {
        const words = ["new", "template", `${subject}-${format}`, "--for", subject, "--format", format];
        expect((await runCli(words, folder)).code).toBe(0);
      }
    }
    expect((await runCli(["new", "theme", "own", "--format", "docx"], folder)).code).toBe(0);
    expect(await runCli(["check", "--strict", "--quiet"], folder)).toEqual({code: 0, stdout: "", stderr: ""});
    expect(await runCli(["build", "--quiet"], folder)).toEqual({code: 0, stdout: "", stderr: ""});
    for (const name of ["topic-docx", "topic-pptx", "all-docx", "all-pptx"]) {
      rmSync(join(folder, `templates/${name}.md`));
    }
    rmSync(join(folder, "templates/themes/own.yaml"));
  });

  test("its themes name schemas that are there, and VS Code's settings as well", () => {
    for (const name of readdirSync(join(folder, "templates/themes"))) {
      const [, schema] =
        /^# yaml-language-server: \$schema=(.*)$/mu.exec(read(`templates/themes/${name}`)) ?? [];
      expect(existsSync(join(folder, "templates/themes", schema!)), name).toBe(true);
    }
    // JSON with comments and no others of its liberties is YAML.
    const settings = parse(read(".vscode/settings.json").replace(/^\s*\/\/.*$/gmu, ""));
    const schemas = Object.keys(settings["yaml.schemas"]);
    expect(schemas).toHaveLength(4);
    for (const path of schemas) expect(existsSync(join(folder, path)), path).toBe(true);
  });

  test("its READMEs name commands and files that there are", async () => {
    const help = (await runCli(["--help"], folder)).stdout;
    for (const name of ["README.md", "README.en.md"]) {
      const text = read(name);
      for (const [, path] of text.matchAll(/^\| `([^`]+)`/gmu)) {
        if (path !== "output/") expect(existsSync(join(folder, path!)), path).toBe(true);
      }
      for (const [, command] of text.matchAll(/jianbao (build|check|new|list|audit)\b/gu)) {
        expect(help).toContain(`jianbao ${command}`);
      }
    }
  });
});

describe("where a project can be made", () => {
  test("in the empty folder that one stands in", async () => {
    const folder = join(base, "here");
    mkdirSync(folder);
    const run = await runCli(["new", "project", ".", "--quiet"], folder);
    expect(run).toEqual({code: 0, stdout: "", stderr: ""});
    expect(readdirSync(folder).sort()).toEqual(
      [
        ".gitignore",
        ".vscode",
        "README.en.md",
        "README.md",
        "data",
        "meetings",
        "sources",
        "templates",
      ].sort(),
    );
  });

  test("in a folder with spaces and Chinese characters, several levels down", async () => {
    const run = await runCli(["new", "project", "我的 项目/二〇二五/a'b"], base);
    expect(run.code, run.stderr).toBe(0);
    const check = await runCli(["check", "--quiet"], join(base, "我的 项目/二〇二五/a'b"));
    expect(check).toEqual({code: 0, stdout: "", stderr: ""});
  });

  test("not in one that has something in it, hidden or not", async () => {
    const folder = join(base, "full");
    mkdirSync(folder);
    writeFileSync(join(folder, ".hidden"), "x");
    const run = await runCli(["new", "project", "full", "--lang", "zh"], base);
    expect(run.code).toBe(2);
    expect(run.stderr).toBe(
      "full 错误 这个文件夹不是空的，没有改动它 [folder-not-empty]\n  → 请指定一个新文件夹，或空文件夹\n",
    );
    expect(readdirSync(folder)).toEqual([".hidden"]);
  });

  test("not where a file has its name", async () => {
    writeFileSync(join(base, "taken"), "x");
    for (const name of ["taken", "taken/below"]) {
      const run = await runCli(["new", "project", name], base);
      expect(run.code, run.stderr).toBe(2);
      expect(run.stderr).toContain("something that is not a folder is in the way");
    }
  });

  test("nothing is left over, wherever it was refused", () => {
    expect(readdirSync(base).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

test("a project that starts with a report", async () => {
  const text = "武隆区2025年工作总结\n\n2025年，武隆区普惠性幼儿园覆盖率达到94.2%，新增学位1800个。\n";
  writeFileSync(join(base, "report.txt"), text);
  const words = "new project wulong --from-report report.txt --area 武隆区 --published 2025 --lang en";
  const made = await runCli(words.split(" "), base);
  expect(made.code, made.stderr).toBe(0);
  expect(filesOf(join(base, "wulong/data/drafts"))).toEqual([
    "report.csv",
    "report.not-figures.csv",
    "report.source.csv",
  ]);
  expect(readFileSync(join(base, "wulong/data/drafts/report.csv"), "utf8")).toContain("94.2%");
});

test.each([
  [["--from-report", "report.txt"], "--area"],
  [["--from-report", "nothing.txt", "--area", "武隆区"], "nothing.txt"],
])("a report that cannot be read makes no project: %s", async (words, told) => {
  const made = await runCli(["new", "project", "none", ...words, "--lang", "en"], base);
  expect(made.code).not.toBe(0);
  expect(made.stderr).toContain(told);
  expect(existsSync(join(base, "none"))).toBe(false);
});
