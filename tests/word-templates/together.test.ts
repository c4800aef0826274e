// Templates made in Word, with what else a project may have: pictures, a house's look, meetings, PDFs.
import {describe, expect, test, vi} from "vitest";
import {checkProject} from "../../src/check/check-project.ts";
import {formatPlace} from "../../src/diagnostic/place.ts";
import {fontsOfForm} from "../../src/form/fonts-of-form.ts";
import {readForm} from "../../src/form/read-form.ts";
import type {PdfPrinter} from "../../src/pdf/pdf-printer.ts";
import {build} from "../../src/pipeline/build.ts";
import {everything} from "../../src/pipeline/project/selection.ts";
import {tinyPackage} from "../dataset/tiny-package.ts";
import {makePng} from "../picture/make-pictures.ts";
import {houseWord} from "../support/house-word.ts";
import {memoryEffects} from "../support/memory-effects.ts";
import {docxText, readParts} from "../support/read-package.ts";
import {inFolder} from "../support/small-project.ts";
import {validatePackage} from "../support/validate-package.ts";
import {p, writeForm} from "../support/write-form.ts";
import {auditTiny, buildForm, head} from "./build-form.ts";

vi.setConfig({testTimeout: 60_000});

test("a partial brings its pictures along, each stored once, as wide as there is room", async () => {
  const body = `${p("{{> site}}")}${p("{{> site}}")}`;
  const {bytes, other, told} = await buildForm(body, {
    "templates/partials/site.md": '![新校区教学楼](pictures/site.png "新校区")\n',
    "templates/pictures/site.png": makePng({width: 3000, height: 1500, colour: 2}),
  });
  expect(told).toEqual([]);
  if (!bytes || !other) throw new Error("it was not built");
  const parts = readParts(bytes);
  expect([...parts.keys()].filter((name) => name.startsWith("word/media/"))).toEqual([
    "word/media/jianbao1.png",
  ]);
  const xml = String(parts.get("word/document.xml"));
  expect(xml.match(/descr="新校区教学楼"/g)).toHaveLength(2);
  // 11906 twips of paper less two margins of 1417, in English Metric Units.
  const widths = [...xml.matchAll(/<wp:extent cx="(\d+)"/g)].map(([, width]) => Number(width));
  for (const width of widths) expect(width).toBeLessThanOrEqual((11_906 - 2 * 1417) * 635);
  expect(docxText(bytes).filter((each) => each.includes("新校区"))).toEqual(["图1　新校区", "图2　新校区"]);
  expect(await validatePackage(bytes, "docx")).toEqual([]);
});

test("of a theme made of a house's file, a template takes colours and none of its styles", async () => {
  const body = `${p("{{> part}}")}${p("{{table (observations)}}")}`;
  const files = {"templates/partials/part.md": "## 要点\n\n- {{area.name}}\n\n1. 乙\n"};
  const {bytes, told} = await buildForm(body, {
    ...files,
    "templates/letter.yaml": head().replace("theme: plain", "theme: house"),
    "templates/themes/house.yaml": "format: docx\nfrom: house.docx\n",
    "templates/themes/house.docx": houseWord({}),
  });
  expect(told.filter((each) => !/^house-/.test(each))).toEqual([]);
  if (!bytes) throw new Error("it was not built");
  const xml = String(readParts(bytes).get("word/document.xml"));
  // The template has one style of this kind and no lists.
  const used = (name: string) =>
    new Set([...xml.matchAll(new RegExp(`<w:${name} w:val="([^"]*)"`, "g"))].map(([, id]) => id));
  expect([...used("pStyle"), ...used("tblStyle")]).toEqual(["1"]);
  expect([...used("numId")]).toEqual(["0"]);
  expect(await validatePackage(bytes, "docx")).toEqual([]);
  expect(await auditTiny(bytes)).toMatchObject({right: 2, figures: 2});
});

describe("a meeting may have its paper made in Word", () => {
  const paper = (more = "") => ({
    ...inFolder("data", tinyPackage()),
    "templates/paper.docx": writeForm({
      body: [
        p("{{names meeting.areas}}在{{meeting.occasion}}上的汇报"),
        p("{{#each meeting.topics as |topic|}}"),
        p("{{topic.name}}"),
        p("{{/each}}"),
      ].join(""),
      header: p("汇报人：{{meeting.speaker}}"),
    }),
    "templates/paper.yaml":
      'title: 会议材料\nfor: meeting\nformat: docx\nedition: briefing\ntheme: plain\nminimum-observations: 0\nfile: "{{meeting.name}}"\n',
    "templates/pictures/logo.png": makePng({width: 400, height: 100}),
    "meetings/明天.yaml": `area: 沙坪坝区\ntopics: [学前教育]\nedition: briefing\ntemplate: paper\noccasion: 推进会\nspeaker: 张老师\n${more}`,
  });

  test("with its occasion, speaker and topics", async () => {
    const effects = memoryEffects(paper());
    const report = await build({selection: everything, generator: "test"}, effects);
    expect(report.diagnostics.filter(({code}) => code !== "picture-unused")).toEqual([]);
    const bytes = effects.written.get("明天.docx");
    if (!bytes) throw new Error("it was not built");
    expect(docxText(bytes)).toEqual(["沙坪坝区在推进会上的汇报", "学前教育"]);
    expect(String(readParts(bytes).get("word/header1.xml"))).toContain("汇报人：张老师");
  });

  test("whose head stays as it is, and the logo of the meeting is told not to be used", async () => {
    const effects = memoryEffects(paper("logo: pictures/logo.png\n"));
    for (const {diagnostics} of [
      await build({selection: everything, generator: "test"}, effects),
      await checkProject({coverage: false, strict: false}, effects),
    ])
      expect(diagnostics.map(({code, place}) => `${code} ${place && formatPlace(place)}`)).toContain(
        "logo-of-house meetings/明天.yaml:7:7",
      );
  });
});

test("its PDF is held against the fonts of the template, and against no number of pages", async () => {
  const body = p('<w:rFonts w:ascii="Arial" w:eastAsia="方正小标宋简体"/>|{{area.name}}');
  const form = readForm(writeForm({body}), "").value;
  if (!form) throw new Error("it was not read");
  expect(fontsOfForm(form)).toEqual(["Times New Roman", "宋体", "Arial", "方正小标宋简体"]);
  const printer: PdfPrinter = {
    find: async () => ({value: {name: "LibreOffice 1", settings: "s"}, diagnostics: []}),
    print: async (tasks, onPrinted) => {
      for (const [index, task] of tasks.entries())
        await onPrinted(index, {
          value: {bytes: await task.read(), pages: 7, fonts: ["DejaVuSans"]},
          diagnostics: [],
        });
    },
    fonts: async () => ({has: (name) => name !== "方正小标宋简体", familiesOf: () => []}),
    close: async () => undefined,
  };
  const effects = memoryEffects({
    ...inFolder("data", tinyPackage()),
    "templates/letter.docx": writeForm({body}),
    "templates/letter.yaml": head(),
  });
  const report = await build({selection: everything, generator: "test", pdf: {printer}}, effects);
  expect(effects.written.get("沙坪坝区报告.pdf")).toEqual(effects.written.get("沙坪坝区报告.docx"));
  expect(report.diagnostics.map(({message}) => message.zh)).toEqual([
    "本机没有文件所用的字体：方正小标宋简体；PDF 改用了 DejaVuSans，见《沙坪坝区报告》等 2 份文件",
  ]);
});
