import {describe, expect, test, vi} from "vitest";
import type {Diagnostic} from "../../src/diagnostic/diagnostic.ts";
import type {PdfPrinter, PrintTask} from "../../src/pdf/pdf-printer.ts";
import {type BuildReport, type BuildRequest, build} from "../../src/pipeline/build.ts";
import type {Manifest} from "../../src/pipeline/manifest/manifest.ts";
import {namePdfs} from "../../src/pipeline/project/pdf-names.ts";
import {everything} from "../../src/pipeline/project/selection.ts";
import {tinyPackage} from "../dataset/tiny-package.ts";
import {fileError, type MemorySetting, memoryEffects} from "../support/memory-effects.ts";
import {readParts} from "../support/read-package.ts";
import {inFolder, makeTemplate, type Project} from "../support/small-project.ts";

vi.setConfig({testTimeout: 60_000});

const body = (text: string) => `# 数据\n\n## 节\n\n${text}\n`;
const project = (text = "文。", more: Project = {}): Project => ({
  ...inFolder("data", tinyPackage()),
  "templates/brief.md": makeTemplate({body: body(text), title: "简报", for: "all"}),
  "templates/deck.md": makeTemplate({
    body: body(text),
    title: "汇报",
    for: "all",
    format: "pptx",
  }),
  ...more,
});

interface TestPrinter extends PdfPrinter {
  readonly printed: string[];
}

interface PrinterSetting {
  readonly version?: string;
  readonly settings?: string;
  /** No LibreOffice. */
  readonly missing?: boolean;
  readonly fonts?: readonly string[];
  readonly pages?: (task: PrintTask, slides: number) => number;
  readonly fails?: (task: PrintTask) => boolean;
}

const problem = (code: string): Diagnostic => ({
  severity: "error",
  code,
  message: {en: code, zh: code},
});

/** Prints as many pages as there are slides; the bytes tell of what they were made. */
function testPrinter(setting: PrinterSetting = {}): TestPrinter {
  const printed: string[] = [];
  const {version = "LibreOffice 1", settings = "s", fonts = [], pages, fails} = setting;
  return {
    printed,
    find: async () =>
      setting.missing
        ? {diagnostics: [problem("libreoffice-missing")]}
        : {value: {name: version, settings}, diagnostics: []},
    async print(tasks, onPrinted) {
      for (const [index, task] of tasks.entries()) {
        printed.push(task.title);
        const document = await task.read();
        const slides = [...readParts(document).keys()].filter((name) =>
          /slides\/slide\d+\.xml$/.test(name),
        ).length;
        const bytes = Buffer.from(`${version} ${task.date} ${document.length} ${task.withHidden}`);
        const value = {bytes, pages: pages?.(task, slides) ?? Math.max(1, slides), fonts};
        await onPrinted(
          index,
          fails?.(task) ? {diagnostics: [problem("pdf-failed")]} : {value, diagnostics: []},
        );
      }
    },
    fonts: async () => ({has: () => false, familiesOf: () => []}),
    close: async () => undefined,
  };
}

type Written = Map<string, Uint8Array>;

async function run(
  files: Project,
  written: Written,
  printer: PdfPrinter | undefined,
  more: Partial<BuildRequest> = {},
  setting: MemorySetting = {},
) {
  const effects = memoryEffects(files, {written, ...setting});
  const pdf = printer && {printer};
  const report = await build({selection: everything, generator: "test", pdf, ...more}, effects);
  const manifest = JSON.parse(Buffer.from(written.get("manifest.json") ?? "null").toString()) as Manifest;
  return {report, manifest, journal: effects.journal};
}

const outcomes = ({documents}: BuildReport) =>
  documents
    .map(
      ({path, action, pdfOutcome}) =>
        `${path} ${action} ${pdfOutcome ? `${pdfOutcome.action} ${pdfOutcome.reason}` : ""}`,
    )
    .toSorted();
const codes = ({diagnostics}: BuildReport) => diagnostics.map(({code}) => code);
const names = (written: Written) => [...written.keys()].toSorted();
const everyFile = ["manifest.json", "汇报.pdf", "汇报.pptx", "简报.docx", "简报.pdf"];

test("each document gets a PDF beside it, and the manifest tells of it", async () => {
  const written: Written = new Map();
  const {report, manifest} = await run(project(), written, testPrinter());
  expect(report.verdict).toBe("done");
  expect(names(written)).toEqual(everyFile);
  expect(outcomes(report)).toEqual(["汇报.pptx built made new", "简报.docx built made new"].toSorted());
  for (const {sha256, slides, pages, pdf} of manifest.documents) {
    expect(pdf).toMatchObject({of: sha256, pages: slides ?? pages, maker: "LibreOffice 1", errors: []});
    expect(pdf?.bytes).toBe(written.get(pdf?.path ?? "")?.length);
  }
});

test("without --pdf there is none, and nothing of it in the manifest", async () => {
  const written: Written = new Map();
  const {report} = await run(project(), written, undefined);
  expect(names(written)).toEqual(["manifest.json", "汇报.pptx", "简报.docx"]);
  expect(Buffer.from(written.get("manifest.json")!).toString()).not.toContain("pdf");
  expect(outcomes(report).join()).not.toContain("made");
});

describe("a PDF is made anew only where something is another", async () => {
  const before: Written = new Map();
  await run(project(), before, testPrinter());
  const copy = () => new Map(before);

  test("nothing", async () => {
    const printer = testPrinter();
    const {report} = await run(project(), copy(), printer);
    expect(outcomes(report)).toEqual([
      "汇报.pptx unchanged unchanged null",
      "简报.docx unchanged unchanged null",
    ]);
    expect(printer.printed).toEqual([]);
  });

  test("its document", async () => {
    const printer = testPrinter();
    const changed = {
      "templates/deck.md": makeTemplate({body: body("新。"), title: "汇报", for: "all", format: "pptx"}),
    };
    const {report} = await run(project("文。", changed), copy(), printer);
    expect(outcomes(report)).toEqual(["汇报.pptx built made document", "简报.docx unchanged unchanged null"]);
    expect(printer.printed).toEqual(["汇报"]);
  });

  test.each([
    ["another version of LibreOffice", {version: "LibreOffice 2"}, "maker"],
    ["other fonts or settings", {settings: "t"}, "settings"],
  ])("%s", async (_name, setting, reason) => {
    const {report} = await run(project(), copy(), testPrinter(setting));
    expect(outcomes(report)).toEqual([
      `汇报.pptx unchanged made ${reason}`,
      `简报.docx unchanged made ${reason}`,
    ]);
  });

  test("hidden slides asked for: decks only", async () => {
    const printer = testPrinter();
    const {report} = await run(project(), copy(), undefined, {pdf: {printer, withHidden: true}});
    expect(outcomes(report)).toEqual([
      "汇报.pptx unchanged made settings",
      "简报.docx unchanged unchanged null",
    ]);
  });

  test("a PDF that is missing, or that somebody has changed", async () => {
    const written = copy();
    written.delete("汇报.pdf");
    written.set("简报.pdf", Buffer.from("remarks"));
    const {report} = await run(project(), written, testPrinter());
    expect(outcomes(report)).toEqual([
      "汇报.pptx unchanged made missing",
      "简报.docx unchanged made altered",
    ]);
    expect(written).toEqual(before);
  });

  test("--force", async () => {
    const {report} = await run(project(), copy(), testPrinter(), {force: true});
    expect(outcomes(report).join()).toContain("made forced");
  });

  test("a dry run tells, and prints nothing", async () => {
    const printer = testPrinter({version: "LibreOffice 2"});
    const written = copy();
    const {report} = await run(project("新。"), written, printer, {dryRun: true});
    expect(outcomes(report)).toEqual([
      "汇报.pptx planned planned document",
      "简报.docx planned planned document",
    ]);
    expect(printer.printed).toEqual([]);
    expect(written).toEqual(before);
  });

  test("no LibreOffice: what is there is as good as it gets, what is not is an error", async () => {
    const same = await run(project(), copy(), testPrinter({missing: true}));
    expect([same.report.verdict, codes(same.report)]).toEqual(["done", []]);
    const written = copy();
    const {report, manifest} = await run(project("新。"), written, testPrinter({missing: true}));
    expect([report.verdict, codes(report)]).toEqual(["document-failed", ["libreoffice-missing"]]);
    expect(outcomes(report)).toEqual(["汇报.pptx built failed document", "简报.docx built failed document"]);
    // The older one stays, and the manifest says so.
    expect(written.get("简报.pdf")).toEqual(before.get("简报.pdf"));
    for (const {sha256, pdf} of manifest.documents) {
      expect(pdf?.of).not.toBe(sha256);
      expect(pdf?.errors.map(({code}) => code)).toEqual(["libreoffice-missing"]);
    }
    const again = await run(project("新。"), written, testPrinter());
    expect(outcomes(again.report)).toEqual([
      "汇报.pptx unchanged made document",
      "简报.docx unchanged made document",
    ]);
    expect(again.manifest.documents.flatMap(({pdf}) => pdf?.errors)).toEqual([]);
  });

  test("a build without --pdf tells of PDFs that are older than their documents, every time", async () => {
    const written = copy();
    for (let turn = 0; turn < 2; turn++) {
      const {report} = await run(project("新。"), written, undefined);
      expect([report.verdict, ...codes(report)]).toEqual(["done", "pdf-outdated", "pdf-outdated"]);
    }
    const {report} = await run(project("新。"), written, testPrinter());
    expect([report.verdict, ...codes(report)]).toEqual(["done"]);
  });
});

test("a build that was cut off has not printed for nothing", async () => {
  const written: Written = new Map();
  const {journal} = await run(project(), written, testPrinter());
  written.delete("manifest.json");
  const printer = testPrinter();
  const {report} = await run(project(), written, printer, {}, {earlier: journal});
  expect(printer.printed).toEqual([]);
  expect(outcomes(report)).toEqual([
    "汇报.pptx unchanged unchanged null",
    "简报.docx unchanged unchanged null",
  ]);
});

test("a build that was cut off before its PDFs forgets none of those that are older", async () => {
  const written: Written = new Map();
  await run(project(), written, testPrinter());
  const before = written.get("manifest.json")!;
  const {journal} = await run(project("新。"), written, undefined);
  written.set("manifest.json", before);
  const {report} = await run(project("新。"), written, undefined, {}, {earlier: journal});
  expect(codes(report)).toEqual(["pdf-outdated", "pdf-outdated"]);
});

describe("one PDF that fails", () => {
  test("leaves its document and all else, exit 5; the next build tries again", async () => {
    const written: Written = new Map();
    const fails = ({title}: PrintTask) => title === "汇报";
    const {report, manifest} = await run(project(), written, testPrinter({fails}));
    expect(report.verdict).toBe("document-failed");
    expect(names(written)).toEqual(everyFile.filter((name) => name !== "汇报.pdf"));
    expect(outcomes(report)).toEqual(["汇报.pptx built failed new", "简报.docx built made new"]);
    expect(manifest.documents[0]?.pdf).toMatchObject({sha256: null, path: "汇报.pdf"});
    const printer = testPrinter();
    const again = await run(project(), written, printer);
    expect([again.report.verdict, printer.printed]).toEqual(["done", ["汇报"]]);
    expect(names(written)).toEqual(everyFile);
  });

  test("where it has more or fewer pages than slides", async () => {
    const written: Written = new Map();
    const pages = (_: PrintTask, slides: number) => slides + 1;
    const {report} = await run(project(), written, testPrinter({pages}));
    expect(report.verdict).toBe("document-failed");
    expect(codes(report)).toEqual(expect.arrayContaining(["pdf-slides"]));
    expect(names(written)).not.toContain("汇报.pdf");
  });

  test("where the disk refuses it", async () => {
    const onWrite = (path: string) => {
      if (path === "简报.pdf") throw fileError("EBUSY");
    };
    const {report} = await run(project(), new Map(), testPrinter(), {}, {onWrite});
    expect([report.verdict, codes(report)]).toEqual(["document-failed", ["cannot-write"]]);
  });
});

test("what is told of a PDF is told again while it stays", async () => {
  const written: Written = new Map();
  const setting = {fonts: ["DejaVuSans"], pages: (_: PrintTask, slides: number) => slides || 7};
  const first = await run(project(), written, testPrinter(setting));
  expect(codes(first.report).toSorted()).toEqual(["pdf-font-missing", "pdf-font-missing", "pdf-pages"]);
  const second = await run(project(), written, testPrinter(setting));
  expect(second.report.documents.map(({action}) => action)).toEqual(["unchanged", "unchanged"]);
  expect(codes(second.report).toSorted()).toEqual(codes(first.report).toSorted());
  // A build that does not ask for PDFs has nothing to say of them.
  expect(codes((await run(project(), written, undefined)).report)).toEqual([]);
});

describe("PDFs that nothing makes any more", () => {
  const only = (written: Written, more: Partial<BuildRequest> = {}) => {
    const {"templates/deck.md": _, ...files} = project();
    return run(files, written, undefined, more);
  };

  test("are told with their documents, and pruned with them", async () => {
    const written: Written = new Map();
    await run(project(), written, testPrinter());
    expect((await only(written)).report.orphans).toEqual(["汇报.pdf", "汇报.pptx"]);
    const {report} = await only(written, {prune: true});
    expect(report.pruned).toEqual(["汇报.pdf", "汇报.pptx"]);
    expect(names(written)).toEqual(["manifest.json", "简报.docx", "简报.pdf"]);
  });

  test("one that somebody has changed stays, one of somebody else is no matter", async () => {
    const written: Written = new Map();
    await run(project(), written, testPrinter());
    written.set("汇报.pdf", Buffer.from("remarks"));
    written.set("会议通知.pdf", Buffer.from("other"));
    const {report} = await only(written, {prune: true});
    expect([report.pruned, report.orphans]).toEqual([["汇报.pptx"], ["汇报.pdf"]]);
    expect(names(written)).toContain("会议通知.pdf");
  });
});

describe("names", () => {
  test("a Word and a PowerPoint file of one name keep their endings", async () => {
    const title = "同名";
    const files = project("文。", {
      "templates/brief.md": makeTemplate({body: body("文。"), title, for: "all"}),
      "templates/deck.md": makeTemplate({body: body("文。"), title, for: "all", format: "pptx"}),
    });
    const written: Written = new Map();
    await run(files, written, testPrinter());
    expect(names(written)).toEqual([
      "manifest.json",
      "同名.docx",
      "同名.docx.pdf",
      "同名.pptx",
      "同名.pptx.pdf",
    ]);
    // Whichever of them is asked for alone.
    const alone: Written = new Map();
    await run(files, alone, testPrinter(), {selection: {...everything, formats: ["docx"]}});
    expect(names(alone)).toContain("同名.docx.pdf");
  });

  test("also where only case tells them apart", () => {
    const name = namePdfs(["A.docx", "a.pptx", "b.docx"]);
    expect(["A.docx", "a.pptx", "b.docx"].map(name)).toEqual(["A.docx.pdf", "a.pptx.pdf", "b.pdf"]);
  });
});
