import {readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test, vi} from "vitest";
import {readPdf} from "../../src/pdf/read-pdf.ts";
import {digestFolder} from "../support/folder-digests.ts";
import {runCli} from "../support/run-cli.ts";
import {shownFiles} from "../support/shown-files.ts";
import {makeTemplate, smallProject, writeProject} from "../support/small-project.ts";
import {standInOffice} from "../support/stand-in-office.ts";

vi.setConfig({testTimeout: 120_000});

const body = "# 数据\n\n## 节\n\n文。\n";
const folder = writeProject({
  ...smallProject(),
  "templates/brief.md": makeTemplate({body}),
  "templates/deck.md": makeTemplate({body, title: "{{area.name}} 汇报", format: "pptx"}),
});
const at = (name: string) => join(folder, name);
const templates = ["--template", "brief", "--template", "deck"];
const area = ["--area", "沙坪坝区", ...templates];
const office = standInOffice({fonts: ["DejaVuSans"]});

describe.concurrent("build --pdf", () => {
  test("a PDF beside each document, told in the summary and in JSON", async () => {
    const run = await runCli(
      ["build", ...area, "--pdf", "--libreoffice", office.program, "--out", "新 文件"],
      folder,
    );
    expect([run.code, run.stdout]).toEqual([0, ""]);
    expect(run.stderr).toContain("2 documents (1 docx + 1 pptx)");
    expect(run.stderr).toContain("; PDF: 2 made");
    expect(run.stderr).toContain("[pdf-font-missing]");
    expect(shownFiles(at("新 文件"))).toEqual([
      "manifest.json",
      "沙坪坝区 汇报.pdf",
      "沙坪坝区 汇报.pptx",
      "沙坪坝区简报.docx",
      "沙坪坝区简报.pdf",
    ]);
    const again = await runCli(
      ["build", ...area, "--pdf", "--libreoffice", office.program, "--out", "新 文件", "--json"],
      folder,
    );
    const report = JSON.parse(again.stdout);
    expect(report.documents.map(({pdfOutcome}: {pdfOutcome: unknown}) => pdfOutcome)).toEqual(
      Array.from({length: 2}, () => ({action: "unchanged", reason: null})),
    );
    for (const {slides, pdf} of report.documents) {
      const facts = readPdf(readFileSync(join(at("新 文件"), pdf.path)));
      expect(facts?.pages).toBe(pdf.pages);
      if (slides !== undefined) expect(pdf.pages).toBe(slides);
    }
  });

  test.each([
    ["en", "error this is no LibreOffice that can be used", "; PDF: 2 failed"],
    ["zh", "不是可用的 LibreOffice：不存在", "；PDF 2 个失败"],
  ])("no LibreOffice, in %s: exit 5, the documents are there", async (lang, told, sum) => {
    const out = `none-${lang}`;
    const words = ["build", ...area, "--pdf", "--libreoffice", "/no/such", "--out", out, "--lang", lang];
    const {code, stderr} = await runCli(words, folder);
    expect(code).toBe(5);
    expect(stderr.split(told)).toHaveLength(2);
    expect(stderr).toContain(sum);
    expect(shownFiles(at(out))).toEqual(["manifest.json", "沙坪坝区 汇报.pptx", "沙坪坝区简报.docx"]);
  });

  test("the environment names it too", async () => {
    const env = {JIANBAO_LIBREOFFICE: office.program};
    const {code} = await runCli(["build", ...area, "--pdf", "--out", "env"], folder, env);
    expect(code).toBe(0);
    expect(shownFiles(at("env"))).toContain("沙坪坝区简报.pdf");
  });

  test("a dry run tells which and why", async () => {
    const words = ["build", ...area, "--pdf", "--libreoffice", office.program, "--out", "dry", "--dry-run"];
    const {code, stderr} = await runCli(words, folder);
    expect(code).toBe(0);
    expect(stderr).toContain("沙坪坝区简报.docx → PDF: no PDF was made before");
    expect(stderr).toContain("PDF: 2 would be made");
  });

  test.each(["0", "-1", "3601", "x"])("--pdf-limit %s: exit 2", async (limit) => {
    const {code, stderr} = await runCli(["build", "--pdf", `--pdf-limit=${limit}`], folder);
    expect([code, stderr]).toEqual([2, expect.stringContaining("--pdf-limit: seconds")]);
  });
});

describe("parts of a build with PDFs", async () => {
  const build = (program: string, out: string, ...words: string[]) =>
    runCli(["build", ...templates, "--pdf", "--libreoffice", program, "--out", out, ...words], folder);
  await build(office.program, "whole");
  for (const index of [1, 2]) await build(office.program, `part-${index}`, "--shard", `${index}/2`);

  test("together are the whole", async () => {
    const merged = await runCli(["merge", "part-1", "part-2", "--out", "merged"], folder);
    expect(merged.code).toBe(0);
    const [one, other] = [digestFolder(at("merged")), digestFolder(at("whole"))];
    expect(Object.keys(one)).toEqual(Object.keys(other));
    expect(shownFiles(at("merged")).filter((name) => name.endsWith(".pdf"))).toHaveLength(4);
  });

  test("a PDF that is missing from its part: exit 6", async () => {
    await build(office.program, "lost", "--shard", "1/2");
    const [pdf = ""] = shownFiles(at("lost")).filter((name) => name.endsWith(".pdf"));
    rmSync(join(at("lost"), pdf));
    const {code, stderr} = await runCli(["merge", "lost", "part-2", "--out", "bad"], folder);
    expect([code, stderr]).toEqual([6, expect.stringContaining(`${pdf} error this file is missing`)]);
  });

  test("one that could not be made is told where the parts are joined: exit 5", async () => {
    const broken = standInOffice({fates: {pptx: "crash", docx: "crash"}});
    expect((await build(broken.program, "crashed", "--shard", "1/2")).code).toBe(5);
    const summary = at("summary.md");
    const env = {GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: summary};
    const {code, stderr} = await runCli(["merge", "crashed", "part-2", "--out", "less"], folder, env);
    expect([code, stderr]).toEqual([5, expect.stringContaining("No PDF: ")]);
    const told = readFileSync(summary, "utf8");
    expect(told).toContain("2 without PDF");
    expect(told).toContain("LibreOffice ended before its time (pdf-failed)");
  });
});
