import {beforeAll, describe, expect, test, vi} from "vitest";
import {stringify} from "yaml";
import {seriesColour} from "../../src/chart/colour.ts";
import {labelOptions} from "../../src/chart/data-labels.ts";
import {describeChart} from "../../src/chart/describe-chart.ts";
import {marks} from "../../src/chart/marks/marks.ts";
import type {ChartForm, ChartSpec} from "../../src/model/chart.ts";
import {buildDocument} from "../../src/pipeline/document/build-document.ts";
import {chartStyleOf} from "../../src/pipeline/document/chart-style-of.ts";
import {openWorkshop} from "../../src/pipeline/document/workshop.ts";
import {isLongCourse} from "../../src/query/chart-kinds.ts";
import type {Theme} from "../../src/theme/parse-theme.ts";
import {chart as makeChart} from "../chart/specs.ts";
import {front} from "../markdown/brief.ts";
import {all, type ReadChart, readCharts} from "../support/read-charts.ts";
import {docxText, pptxText, readParts} from "../support/read-package.ts";
import {validatePackage} from "../support/validate-package.ts";
import {readTheme} from "./docx/sample-document.ts";
import {loadTheme} from "./pptx/load-theme.ts";

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000});

const districts = ["沙坪坝区", "石柱土家族自治县", "重庆高新技术产业开发区直管园（西永、含谷）"];
const hostile = ['甲 & <乙> "丙"', "丁'戊", "己"];

/** Each kind with one series and several, with gaps, zeros, negative numbers, decimals and awkward names. */
const specs: Readonly<Record<string, ChartSpec>> = {
  bars: makeChart("bar", "%", districts, {"2020年": [90.6, 0, null], "2025年": ["≥92%", "超过99%", 96.25]}),
  change: makeChart("bar", "个百分点", hostile, {"变化 & <差>": [-6.2, 1.8, 0]}),
  stacked: makeChart("stacked-bar", "所", ["2018年", "2019年"], {
    公办: [45, 52],
    民办: [60, null],
    其他: [1, "约20所"],
  }),
  lying: makeChart("horizontal-bar", "%", districts, {
    "2020年": [92.5, "约80%", null],
    "2025年": ["≥95%", 90, 100],
  }),
  ranking: makeChart("horizontal-bar", "所", hostile, {幼儿园: [185, -3, 0]}),
  "laid down": makeChart(
    "bar",
    "所",
    Array.from({length: 12}, (_, i) => `教育集团化办学成员单位第${i}组`),
    {
      数量: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    },
  ),
  line: makeChart("line", "人", ["2019年", "2020年", "2021年"], {甲: [1200, null, 1350.5], 乙: [0, -20, 40]}),
  years: makeChart(
    "line",
    "人",
    Array.from({length: 24}, (_, i) => `${2001 + i}年`),
    {学生: Array.from({length: 24}, (_, i) => 20_000 + i)},
  ),
  ring: makeChart("doughnut", "个", districts, {集团: [6, 5, null]}),
  slivers: makeChart("doughnut", "人", hostile, {学生: [12000, "约90人", 0]}),
  raised: makeChart("bar", "", ["小学", "初中"], {系数: [0.35, 0.28]}, {minimum: 0.2, maximum: 0.5}),
  formatted: makeChart("bar", "%", ["小学", "初中"], {率: ["85.0%", "92.5%"]}),
};

const themes = {docx: readTheme("gongwen"), pptx: loadTheme("meeting")} satisfies Record<string, Theme>;
const workshop = openWorkshop();
type Format = keyof typeof themes;

async function build(format: Format, form: ChartForm, some = Object.entries(specs)): Promise<Uint8Array> {
  const charts = {command: form, template: null};
  const head = {...front, format, theme: themes[format].name, charts};
  const blocks = some.map(([name, spec]) => `## ${name}\n\n${blockOf(name, spec)}\n`);
  const text = `---\n${stringify(head)}---\n# 图\n\n${blocks.join("\n")}`;
  const built = await buildDocument(text, themes[format], workshop);
  if (!built.value) throw new Error(JSON.stringify(built.diagnostics, null, 1));
  return built.value.bytes;
}

function blockOf(name: string, spec: ChartSpec): string {
  const {type, labels, minimum, maximum, unit, categories} = spec;
  const series = spec.series.map((one) => ({
    ...one,
    points: one.points.map((point) => point && {...point, observations: ["a"]}),
  }));
  const block = {type, title: name, data: {unit, categories, series}, labels, minimum, maximum};
  return `\`\`\`chart\n${JSON.stringify(block)}\n\`\`\``;
}

const val = (chart: ReadChart, path: string): string | null => {
  const names = path.split(" ");
  let found = [chart.root];
  for (const name of names) found = found.flatMap((element) => all(element, `c:${name}`));
  return found[0]?.getAttribute("val") ?? null;
};

describe.each(["docx", "pptx"] as const)("%s", (format) => {
  let bytes: Uint8Array;
  let read: ReadonlyMap<string, ReadChart>;
  const each = Object.entries(specs);
  const chartOf = (name: string) => read.get(name)!;
  const style = chartStyleOf(themes[format]);

  beforeAll(async () => {
    bytes = await build(format, "native");
    read = new Map(readCharts(bytes).map((chart) => [chart.name, chart]));
  });

  test("the charts stand where they belong, and no picture does", () => {
    expect([...read.keys()]).toEqual(Object.keys(specs));
    expect([...readParts(bytes).keys()].filter((part) => part.includes("/media/"))).toEqual([]);
  });

  test("the Open XML SDK finds no error, nor in the workbooks", async () => {
    expect(await validatePackage(bytes, format)).toEqual([]);
    const workbooks = [...readParts(bytes)].filter(([name]) => name.endsWith(".xlsx"));
    expect(workbooks).toHaveLength(each.length);
    for (const [, content] of workbooks.slice(0, 2)) {
      expect(await validatePackage(content as Uint8Array, "xlsx")).toEqual([]);
    }
  });

  test.each(each)("%s: chart, data sheet and spec hold the same names and numbers", (name, spec) => {
    const {series, sheet, kind} = chartOf(name);
    const kinds = {line: "lineChart", doughnut: "doughnutChart"} as Record<string, string>;
    expect(kind).toBe(kinds[spec.type] ?? "barChart");
    const values = spec.series.map(({points}) => points.map((point) => point?.value ?? null));
    expect(series.map((one) => one.name)).toEqual(spec.series.map((one) => one.name));
    expect(series.map((one) => one.values)).toEqual(values);
    for (const one of series) expect(one.categories).toEqual(spec.categories);
    const [names, ...rows] = sheet;
    expect(names?.slice(1, spec.series.length + 1)).toEqual(spec.series.map((one) => one.name));
    expect(rows.map(([category]) => category)).toEqual(spec.categories);
    const cells = rows.map((row) => spec.series.map((_, s) => row[s + 1] ?? null));
    expect(cells).toEqual(spec.categories.map((_, c) => values.map((row) => row[c])));
  });

  test.each(each)("%s: each formula leads to its cells", (name, spec) => {
    const last = spec.categories.length + 1;
    const formulas = all(chartOf(name).root, "c:f").map((formula) => formula.textContent);
    const columns = spec.series.map((_, s) => String.fromCharCode(66 + s));
    const expected = columns.flatMap((column) => [
      `Sheet1!$${column}$1`,
      `Sheet1!$A$2:$A$${last}`,
      `Sheet1!$${column}$2:$${column}$${last}`,
    ]);
    // A series that only names years below the lines has no name of its own.
    const texts = isLongCourse(spec) ? [`Sheet1!$A$2:$A$${last}`, `Sheet1!$C$2:$C$${last}`] : [];
    expect(formulas).toEqual([...expected, ...texts]);
  });

  test.each(each)("%s: the colours of the picture", (name, spec) => {
    // Points that are marked one by one have the colour of their line.
    const found = chartOf(name).series.flatMap((one) => one.colours);
    const colours = isLongCourse(spec) ? [...new Set(found)] : found;
    const count = spec.type === "doughnut" ? spec.categories.length : spec.series.length;
    expect(colours).toEqual(Array.from({length: count}, (_, i) => seriesColour(style, i).toUpperCase()));
  });

  test.each(each)("%s: a label says the figure with qualifier and unit, or is not there", (name, spec) => {
    const isDense = name === "years";
    chartOf(name).series.forEach(({labels}, s) => {
      labels.forEach((label, c) => {
        const text = spec.series[s]?.points[c]?.text ?? null;
        if (label !== null || !isDense) expect([text, null]).toContain(label);
        const isSmall = spec.type === "stacked-bar" && (spec.series[s]?.points[c]?.value ?? 0) < 10;
        if (text !== null && !isDense && !isSmall && spec.type !== "line") expect(label).toBe(text);
      });
    });
    expect(chartOf(name).series.flatMap(({labels}) => labels.filter((label) => label !== null))).not.toEqual(
      [],
    );
  });

  test("labels are left out where the picture leaves them out", () => {
    const shown = (name: string) => chartOf(name).series.map(({labels}) => labels);
    const years = shown("years")[0]!;
    expect(years.flatMap((label, c) => (label === null ? [] : [c]))).toEqual([23]);
    expect(shown("stacked")).toEqual([
      ["45所", "52所"],
      ["60所", null],
      [null, "约20所"],
    ]);
    expect(shown("line")).toEqual([
      ["1200人", null, "1350.5人"],
      ["0人", "-20人", "40人"],
    ]);
    expect(shown("slivers")).toEqual([["12000人", "约90人", "0人"]]);
  });

  test("labels of plain figures follow the data that people edit, others have a text of their own", () => {
    const texts = (name: string) =>
      all(chartOf(name).root, "c:dLbl").flatMap((label) => all(label, "a:t").map((text) => text.textContent));
    expect(texts("bars")).toEqual(["≥92%", "超过99%"]);
    expect(texts("change")).toEqual([]);
    expect(texts("formatted")).toEqual([]);
  });

  test("rows read from the top, with their axis below them", () => {
    for (const [name, spec] of each) {
      if (spec.type === "doughnut") continue;
      const isLying = ["lying", "ranking", "laid down"].includes(name);
      const chart = chartOf(name);
      expect(val(chart, "catAx orientation"), name).toBe(isLying ? "maxMin" : "minMax");
      expect(val(chart, "valAx orientation"), name).toBe("minMax");
      expect(val(chart, "valAx crosses"), name).toBe(isLying ? "max" : "autoZero");
      expect(val(chart, "valAx tickLblPos"), name).toBe("nextTo");
      if (spec.type !== "line") expect(val(chart, "barDir"), name).toBe(isLying ? "bar" : "col");
    }
    expect(val(chartOf("stacked"), "grouping")).toBe("stacked");
    expect(val(chartOf("stacked"), "overlap")).toBe("100");
  });

  test("value axes begin at zero, unless the spec or negative numbers say otherwise", () => {
    const ends = (name: string) => ["min", "max"].map((end) => Number(val(chartOf(name), `valAx ${end}`)));
    expect(ends("bars")).toEqual([0, 100]);
    expect(ends("stacked")[0]).toBe(0);
    expect(ends("lying")).toEqual([0, 100]);
    expect(ends("raised")).toEqual([0.2, 0.5]);
    expect(ends("change")[0]).toBeLessThan(-6.2);
    expect(ends("line")[0]).toBeLessThan(-20);
  });

  test.each(each)("%s: no title, no rounded corners, gaps stay gaps, Chinese throughout", (name, spec) => {
    const chart = chartOf(name);
    expect(val(chart, "autoTitleDeleted")).toBe("1");
    expect(val(chart, "roundedCorners")).toBe("0");
    expect(val(chart, "dispBlanksAs")).toBe("gap");
    expect(val(chart, "lang")).toBe("zh-CN");
    const hasLegend = spec.series.length > 1 || spec.type === "doughnut";
    expect(all(chart.root, "c:legend").length).toBe(hasLegend ? 1 : 0);
    const {latin, eastAsia} = format === "docx" ? themes.docx.styles.tableCell : themes.pptx.fonts.body;
    const looks = [...all(chart.root, "a:defRPr"), ...all(chart.root, "a:rPr")];
    expect(looks.length).toBeGreaterThan(2);
    for (const look of looks) {
      expect(look.getAttribute("lang")).toBe("zh-CN");
      expect(all(look, "a:latin")[0]?.getAttribute("typeface")).toBe(latin);
      expect(all(look, "a:ea")[0]?.getAttribute("typeface")).toBe(eastAsia);
      expect(Number(look.getAttribute("sz"))).toBeGreaterThanOrEqual(600);
    }
    for (const text of all(chart.root, "c:txPr")) expect(all(text, "a:defRPr")).toHaveLength(1);
  });

  test.each(each)("%s: the unit stands beside the axis, or in the labels", (name, spec) => {
    const titles = all(chartOf(name).root, "c:title").map((title) => all(title, "a:t")[0]?.textContent);
    const isInLabels = spec.type === "doughnut" || spec.unit === "";
    expect(titles).toEqual(isInLabels ? [] : [`单位：${spec.unit}`]);
  });

  test.each(each)("%s: alternative text as for the picture", (name, spec) => {
    expect(chartOf(name).alternative).toBe(describeChart({...spec, title: name}));
  });

  test("what has no value is said below the chart", () => {
    const texts =
      format === "docx" ? docxText(bytes) : pptxText(bytes).slides.flatMap((slide) => slide.texts);
    const remarks = texts.filter((text) => text.startsWith("注："));
    expect(remarks).toEqual([
      `注：${districts[2]}（2020年）无数据。`,
      "注：2019年（民办）无数据。",
      `注：${districts[2]}（2020年）无数据。`,
      "注：2020年（甲）无数据。",
      "注：纵轴自2万人起。",
      `注：${districts[2]}无数据。`,
    ]);
  });

  test("as large as the picture, but for the remark on a slide", async () => {
    const pictures = await build(format, "image");
    const sizes = sizesOf(pictures, format);
    expect(sizes).toHaveLength(each.length);
    each.forEach(([name, {series}], index) => {
      const [width, height] = sizes[index]!;
      const hasGap = name === "years" || series.some(({points}) => points.includes(null));
      const share = chartOf(name).width / width!;
      if (format === "docx" || !hasGap) expect(share, name).toBeCloseTo(1, 2);
      else expect(share, name).toBeGreaterThan(0.9);
      expect(chartOf(name).width / chartOf(name).height, name).toBeCloseTo(width! / height!, 1);
    });
  });

  test("the same bytes again, also after other charts in the same process", async () => {
    await build(format === "docx" ? "pptx" : "docx", "native", each.slice(0, 2));
    await build(format, "native", each.slice(3, 5));
    expect(Buffer.from(await build(format, "native")).equals(Buffer.from(bytes))).toBe(true);
  });
});

test("both formats draw the same chart", async () => {
  const [word, deck] = await Promise.all(
    (["docx", "pptx"] as const).map((format) => build(format, "native")),
  );
  const said = (bytes: Uint8Array) =>
    readCharts(bytes).map(({kind, series, sheet}) => ({
      kind,
      sheet: sheet.map((row) => row.map((cell) => cell || null)),
      series: series.map(({colours: _, ...rest}) => rest),
    }));
  expect(said(deck!)).toEqual(said(word!));
});

/** What a picture is drawn from: the values that Chart.js gets, and the text that it puts at each. */
function drawnNumbers(spec: ChartSpec): {values: (number | null)[]; texts: (string | null)[]}[] {
  const {data} = marks[spec.type](spec, chartStyleOf(themes.docx), "wide");
  const {formatter} = labelOptions(spec, 20, "#000000");
  return data.datasets.map((dataset, datasetIndex) => {
    const values = dataset.data as (number | null)[];
    const texts = values.map((value, dataIndex) =>
      value === null ? null : String(formatter?.(value, {datasetIndex, dataIndex} as never)),
    );
    return {values, texts};
  });
}

describe("three faces: picture, Word and PowerPoint", () => {
  let faces: ReadonlyMap<string, ReadChart>[];
  beforeAll(async () => {
    const files = [await build("docx", "native"), await build("pptx", "native")];
    faces = files.map((bytes) => new Map(readCharts(bytes).map((chart) => [chart.name, chart])));
  });

  test.each(Object.entries(specs))("%s: the same numbers, and no label that says another", (name, spec) => {
    const drawn = drawnNumbers(spec);
    expect(drawn.flatMap(({values}) => values).some((value) => value !== null)).toBe(true);
    for (const face of faces) {
      const {series, sheet} = face.get(name)!;
      expect(series.map(({values}) => values)).toEqual(drawn.map(({values}) => values));
      const columns = drawn.map((_, s) => sheet.slice(1).map((row) => row[s + 1] ?? null));
      expect(columns).toEqual(drawn.map(({values}) => values));
      series.forEach(({labels}, s) => {
        labels.forEach((label, c) => {
          if (label !== null) expect(label).toBe(drawn[s]?.texts[c]);
        });
      });
    }
  });
});

test("a ring without pieces stays a picture", async () => {
  const broken = {差: makeChart("doughnut", "个", ["甲", "乙"], {差: [0, 0]})};
  const bytes = await build("docx", "native", Object.entries(broken));
  expect(readCharts(bytes)).toEqual([]);
  expect([...readParts(bytes).keys()].filter((part) => part.includes("/media/"))).toHaveLength(1);
});

/** Width and height of the pictures, in order. */
function sizesOf(bytes: Uint8Array, format: Format): number[][] {
  const parts = readParts(bytes);
  const stories =
    format === "docx"
      ? ["word/document.xml"]
      : [...parts.keys()]
          .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
          .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)));
  const pattern =
    format === "docx" ? /<wp:extent cx="(\d+)" cy="(\d+)"/g : /<p:pic>.*?<a:ext cx="(\d+)" cy="(\d+)"/gs;
  return stories.flatMap((name) =>
    [...String(parts.get(name)).matchAll(pattern)].map(([, width, height]) => [
      Number(width),
      Number(height),
    ]),
  );
}
