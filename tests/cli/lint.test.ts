import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test, vi} from "vitest";
import {cleanBriefing, cleanDeck} from "../lint/clean-files.ts";
import {all, type Edit, onSlide, pack, replace, unpack} from "../lint/edit.ts";
import {runCli} from "../support/run-cli.ts";

vi.setConfig({testTimeout: 60_000});

const folder = mkdtempSync(join(tmpdir(), "jianbao-lint-"));

beforeAll(async () => {
  writeFileSync(join(folder, "clean.docx"), await cleanBriefing());
  writeFileSync(join(folder, "clean.pptx"), await cleanDeck());
}, 60_000);

afterAll(() => rmSync(folder, {recursive: true}));

function write(name: string, from: string, edit: Edit): string {
  const parts = unpack(readFileSync(join(folder, from)));
  edit(parts);
  writeFileSync(join(folder, name), pack(parts));
  return name;
}

const lint = (...words: string[]) => runCli(["lint", ...words], folder);

test("fresh files", async () => {
  expect(await lint("clean.docx", "clean.pptx")).toEqual({
    code: 0,
    stdout: "clean.docx: nothing found\nclean.pptx: nothing found\n",
    stderr: "",
  });
});

test("a finding says file, part, place, rule and remedy, in both languages and as JSON", async () => {
  const name = write("twice.pptx", "clean.pptx", onSlide("hlinkClick", "<a:t>链接<", "<a:t>表<"));
  const [english, chinese, json] = await Promise.all([
    lint(name, "clean.docx"),
    lint(name, "--lang", "zh"),
    lint(name, "--json"),
  ]);
  expect(english).toMatchObject({code: 6, stderr: ""});
  expect(english.stdout.split("\n")).toEqual([
    expect.stringMatching(
      /^twice\.pptx: ppt\/slides\/slide\d+\.xml \(slide \d+\): slide-title-twice: “表” is the title of slide \d+ too$/,
    ),
    expect.stringMatching(/^ {2}→ tell the slides apart/),
    "twice.pptx: 1 finding of 1 rule",
    "clean.docx: nothing found",
    "",
  ]);
  expect(chinese.stdout).toMatch(
    /^twice\.pptx：ppt\/slides\/slide\d+\.xml（第\d+页）：slide-title-twice：“表” 也是第\d+页的标题\n {2}→ 请加以区别/,
  );
  expect(chinese.stdout).toContain("twice.pptx：1条规则共发现1处问题\n");
  expect(JSON.parse(json.stdout)).toMatchObject({
    files: [
      {
        file: name,
        findings: [
          {
            rule: "slide-title-twice",
            part: expect.stringMatching(/slide\d+\.xml$/),
            where: {en: expect.stringMatching(/^slide \d+$/), zh: expect.stringMatching(/^第\d+页$/)},
          },
        ],
      },
    ],
  });
  expect(json.code).toBe(6);
});

test("a fault that is everywhere is shown three times unless all are asked for", async () => {
  const name = write(
    "lost.docx",
    "clean.docx",
    replace("word/document.xml", /<w:t xml:space="preserve">\[/g, "<w:t> ["),
  );
  const [some, all] = await Promise.all([lint(name), lint(name, "--all")]);
  const lines = (text: string) => text.split("\n").filter((line) => line.includes("space-lost"));
  expect(lines(some.stdout)).toHaveLength(3);
  expect(lines(all.stdout).length).toBeGreaterThan(3);
  expect(some.stdout).toContain(`\n  … and ${lines(all.stdout).length - 3} more (--all)\n`);
  expect(all.stdout).not.toContain("more (--all)");
});

test("advice about a file of another program is a note, which fails only where that is asked for", async () => {
  const others = all(
    replace("customXml/item1.xml", "urn:jianbao:record:1", "urn:somebody:else"),
    replace("word/document.xml", /<w:tblDescription w:val="共[^>]*>/, ""),
  );
  const name = write("others.docx", "clean.docx", others);
  const [plain, strict, chinese] = await Promise.all([
    lint(name),
    lint(name, "--strict"),
    lint(name, "--lang", "zh"),
  ]);
  expect(plain.stdout.split("\n")).toEqual([
    expect.stringMatching(/^others\.docx: note: word\/document\.xml .*: table-without-description: /),
    expect.stringMatching(/^ {2}→ /),
    "others.docx: nothing found; 1 note: another program wrote this file, so advice does not fail it (--strict)",
    "",
  ]);
  expect([plain.code, strict.code]).toEqual([0, 6]);
  expect(strict.stdout).toBe(plain.stdout);
  expect(chinese.stdout).toContain("others.docx：没有发现问题；另有提示1条：文件由其他程序写成");
});

test("files that cannot be read go before findings", async () => {
  writeFileSync(join(folder, "readme.md"), "# README");
  const [none, text, folderGiven] = await Promise.all([
    lint("nowhere.docx", "clean.docx"),
    lint("readme.md", "--lang", "zh"),
    lint("."),
  ]);
  expect(none).toMatchObject({code: 2, stdout: "clean.docx: nothing found\n"});
  expect(none.stderr).toContain("nowhere.docx error there is no such file");
  expect(text).toMatchObject({code: 2, stdout: ""});
  expect(text.stderr).toContain("readme.md 错误 这不是 zip 文件，因此不是 Office 文档 [not-a-package]");
  expect(folderGiven).toMatchObject({code: 2, stdout: ""});
});

test("without a file there is nothing to do", async () => {
  expect((await lint()).code).toBe(2);
});
