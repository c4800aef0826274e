import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test, vi} from "vitest";
import {docxText, readParts} from "../support/read-package.ts";
import {runCli, runProgram} from "../support/run-cli.ts";
import {shownFiles} from "../support/shown-files.ts";
import {makeTemplate, smallProject, writeProject} from "../support/small-project.ts";

vi.setConfig({testTimeout: 60_000});

const folder = writeProject(smallProject());

/** What a project's manifest says became of each document. */
function statusesIn(project: string): string[] {
  const manifest = JSON.parse(readFileSync(join(project, "output/manifest.json"), "utf8"));
  return manifest.documents.map(({path, status}: {path: string; status: string}) => `${path} ${status}`);
}

/** Documents in an output folder. */
function built(output: string): string[] {
  return shownFiles(join(folder, output)).filter((name) => name !== "manifest.json");
}

describe.concurrent("what is built", () => {
  test("everything, with a manifest", async () => {
    const run = await runCli(["build", "--out", "everything"], folder);
    expect(run.code).toBe(0);
    expect(built("everything")).toEqual([
      "学前教育专题.docx",
      "总览.docx",
      "教师队伍专题.docx",
      "沙坪坝区汇报.pptx",
      "沙坪坝区简报.docx",
      "重庆高新区汇报.pptx",
      "重庆高新区简报.docx",
    ]);
    expect(run.stdout).toBe("");
    expect(run.stderr).toContain("7 documents (5 docx + 2 pptx)");
    expect(run.stderr).toContain("重庆市 (brief): 0 observation(s)");
  });

  test.each([
    ["an area by name, a format", ["--area", "沙坪坝区", "--format", "docx"], ["沙坪坝区简报.docx"]],
    [
      "an area by short name, a template",
      ["--area", "高新区", "--template", "brief"],
      ["重庆高新区简报.docx"],
    ],
    ["an area by code", ["--area", "500106", "--format", "docx"], ["沙坪坝区简报.docx"]],
    ["a topic by id", ["--topic", "preschool"], ["学前教育专题.docx"]],
    ["a topic by name", ["--topic", "教师队伍"], ["教师队伍专题.docx"]],
  ])("%s", async (name, words, expected) => {
    const run = await runCli(["build", ...words, "--out", name], folder);
    expect(run.stderr).not.toContain("error");
    expect(built(name)).toEqual(expected);
    expect(run.code).toBe(0);
  });

  test("building one area later leaves the others and their entries in the manifest", async () => {
    await runCli(["build", "--out", "later", "--format", "pptx"], folder);
    await runCli(["build", "--out", "later", "--area", "沙坪坝区", "--format", "docx"], folder);
    expect(built("later")).toEqual(["沙坪坝区汇报.pptx", "沙坪坝区简报.docx", "重庆高新区汇报.pptx"]);
    const manifest = JSON.parse(readFileSync(join(folder, "later/manifest.json"), "utf8"));
    expect(manifest.documents.map(({path}: {path: string}) => path)).toEqual(built("later"));
  });
});

describe.concurrent("what cannot be built as asked", () => {
  test.each([
    ["area", ["--area", "沙平坝区"], "沙坪坝区", 'there is no area "沙平坝区"'],
    ["topic", ["--topic", "学前教"], "学前教育", 'there is no topic "学前教"'],
    ["template", ["--template", "brif"], "brief", 'there is no template "brif"'],
    ["edition", ["--edition", "breifing,deck"], "briefing", 'there is no edition "breifing"'],
  ])(
    "an unknown %s: exit 2 with the nearest name, nothing written",
    async (kind, words, nearest, message) => {
      const run = await runCli(["build", ...words, "--out", `unknown-${kind}`], folder);
      expect(run.code).toBe(2);
      expect(run.stderr).toContain(message);
      expect(run.stderr).toContain(`did you mean "${nearest}"?`);
      expect(run.stdout).toBe("");
      expect(existsSync(join(folder, `unknown-${kind}`))).toBe(false);
    },
  );

  test("a template in a format that it does not make: exit 2, nothing written", async () => {
    const run = await runCli(
      ["build", "--template", "brief", "--format", "pptx", "--out", "nothing"],
      folder,
    );
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("[nothing-selected]");
    expect(run.stderr).not.toContain("0 documents");
    expect(existsSync(join(folder, "nothing"))).toBe(false);
  });

  test("several unknown names are all told", async () => {
    const run = await runCli(
      ["build", "--area", "甲", "--area", "乙", "--topic", "丙", "--out", "x"],
      folder,
    );
    expect(run.code).toBe(2);
    expect(run.stderr.match(/\[unknown-/g)).toHaveLength(3);
  });

  test("an unknown format: exit 2", async () => {
    const run = await runCli(["build", "--format", "pdf", "--out", "x"], folder);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("docx");
    expect(existsSync(join(folder, "x"))).toBe(false);
  });

  test("an area without data: exit 5 with the reason; the manifest names it", async () => {
    const run = await runCli(["build", "--area", "重庆市", "--out", "empty"], folder);
    expect(run.code).toBe(5);
    expect(run.stderr).toContain("0 observation(s) in the data; the template asks for at least 1");
    expect(built("empty")).toEqual([]);
    const manifest = JSON.parse(readFileSync(join(folder, "empty/manifest.json"), "utf8"));
    expect(manifest.omitted.map(({subject}: {subject: string}) => subject)).toEqual(["重庆市", "重庆市"]);
  });

  test("an area without data beside one with data: the other is built", async () => {
    const run = await runCli(["build", "--area", "重庆市", "--area", "沙坪坝区", "--out", "half"], folder);
    expect(run.code).toBe(5);
    expect(built("half")).toEqual(["沙坪坝区汇报.pptx", "沙坪坝区简报.docx"]);
  });

  test.each([
    ["a file with the name of the folder", "in-the-way"],
    ["a file above it", "in-the-way/deeper/down"],
  ])("an output folder that cannot be: %s", async (_, output) => {
    writeFileSync(join(folder, "in-the-way"), "mine");
    const run = await runCli(["build", "--out", output], folder);
    expect(run.code).toBe(5);
    expect(run.stderr).toContain(`cannot write to "${output}": something that is not a folder is in the way`);
    expect(run.stderr).not.toMatch(/^\s+at /m);
    expect(readFileSync(join(folder, "in-the-way"), "utf8")).toBe("mine");
  });

  test("SOURCE_DATE_EPOCH is nonsense: exit 2", async () => {
    const run = await runCli(["build", "--out", "epoch"], folder, {SOURCE_DATE_EPOCH: "yesterday"});
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('SOURCE_DATE_EPOCH is "yesterday"');
    expect(existsSync(join(folder, "epoch"))).toBe(false);
  });
});

describe.concurrent("what is printed", () => {
  test("--json: one JSON on stdout and nothing else there", async () => {
    const run = await runCli(["build", "--area", "沙坪坝区", "--json", "--out", "json"], folder);
    const report = JSON.parse(run.stdout);
    expect(report.verdict).toBe("done");
    expect(report.documents).toHaveLength(2);
    expect(run.stderr).toBe("");
  });

  test("--json with an error: the same diagnostics on stdout as on stderr", async () => {
    const run = await runCli(["build", "--area", "无此地", "--json", "--out", "json-error"], folder);
    const report = JSON.parse(run.stdout);
    expect(run.code).toBe(2);
    expect(report.verdict).toBe("usage");
    expect(report.diagnostics).toHaveLength(1);
    expect(run.stderr).toContain(report.diagnostics[0].message.en);
  });

  test("--quiet: nothing at all when all is well", async () => {
    const run = await runCli(["build", "--area", "沙坪坝区", "--quiet", "--out", "quiet"], folder);
    expect(run).toEqual({code: 0, stdout: "", stderr: ""});
  });

  test("--quiet: errors are still told", async () => {
    const run = await runCli(["build", "--area", "无此地", "--quiet", "--out", "quiet"], folder);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("无此地");
  });

  test.each([
    ["LANG=zh_CN.UTF-8", {LANG: "zh_CN.UTF-8"}, [], "找不到文件"],
    ["LC_ALL=C over LANG", {LANG: "zh_CN.UTF-8", LC_ALL: "C"}, [], "there is no file"],
    ["LC_MESSAGES over LANG", {LANG: "C", LC_MESSAGES: "zh_CN.UTF-8"}, [], "找不到文件"],
    ["--lang en over LANG", {LANG: "zh_CN.UTF-8"}, ["--lang", "en"], "there is no file"],
    ["--lang zh over LC_ALL", {LC_ALL: "C"}, ["--lang", "zh"], "找不到文件"],
    ["--lang=zh in one word", {LC_ALL: "C"}, ["--lang=zh"], "找不到文件"],
    ["nothing", {}, [], "there is no file"],
  ])("language: %s", async (_, environment, words, expected) => {
    const run = await runCli(["list", "areas", "--data", "甲", ...words], folder, environment);
    expect(run.stderr).toContain(expected);
  });

  test.each([["--lang zh"], ["--lang=zh"]])(
    "the words of the argument parser follow %s too",
    async (option) => {
      const run = await runCli(option.split(" "), folder);
      expect(run.code).toBe(2);
      expect(run.stderr).toContain("缺少");
    },
  );

  test("no colours in a pipe, NO_COLOR or not", async () => {
    for (const environment of [{}, {NO_COLOR: "1"}, {TERM: "xterm-256color", COLORTERM: "truecolor"}]) {
      const run = await runProgram(["list", "areas", "--data", "甲"], folder, environment);
      expect(run.stdout + run.stderr).not.toContain("\u001b");
    }
  });
});

describe.concurrent("how it is called", () => {
  test.each([
    ["no command", []],
    ["an unknown command", ["biuld"]],
    ["an unknown option", ["build", "--aera", "沙坪坝区"]],
    ["a word too many", ["build", "沙坪坝区"]],
    ["an unknown language", ["build", "--lang", "fr"]],
  ])("%s: exit 2 and what would be right, on stderr", async (_, words) => {
    const run = await runCli(words, folder);
    expect(run.code).toBe(2);
    expect(run.stdout).toBe("");
    expect(run.stderr).toContain("jianbao");
    expect(run.stderr).not.toMatch(/^\s+at /m);
  });

  test("--help and --version are answers: stdout, exit 0", async () => {
    const help = await runCli(["--help"], folder);
    expect(help).toMatchObject({code: 0, stderr: ""});
    expect(help.stdout).toContain("build");
    const version = await runCli(["--version"], folder);
    expect(version).toMatchObject({code: 0, stderr: ""});
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test("folders from elsewhere", async () => {
    const elsewhere = writeProject({});
    const words = [
      "--data",
      join(folder, "data"),
      "--templates",
      join(folder, "templates"),
      "--area",
      "沙坪坝区",
    ];
    const run = await runCli(["build", ...words], elsewhere);
    expect(run.code).toBe(0);
    expect(shownFiles(join(elsewhere, "output"))).toEqual([
      "manifest.json",
      "沙坪坝区汇报.pptx",
      "沙坪坝区简报.docx",
    ]);
  });

  test("SOURCE_DATE_EPOCH dates the documents", async () => {
    const run = await runCli(["build", "--area", "沙坪坝区", "--format", "docx", "--out", "dated"], folder, {
      SOURCE_DATE_EPOCH: "1700000000",
    });
    expect(run.code).toBe(0);
    const parts = readParts(readFileSync(join(folder, "dated/沙坪坝区简报.docx")));
    expect(parts.get("docProps/core.xml")).toContain("2023-11-14T00:00:00Z</dcterms:created>");
    const manifest = JSON.parse(readFileSync(join(folder, "dated/manifest.json"), "utf8"));
    expect(manifest.date).toBe("2023-11-14");
  });
});

describe("editions", () => {
  const project = writeProject(
    smallProject({
      "templates/book.md": makeTemplate({title: "{{area.name}}汇编", more: "edition: compendium\n"}),
    }),
  );
  const paths = async (...words: string[]) => {
    const run = await runCli(["build", "--dry-run", "--json", ...words], project);
    const {documents} = JSON.parse(run.stdout) as {documents: {path: string; edition: string}[]};
    return documents.map(({path}) => path);
  };

  test.each([
    ["one, of an area", ["--edition", "compendium", "--area", "沙坪坝区"], ["沙坪坝区汇编.docx"]],
    [
      "two with a comma",
      ["--edition", "deck,compendium", "--area", "沙坪坝区"],
      ["沙坪坝区汇编.docx", "沙坪坝区汇报.pptx"],
    ],
    [
      "two by repeating, with a format",
      ["--edition=compendium", "--edition=deck", "--format", "docx"],
      ["沙坪坝区汇编.docx", "重庆高新区汇编.docx"],
    ],
    ["one of a topic", ["--edition", "briefing", "--topic", "学前教育"], ["学前教育专题.docx"]],
    [
      "one with a template",
      ["--edition", "briefing", "--template", "brief", "--template", "book", "--area", "高新区"],
      ["重庆高新区简报.docx"],
    ],
  ])("%s", async (_, words, expected) => {
    expect(await paths(...words)).toEqual(expected);
  });

  test("a format in which the edition is not made: exit 2", async () => {
    const run = await runCli(["build", "--edition", "compendium", "--format", "pptx"], project);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("[nothing-selected]");
  });
});

test("what is longer than its template allows is built and told, again where nothing has changed", async () => {
  const lines = "这里有一段文字。\n\n".repeat(60);
  const body = `# 长的一节\n\n${lines}# 短的一节\n\n一句话。\n`;
  const deck = `## 一页\n\n一句话。\n\n## 长的一页\n\n${lines}\n`;
  const project = writeProject({
    ...smallProject(),
    "templates/brief.md": makeTemplate({body, more: "pages-at-most: 2\n"}),
    "templates/deck.md": makeTemplate({
      title: "汇报",
      for: "all",
      format: "pptx",
      body: deck,
      more: "slides-at-most: 3\n",
    }),
  });
  const words = ["build", "--area", "沙坪坝区", "--edition", "briefing"];
  const first = await runCli(words, project);
  expect(first.code).toBe(0);
  const told = first.stderr.split("\n").slice(0, 6);
  expect(told).toEqual([
    "templates/brief.md:7:16 warning “沙坪坝区简报” takes 3 pages; its template allows 2 [document-too-long]",
    "  7 | pages-at-most: 2",
    "    |                ^",
    "  → leave out or shorten the longest sections, or move them to a compendium",
    expect.stringMatching(/^ {4}templates\/brief\.md:9:1 “长的一节”: 2\.\d pages$/),
    expect.stringMatching(/^ {4}templates\/brief\.md:131:1 “短的一节”: 0\.\d pages$/),
  ]);
  const again = await runCli(words, project);
  expect(again.stderr.split("\n").slice(0, 6)).toEqual(told);
  expect(again.stderr).toContain("up to date");
  // Another limit is another document.
  const brief = join(project, "templates/brief.md");
  writeFileSync(brief, readFileSync(brief, "utf8").replace("pages-at-most: 2", "pages-at-most: 3"));
  expect((await runCli([...words, "--quiet"], project)).stderr).toBe("");

  const run = await runCli(["build", "--template", "deck", "--lang", "zh"], project);
  expect(run.stderr).toMatch(/“汇报”共 \d+ 张，超过了 3 张的上限/);
  expect(run.stderr).toMatch(/templates\/deck\.md:13:1 “长的一页”：\d+ 张/);
  const manifest = JSON.parse(readFileSync(join(project, "output/manifest.json"), "utf8"));
  const [shown, read] = manifest.documents;
  expect(shown).toMatchObject({path: "汇报.pptx", edition: "deck", hiddenSlides: 0});
  expect(run.stderr).toContain(`共 ${shown.slides} 张`);
  expect(shown).not.toHaveProperty("pages");
  expect(read).toMatchObject({path: "沙坪坝区简报.docx", edition: "briefing", pages: 3});
  expect(read).not.toHaveProperty("slides");
});

test("a document that fails leaves the others and its own earlier file as they are", async () => {
  const project = writeProject(smallProject());
  await runCli(["build", "--format", "docx"], project);
  const earlier = readFileSync(join(project, "output/沙坪坝区简报.docx"));
  const body = `{{#if (eq area.code "500106")}}{{figure (observation (text "x"))}}{{/if}}\n`;
  writeFileSync(join(project, "templates/brief.md"), makeTemplate({body: `# 新\n\n新文字。${body}`}));
  const run = await runCli(["build", "--format", "docx"], project);
  expect(statusesIn(project)).toEqual([
    "学前教育专题.docx built",
    "总览.docx built",
    "教师队伍专题.docx built",
    "沙坪坝区简报.docx stale",
    "重庆高新区简报.docx built",
  ]);
  expect(run.code).toBe(4);
  expect(run.stderr).toMatch(/templates[/\\]brief\.md:\d+:\d+ error/);
  expect(readFileSync(join(project, "output/沙坪坝区简报.docx")).equals(earlier)).toBe(true);
  expect(docxText(readFileSync(join(project, "output/重庆高新区简报.docx"))).join()).toContain("新文字");
});
