import {describeChart} from "../../src/chart/describe-chart.ts";
import type {ChartSpec} from "../../src/model/chart.ts";
import type {Chart, Document, Drawings} from "../../src/model/document.ts";
import type {FigureRecord} from "../../src/model/record.ts";
import {withRecord} from "../../src/ooxml/record-part.ts";
import {packWritten} from "../../src/ooxml/written-package.ts";
import {planNatives} from "../../src/pipeline/document/chart-form-of.ts";
import {makeShell} from "../../src/pipeline/document/theme-shells.ts";
import type {Theme} from "../../src/theme/parse-theme.ts";
import {writePptx} from "../../src/writer/pptx/write-pptx.ts";
import {writeWord} from "../support/write-word.ts";
import {drawing, fullDocument, readTheme} from "../writer/docx/sample-document.ts";
import {loadTheme} from "../writer/pptx/load-theme.ts";
import {chart, figure, h, kpi, list, makeDocument, notes, p, table} from "../writer/pptx/make-document.ts";

/** Bars from zero, with a value missing; the values are so close that an axis left alone would not start there. */
const bars: Partial<ChartSpec> = {
  type: "bar",
  title: "普及水平",
  categories: ["学前", "小学", "初中"],
  series: [
    {name: "2020年", points: [point(91), point(92), null]},
    {name: "2025年", points: [point(93), point(94.5), point(96)]},
  ],
};
const line: Partial<ChartSpec> = {
  type: "line",
  title: "在校学生",
  unit: "人",
  categories: ["2019年", "2020年", "2021年"],
  series: [{name: "甲", points: [point(1200), null, point(1350)]}],
};

function point(value: number) {
  return {value, text: String(value), observations: ["o1"]};
}

/** What our own writers make of everything that a briefing or a deck may hold: charts drawn and native, tables, notes. */
export async function cleanBriefing(): Promise<Uint8Array> {
  const theme = readTheme("gongwen");
  const full = fullDocument();
  const natives = [chart(bars), chart(line)].map((one) => withObservations(one, "a1"));
  const document = {...full, blocks: [...full.blocks, ...natives]};
  const {package: written} = await writeWord(document, theme, means(document, theme, natives));
  return packWritten(withRecord(written, record(document)), "2025-08-21");
}

export async function cleanDeck(): Promise<Uint8Array> {
  const theme = loadTheme("meeting");
  const natives = [chart(bars), chart(line)];
  const document = makeDocument([
    notes(p("开场白")),
    h(1, "总体情况"),
    h(2, "数字"),
    kpi([[[figure("97.6%", "o1")], "毛入园率"]]),
    p("达到", figure("超过99%", "o2"), "，突出重点。"),
    notes(p("第一段"), list(["第一点", "第二点"])),
    h(2, "图片"),
    chart(),
    ...natives.flatMap((one, index) => [h(2, `图表${index + 1}`), one]),
    h(2, "链接"),
    p({type: "link", url: "https://example.org/?a=1&b=2", children: [{type: "text", value: "网站"}]}),
    h(2, "表"),
    table(["指标", "值"], [["毛入园率", [figure("97.6%", "o1"), "左右"]]]),
  ]);
  const shell = await makeShell(theme);
  const {value, diagnostics} = writePptx(document, theme, means(document, theme, natives), shell);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return packWritten(withRecord(value.package, record(document)), document.meta.date);
}

function withObservations(one: Chart, id: string): Chart {
  const series = one.spec.series.map((each) => ({
    ...each,
    points: each.points.map((value) => value && {...value, observations: [id]}),
  }));
  return {...one, spec: {...one.spec, series}};
}

function means(document: Document, theme: Theme, natives: readonly Chart[]) {
  const drawn = document.blocks.flatMap((block) =>
    block.type === "chart" && !natives.includes(block) ? [block] : [],
  );
  const drawings: Drawings = new Map(drawn.map((node) => [node, drawing(160, 90)]));
  return {drawings, natives: planNatives(natives, document, theme), describeChart};
}

function record({meta}: Document): FigureRecord {
  return {document: meta, observations: [], passages: [], charts: []};
}
