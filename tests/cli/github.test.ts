import {mkdtempSync, readFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test, vi} from "vitest";
import {formatAnnotation} from "../../src/cli/annotation.ts";
import {cutToSize} from "../../src/cli/step-summary.ts";
import type {Terminal} from "../../src/cli/terminal.ts";
import {runCli} from "../support/run-cli.ts";
import {makeTemplate, smallProject, writeProject} from "../support/small-project.ts";

vi.setConfig({testTimeout: 60_000});

const terminal: Terminal = {
  language: "en",
  colours: false,
  interactive: false,
  annotates: true,
  out: () => undefined,
  say: () => undefined,
};

describe("annotations", () => {
  test("say what, where and what to do", () => {
    const told = formatAnnotation(
      {
        severity: "warning",
        code: "unbacked-number",
        message: {en: "a number", zh: "数字"},
        hint: {en: "take it away", zh: "删去"},
        place: {file: "templates/a.md", line: 3, column: 7},
      },
      terminal,
    );
    expect(told).toBe(
      "::warning file=templates/a.md,line=3,col=7,title=unbacked-number::a number%0A→ take it away",
    );
  });

  test("name other spots, a line each", () => {
    const related = [
      {message: {en: "“甲”: 2 pages", zh: "“甲”：2 页"}, place: {file: "a.md", line: 4, column: 1}},
    ];
    const told = formatAnnotation(
      {severity: "warning", code: "x", message: {en: "long", zh: "长"}, hint: {en: "cut", zh: "删"}, related},
      terminal,
    );
    expect(told).toBe("::warning title=x::long%0A→ cut%0Aa.md:4:1 “甲”: 2 pages");
  });

  test("what people wrote cannot end the command, begin another, or add a property", () => {
    const evil = "50%\r\n::error::x";
    const told = formatAnnotation(
      {severity: "error", code: "x", message: {en: evil, zh: evil}, place: {file: "a,line=9:b.md"}},
      terminal,
    );
    expect(told.split("\n")).toHaveLength(1);
    expect(told).toContain("file=a%2Cline=9%3Ab.md,title=x::50%25");
  });
});

test("a summary stays under the size that GitHub shows, in whole lines", () => {
  const lines = Array.from({length: 30_000}, (_, index) => `- 第${index}个问题：${"很长的说明".repeat(5)}`);
  const text = cutToSize(lines, terminal);
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  const kept = text.split("\n").filter((line) => line.startsWith("- "));
  expect(kept).toEqual(lines.slice(0, kept.length));
  expect(text).toContain(`… and ${lines.length - kept.length} more lines`);
});

test("on GitHub ten of a kind are annotations, the others lines; all stand in the summary", async () => {
  const numbers = Array.from({length: 14}, (_, index) => `这里有${index + 31}所学校。`).join("\n\n");
  const broken = makeTemplate({title: "坏", for: "all", body: "# 一\n\n:::nothing\n:::\n"});
  const folder = writeProject(
    smallProject({
      "templates/typed.md": makeTemplate({title: "多", for: "all", body: `# 一\n\n${numbers}\n`}),
      "templates/broken.md": broken,
    }),
  );
  const summary = join(mkdtempSync(join(tmpdir(), "jianbao-summary-")), "summary.md");
  const environment = {GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: summary};
  const words = ["build", "--template", "typed", "--template", "broken"];
  const {stderr, code} = await runCli(words, folder, environment);
  const lines = stderr.split("\n");
  expect(code).toBe(4);
  expect(lines.filter((line) => line.startsWith("::warning file=templates/typed.md,"))).toHaveLength(10);
  expect(lines.filter((line) => /^templates\/typed\.md:\d+:\d+ warning /.test(line))).toHaveLength(4);
  expect(lines.filter((line) => line.startsWith("::error file=templates/broken.md,"))).toHaveLength(1);
  const text = readFileSync(summary, "utf8");
  expect(text).toContain("1 built, 0 unchanged, 1 failed");
  expect(text.match(/\*\*warning\*\* templates\/typed\.md/gu)).toHaveLength(14);
  const plain = await runCli([...words, "--force"], folder, {GITHUB_STEP_SUMMARY: summary});
  expect(plain.stderr).not.toMatch(/^::/m);
  expect(readFileSync(summary, "utf8")).toBe(text);
});
