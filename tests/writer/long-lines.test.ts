// Long lines and small multiples in finished files: what Office is given says what the picture says.
import {unzipSync} from "fflate";
import {beforeAll, describe, expect, test, vi} from "vitest";
import {stringify} from "yaml";
import {describeChart} from "../../src/chart/describe-chart.ts";
import {lintPackage} from "../../src/lint/lint-package.ts";
import type {ChartForm, ChartSpec} from "../../src/model/chart.ts";
import {openPackage} from "../../src/ooxml/package.ts";
import {buildDocument} from "../../src/pipeline/document/build-document.ts";
import {openWorkshop} from "../../src/pipeline/document/workshop.ts";
import {longSpec} from "../chart/long-specs.ts";
import {front} from "../markdown/brief.ts";
import {chartBlock} from "../support/chart-block.ts";
import {all, type ReadChart, readCharts} from "../support/read-charts.ts";
import {readParts} from "../support/read-package.ts";
import {validatePackage} from "../support/validate-package.ts";
import {readTheme} from "./docx/sample-document.ts";
import {loadTheme} from "./pptx/load-theme.ts";

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000});

const themes = {docx: readTheme("gongwen"), pptx: loadTheme("meeting")} as const;
type Format = keyof typeof themes;
const workshop = openWorkshop();

async function build(format: Format, form: ChartForm, specs: Readonly<Record<string, ChartSpec>>) {
  const head = {...front, format, theme: themes[format].name, charts: {command: form, template: null}};
  const blocks = Object.entries(specs).map(([name, spec]) => `## ${name}\n\n${chartBlock(name, spec)}\n`);
  const text = `---\n${stringify(head)}---\n# 图\n\n${blocks.join("\n")}`;
  const built = await buildDocument(text, themes[format], workshop);
  expect(built.diagnostics).toEqual([]);
  return built.value!.bytes;
}

const numbersOf = ({series}: ChartSpec) =>
  series.map(({points}) => points.map((point) => point?.value ?? null));

const lines: Readonly<Record<string, ChartSpec>> = {
  八条线: longSpec(8, 1993, 2022),
  突出一条: longSpec(8, 1993, 2022, {hasGaps: true, endsEarly: true, highlight: "埃及"}),
  一条线: longSpec(1, 1993, 2022),
  五年: longSpec(5, 2018, 2022),
};

describe.each(["docx", "pptx"] as const)("lines in %s", (format) => {
  let bytes: Uint8Array;
  let read: ReadonlyMap<string, ReadChart>;
  beforeAll(async () => {
    bytes = await build(format, "native", lines);
    read = new Map(readCharts(bytes).map((chart) => [chart.name, chart]));
  });

  test("the Open XML SDK finds no error, nor does lint", async () => {
    expect(await validatePackage(bytes, format)).toEqual([]);
    expect(lintPackage(openPackage(unzipSync(bytes)))).toEqual([]);
  });

  test.each(Object.entries(lines))("%s: the numbers of the data, in chart and sheet", (name, spec) => {
    const {series, sheet, kind, alternative} = read.get(name)!;
    expect(kind).toBe("lineChart");
    expect(series.map((one) => one.name)).toEqual(spec.series.map((one) => one.name));
    expect(series.map(({values}) => values)).toEqual(numbersOf(spec));
    for (const {categories} of series) expect(categories).toEqual(spec.categories);
    const cells = spec.series.map((_, s) => sheet.slice(1).map((row) => row[s + 1] ?? null));
    expect(cells).toEqual(numbersOf(spec));
    expect(alternative).toBe(describeChart({...spec, title: name}));
  });

  test("each line carries its name and last value, and an early end says when it was", () => {
    const [plain, seen] = ["八条线", "突出一条"].map((name) => read.get(name)!);
    const spec = lines.八条线!;
    expect(plain!.series.map(({labels}) => labels.at(-1))).toEqual(
      spec.series.map(({name, points}) => `${name} ${points.at(-1)?.text}`),
    );
    const early = seen!.series[2]!.labels.filter((label) => label !== null);
    expect(early).toEqual([expect.stringMatching(/^德国 [\d.]+岁（2019年）$/u)]);
    for (const {root} of [plain!, seen!]) expect(all(root, "c:legend")).toEqual([]);
  });

  test("names below stand at round years and the newest, and nothing hides between them", () => {
    const {root} = read.get("八条线")!;
    const unnamed = all(root, "c:ser").filter(
      (series) =>
        ![...series.childNodes].some((node) => (node as unknown as {tagName?: string}).tagName === "c:tx"),
    );
    expect(unnamed).toHaveLength(1);
    const shown = all(unnamed[0]!, "c:dLbl").map((label) =>
      Number(all(label, "c:idx")[0]?.getAttribute("val")),
    );
    const names = shown.map((index) => lines.八条线!.categories[index]);
    expect(names).toEqual(["1993年", "2000年", "2005年", "2010年", "2015年", "2022年"]);
    const [axis] = all(root, "c:catAx");
    expect(all(axis!, "c:tickLblPos")[0]?.getAttribute("val")).toBe("none");
    const [five] = all(read.get("五年")!.root, "c:catAx");
    expect(all(five!, "c:tickLblPos")[0]?.getAttribute("val")).toBe("low");
  });

  test("gaps stay gaps, and the same bytes come again", async () => {
    const {root} = read.get("突出一条")!;
    expect(all(root, "c:dispBlanksAs")[0]?.getAttribute("val")).toBe("gap");
    expect(Buffer.from(await build(format, "native", lines)).equals(Buffer.from(bytes))).toBe(true);
  });
});

const multiples = "series" as const;
const panels: Readonly<Record<string, ChartSpec>> = {
  十六张: longSpec(16, 1993, 2022, {multiples, hasGaps: true, highlight: "日本"}),
  柱子: longSpec(7, 2000, 2015, {multiples, type: "bar"}),
  面积: longSpec(6, 2000, 2015, {multiples, type: "area"}),
};
const panelCount = 16 + 7 + 6;

describe("small multiples", () => {
  test("on slides each panel is a chart of its own: the same numbers, one scale, its name above", async () => {
    const bytes = await build("pptx", "native", panels);
    expect(await validatePackage(bytes, "pptx")).toEqual([]);
    expect(lintPackage(openPackage(unzipSync(bytes)))).toEqual([]);
    const read = readCharts(bytes);
    expect(read).toHaveLength(panelCount);
    for (const [name, spec] of Object.entries(panels)) {
      const own = read.filter((chart) => chart.name === name);
      expect(own.map(({series}) => series.map(({values}) => values))).toEqual(
        numbersOf(spec).map((numbers) => [numbers]),
      );
      expect(own.map(({series: [one]}) => one?.name)).toEqual(spec.series.map((one) => one.name));
      expect(own.map(({sheet}) => sheet.slice(1).map((row) => row[1] ?? null))).toEqual(numbersOf(spec));
      const titles = own.map(({root}) => all(all(root, "c:title")[0]!, "a:t")[0]?.textContent);
      expect(titles).toEqual(spec.series.map((one) => one.name));
      const scales = own.map(({root}) =>
        ["c:min", "c:max", "c:majorUnit"].map((each) => all(root, each)[0]?.getAttribute("val")).join(" "),
      );
      expect(new Set(scales).size).toBe(1);
      for (const [s, {alternative}] of own.entries())
        expect(alternative).toContain(`${name}（${spec.series[s]?.name}）`);
    }
  });

  test("in Word they are a picture with all panels in its alternative text, whatever form is asked for", async () => {
    const native = await build("docx", "native", panels);
    expect(await validatePackage(native, "docx")).toEqual([]);
    expect(lintPackage(openPackage(unzipSync(native)))).toEqual([]);
    expect(readCharts(native)).toEqual([]);
    const parts = readParts(native);
    expect([...parts.keys()].filter((name) => name.includes("/media/"))).toHaveLength(3);
    const text = String(parts.get("word/document.xml"));
    for (const [name, spec] of Object.entries(panels))
      expect(text).toContain(describeChart({...spec, title: name}).slice(0, 60));
    expect(Buffer.from(await build("docx", "image", panels)).equals(Buffer.from(native))).toBe(true);
  });
});
