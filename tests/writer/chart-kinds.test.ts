// The kinds of charts that no library wrote: picture, native chart and data sheet hold the same numbers.
import {unzipSync} from "fflate";
import {beforeAll, describe, expect, test, vi} from "vitest";
import {stringify} from "yaml";
import {defaultChartStyle} from "../../src/chart/chart-style.ts";
import {describeChart} from "../../src/chart/describe-chart.ts";
import {marks} from "../../src/chart/marks/marks.ts";
import {lintPackage} from "../../src/lint/lint-package.ts";
import type {ChartSpec} from "../../src/model/chart.ts";
import {openPackage} from "../../src/ooxml/package.ts";
import {buildDocument} from "../../src/pipeline/document/build-document.ts";
import {openWorkshop} from "../../src/pipeline/document/workshop.ts";
import {kindSpecs} from "../chart/kind-specs.ts";
import {front} from "../markdown/brief.ts";
import {chartBlock} from "../support/chart-block.ts";
import {all, type ReadChart, readCharts} from "../support/read-charts.ts";
import {readParts} from "../support/read-package.ts";
import {validatePackage} from "../support/validate-package.ts";
import {readTheme} from "./docx/sample-document.ts";
import {loadTheme} from "./pptx/load-theme.ts";

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000});

const themes = {docx: readTheme("gongwen"), pptx: loadTheme("meeting")} as const;
const each = Object.entries(kindSpecs);
const numbersOf = ({series}: ChartSpec) =>
  series.map(({points}) => points.map((point) => point?.value ?? null));

const isOfShares = ({type}: ChartSpec) => type === "percent-stacked-bar";
const sharesOf = (numbers: readonly (readonly (number | null)[])[]) =>
  numbers.map((row) =>
    row.map((value, c) => value && (value / numbers.reduce((sum, each) => sum + (each[c] ?? 0), 0)) * 100),
  );

/** Points have both values, in picture and chart; what has one only stands at the end of the data sheet. */
function expectPoints(spec: ChartSpec, {root}: ReadChart): void {
  const [across, up] = numbersOf(spec);
  const pairs = across!.flatMap((x, c) => (x === null || up![c] === null ? [] : [{x, y: up![c]}]));
  const of = (name: string) => all(all(root, name)[0]!, "c:v").map(({textContent}) => Number(textContent));
  expect(of("c:yVal").map((y, index) => ({x: of("c:xVal")[index], y}))).toEqual(pairs);
  const {data} = marks.scatter(spec, defaultChartStyle, "wide");
  expect(data.datasets[0]?.data).toEqual(pairs);
  const names = all(root, "c:dLbl").flatMap((label) => all(label, "a:t").map(({textContent}) => textContent));
  expect(names).toEqual(spec.categories.slice(0, pairs.length));
  const titles = all(root, "c:title").map((title) => all(title, "a:t")[0]?.textContent);
  const titleOf = ({name, unit}: ChartSpec["series"][number]) => `${name}（${unit ?? spec.unit}）`;
  expect(titles).toEqual([`横轴：${titleOf(spec.series[0]!)}`, `纵轴：${titleOf(spec.series[1]!)}`]);
}

describe.each(["docx", "pptx"] as const)("%s", (format) => {
  let bytes: Uint8Array;
  let read: ReadonlyMap<string, ReadChart>;

  beforeAll(async () => {
    const head = {...front, format, theme: themes[format].name, charts: {command: "native", template: null}};
    const blocks = each.map(([name, spec]) => `## ${name}\n\n${chartBlock(name, spec)}\n`);
    const text = `---\n${stringify(head)}---\n# 图\n\n${blocks.join("\n")}`;
    const built = await buildDocument(text, themes[format], openWorkshop());
    if (!built.value) throw new Error(JSON.stringify(built.diagnostics, null, 1));
    bytes = built.value.bytes;
    read = new Map(readCharts(bytes).map((chart) => [chart.name, chart]));
  });

  test("the Open XML SDK finds no error, nor in the workbooks; lint finds none either", async () => {
    expect(await validatePackage(bytes, format)).toEqual([]);
    const books = [...readParts(bytes)].filter(([name]) => name.endsWith(".xlsx"));
    expect(books).toHaveLength(each.length);
    for (const [, book] of books.slice(-2))
      expect(await validatePackage(book as Uint8Array, "xlsx")).toEqual([]);
    const findings = lintPackage(openPackage(unzipSync(bytes))).filter(({part}) => part?.includes("charts/"));
    expect(findings).toEqual([]);
  });

  test.each(each)("%s: picture, native chart and data sheet hold the same numbers", (name, spec) => {
    const {sheet, series} = read.get(name)!;
    const numbers = numbersOf(spec);
    const [heads, ...rows] = sheet;
    expect(heads?.slice(1)).toEqual(spec.series.map((one) => one.name));
    expect(rows.map(([category]) => category)).toEqual(spec.categories);
    expect(numbers.map((_, s) => rows.map((row) => row[s + 1] ?? null))).toEqual(numbers);
    if (spec.type === "scatter") return expectPoints(spec, read.get(name)!);
    expect(series.map(({values}) => values)).toEqual(numbers);
    const {data} = marks[spec.type](spec, defaultChartStyle, "wide");
    expect(data.datasets.map((dataset) => dataset.data)).toEqual(
      isOfShares(spec) ? sharesOf(numbers) : numbers,
    );
  });

  test.each(each)("%s: every label says its figure, and the alternative text all of few", (name, spec) => {
    const {series, alternative} = read.get(name)!;
    expect(alternative).toBe(describeChart({...spec, title: name}));
    series.forEach(({labels}, s) => {
      if (spec.type === "scatter") return;
      const texts = spec.series[s]!.points.map((point) => point?.text ?? null);
      for (const [c, label] of labels.entries()) expect([texts[c], null]).toContain(label);
      if (spec.categories.length > 10) return;
      for (const text of texts) if (text !== null) expect(alternative).toContain(text);
    });
  });

  test.each(each)("%s: formulas lead to the cells, and gaps stay gaps", (name, spec) => {
    const {root} = read.get(name)!;
    const formulas = new Set(all(root, "c:f").map(({textContent}) => textContent));
    const last = spec.categories.length + 1;
    if (spec.type === "scatter") {
      const count = spec.categories.filter((_, c) => spec.series.every(({points}) => points[c])).length + 1;
      expect([...formulas]).toEqual(["Sheet1!$C$1", `Sheet1!$B$2:$B$${count}`, `Sheet1!$C$2:$C$${count}`]);
      return;
    }
    expect(formulas).toContain(`Sheet1!$A$2:$A$${last}`);
    for (const [s] of spec.series.entries()) {
      const column = String.fromCharCode(66 + s);
      expect(formulas).toContain(`Sheet1!$${column}$2:$${column}$${last}`);
      expect(formulas).toContain(`Sheet1!$${column}$1`);
    }
    expect(all(root, "c:dispBlanksAs")[0]?.getAttribute("val")).toBe("gap");
  });

  test("a pie is a chart of its own, without a hole, with labels in the middle of its slices", () => {
    const {kind, root} = read.get("pie of two")!;
    expect(kind).toBe("pieChart");
    expect(all(root, "c:holeSize")).toEqual([]);
    expect(all(root, "c:dLblPos").map((place) => place.getAttribute("val"))).toContain("ctr");
    expect(all(root, "c:dPt")).toHaveLength(2);
  });

  test("areas stand on one another, one alone does not; neither has places for labels", () => {
    const [several, one] = ["areas on one another", "area of two huge values"].map((name) => read.get(name)!);
    for (const {kind, root} of [several!, one!]) {
      expect(kind).toBe("areaChart");
      expect(all(root, "c:dLblPos")).toEqual([]);
      expect(all(root, "c:min").map((end) => end.getAttribute("val"))).toEqual(["0"]);
    }
    expect(all(several!.root, "c:grouping")[0]?.getAttribute("val")).toBe("stacked");
    expect(all(one!.root, "c:grouping")[0]?.getAttribute("val")).toBe("standard");
    expect(several!.series.map(({labels}) => labels.at(-1))).toEqual(["约70所", "71所", null]);
  });

  test("bars of 100 % are stacked by Office itself, along an axis from 0 to 100 %", () => {
    for (const name of ["bars of 100 % of shares", "lying bars of 100 %"]) {
      const {root, kind} = read.get(name)!;
      const val = (element: string) => all(root, element)[0]?.getAttribute("val");
      expect(kind).toBe("barChart");
      expect([val("c:grouping"), val("c:overlap"), val("c:max"), val("c:majorUnit")]).toEqual([
        "percentStacked",
        "100",
        "1",
        "0.2",
      ]);
      expect(
        all(root, "c:valAx")
          .flatMap((axis) => all(axis, "c:numFmt"))[0]
          ?.getAttribute("formatCode"),
      ).toBe("0%");
    }
    expect(all(read.get("lying bars of 100 %")!.root, "c:barDir")[0]?.getAttribute("val")).toBe("bar");
  });

  test("a pyramid has two groups along axes that meet in the middle, and no number below zero", () => {
    for (const name of Object.keys(kindSpecs).filter((each) => each.startsWith("pyramid"))) {
      const {root, sheet, kind} = read.get(name)!;
      const spec = kindSpecs[name]!;
      expect(kind).toBe("barChart");
      const groups = all(root, "c:barChart");
      expect(groups.map((group) => all(group, "c:ser").length)).toEqual([1, 1]);
      expect(groups.map((group) => all(group, "c:overlap")[0]?.getAttribute("val"))).toEqual(["100", "100"]);
      const ids = groups.flatMap((group) => all(group, "c:axId").map((id) => id.getAttribute("val")));
      expect(new Set(ids).size).toBe(4);
      const axes = all(root, "c:valAx");
      const val = (axis: (typeof axes)[number], element: string) =>
        all(axis, element)[0]?.getAttribute("val");
      expect(axes.map((axis) => val(axis, "c:orientation"))).toEqual(["maxMin", "minMax"]);
      for (const axis of axes) expect(Number(val(axis, "c:min"))).toBe(-Number(val(axis, "c:max")));
      expect(val(axes[0]!, "c:max")).toBe(val(axes[1]!, "c:max"));
      // The first category at the foot.
      expect(all(root, "c:catAx").map((axis) => val(axis, "c:orientation"))).toEqual(["minMax", "minMax"]);
      const formats = axes.map((axis) => all(axis, "c:numFmt")[0]?.getAttribute("formatCode") ?? "");
      for (const format of formats) {
        const [above, below] = format.split(";");
        expect(below).toBe(above);
      }
      const titles = all(root, "c:title").map((title) => all(title, "a:t")[0]?.textContent);
      expect(titles).toEqual(
        spec.series.map((one) => (spec.unit === "" ? one.name : `${one.name}（${spec.unit}）`)),
      );
      expect(all(root, "c:legend")).toEqual([]);
      for (const cell of sheet.slice(1).flatMap((row) => row.slice(1)))
        if (typeof cell === "number") expect(cell).toBeGreaterThanOrEqual(0);
    }
  });

  test("a combination has two groups, each with its pair of axes, both units named, numbers in their bands", () => {
    for (const [name, units] of [
      ["bars and a line with gaps", ["左轴单位：所", "右轴单位：%"]],
      ["two kinds of bars and two lines", ["左轴单位：元", "右轴单位：%"]],
    ] as const) {
      const {root, kind} = read.get(name)!;
      const spec = kindSpecs[name]!;
      expect(kind).toBe("barChart");
      const lines = all(all(root, "c:lineChart")[0]!, "c:ser");
      expect(lines).toHaveLength(spec.series.filter(({unit}) => unit !== undefined).length);
      const titles = all(root, "c:title").map((title) => all(title, "a:t")[0]?.textContent);
      expect(titles).toEqual(units);
      const groups = [all(root, "c:barChart")[0]!, all(root, "c:lineChart")[0]!].map((group) =>
        all(group, "c:axId").map((id) => id.getAttribute("val")),
      );
      expect(new Set(groups.flat()).size).toBe(4);
      const [bars, second] = all(root, "c:valAx");
      expect(all(second!, "c:axPos")[0]?.getAttribute("val")).toBe("r");
      expect(all(second!, "c:majorGridlines")).toEqual([]);
      const steps = [bars!, second!].map((axis) => {
        const val = (element: string) => Number(all(axis, element)[0]?.getAttribute("val"));
        return (val("c:max") - val("c:min")) / val("c:majorUnit");
      });
      expect(steps.map((count) => Math.round(count * 1e6) / 1e6)).toEqual([5, 5]);
    }
  });
});
