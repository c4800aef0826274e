import {describe, expect, test} from "vitest";
import {defaultChartStyle as style} from "../../src/chart/chart-style.ts";
import {labelOptions} from "../../src/chart/data-labels.ts";
import {marks} from "../../src/chart/marks/marks.ts";
import type {ChartSpec, DrawingSize} from "../../src/model/chart.ts";
import {chart, pictures} from "./specs.ts";

/** The parts of a configuration that these tests look at; Chart.js's own types bury them in options of options. */
interface Seen {
  type: string;
  data: {labels: unknown[]; datasets: {data: (number | null)[]; backgroundColor: unknown}[]};
  options: {
    indexAxis?: string;
    scales: Record<string, {min?: number; max?: number; stacked?: boolean}>;
    layout: {padding: {top: number; right: number}};
    plugins: {legend: {display: boolean}; title: {display: boolean}; datalabels: Labels};
  };
}
interface Labels {
  display?: unknown;
  formatter?: (value: unknown, context: object) => string;
}

function configure(spec: ChartSpec, size: DrawingSize = "wide"): Seen {
  return marks[spec.type](spec, style, size) as unknown as Seen;
}

const pair = chart("bar", "%", ["毛入园率", "覆盖率"], {基线: [90.6, null], 目标: ["≥92%", "≥90%"]});

describe("every mark", () => {
  test.each(Object.entries(pictures))(
    "%s: values as given, nothing drawn by Chart.js itself",
    (_, [spec, size]) => {
      const {data, options} = configure(spec, size);
      const series = spec.type === "doughnut" ? spec.series.slice(0, 1) : spec.series;
      expect(data.datasets.map((dataset) => dataset.data)).toEqual(
        series.map(({points}) => points.map((point) => point?.value ?? null)),
      );
      expect(options.plugins.legend.display).toBe(false);
      expect(options.plugins.title.display).toBe(false);
    },
  );

  test("a label is the point's own text", () => {
    const {formatter} = labelOptions(pair, 20, "#000000") as Labels;
    expect(formatter?.(92, {datasetIndex: 1, dataIndex: 0})).toBe("≥92%");
    expect(formatter?.(null, {datasetIndex: 0, dataIndex: 1})).toBe("");
  });
});

describe("bar", () => {
  test("starts at zero and, for shares beyond a half, ends at the whole", () => {
    const {min, max} = configure(pair).options.scales.y ?? {};
    expect([min, max]).toEqual([0, 100]);
  });

  test("takes the ends that the spec asks for", () => {
    const {min, max} = configure({...pair, minimum: 80, maximum: 95}).options.scales.y ?? {};
    expect([min, max]).toEqual([80, 95]);
  });

  test("leaves room above for labels of the highest bars", () => {
    const shown = configure(pair).options.layout.padding.top;
    const hidden = configure({...pair, labels: "hide"}).options.layout.padding.top;
    expect(shown).toBeGreaterThan(hidden);
  });

  test("auto drops labels where there is no room, show sets them upright", () => {
    const crowded = pictures["19-crowded-auto"]?.[0] as ChartSpec;
    expect(configure({...crowded, labels: "auto"}).options.plugins.datalabels.display).toBe(false);
    expect(configure(crowded).options.plugins.datalabels).toMatchObject({rotation: -90});
  });

  test("lies down when the names find no room below", () => {
    const names = Array.from({length: 12}, (_, i) => `第${i + 1}类学校义务教育阶段集团化办学覆盖率`);
    const spec = chart("bar", "%", names, {"2025年": names.map((_, i) => 40 + i)});
    expect(configure(spec, "half").options.indexAxis).toBe("y");
  });
});

test("stacked bars share one stack on both axes", () => {
  const spec = pictures["07-stacked"]?.[0] as ChartSpec;
  const {x, y} = configure(spec).options.scales;
  expect([x?.stacked, y?.stacked, y?.max]).toEqual([true, true, 150]);
});

test("horizontal bars give up width for their labels", () => {
  const spec = chart("horizontal-bar", "%", ["课后服务覆盖率"], {"2025年": ["100%"]});
  const shown = configure(spec).options.layout.padding.right;
  expect(shown).toBeGreaterThan(configure({...spec, labels: "hide"}).options.layout.padding.right + 40);
});

test("a line does not bridge a missing point", () => {
  const spec = pictures["12-line"]?.[0] as ChartSpec;
  const [first] = configure(spec).data.datasets;
  expect(first).toMatchObject({spanGaps: false});
  expect(first?.data[3]).toBeNull();
});

test("a doughnut has a colour for each category", () => {
  const spec = pictures["05-doughnut-17"]?.[0] as ChartSpec;
  const colours = configure(spec).data.datasets[0]?.backgroundColor as string[];
  expect(new Set(colours).size).toBe(spec.categories.length);
});

test("long names become at most three lines that keep numbers whole", () => {
  const spec = pictures["16-long-names-upright"]?.[0] as ChartSpec;
  const names = configure(spec).data.labels as string[][];
  expect(names.map((lines) => lines.join(""))).toEqual(spec.categories);
  for (const lines of names) expect(lines.length).toBeLessThanOrEqual(3);
  expect(names.flat().some((line) => line.includes("2.0"))).toBe(true);
});
