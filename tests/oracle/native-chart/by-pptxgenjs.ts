import library from "pptxgenjs";
import type {NativeChart} from "../../../src/model/chart.ts";
import {categoryNames, holeSize, seriesData} from "../../../src/writer/native-chart/chart-data.ts";

type Library = typeof library.default;
type ChartOptions = library.default.IChartOpts;

/** A deck of one chart, as pptxgenjs writes it. */
export async function writeByPptxgenjs(chart: NativeChart): Promise<Uint8Array> {
  // Typed as CommonJS with a `default` inside, while the default export of its ES module is the class itself.
  const deck = new (library as unknown as Library)();
  const labels = categoryNames(chart);
  deck.addSlide().addChart(
    kindOf(chart),
    seriesData(chart).map((series) => ({...series, labels})),
    {
      ...{x: 1, y: 1, w: 6, h: 3, objectName: "图", altText: "图"},
      displayBlanksAs: "gap",
      ...(chart.axes === undefined ? {holeSize, showPercent: false} : axesOf(chart, chart.axes)),
    },
  );
  return (await deck.write({outputType: "uint8array"})) as Uint8Array;
}

function kindOf({spec, shape}: NativeChart): "doughnut" | "line" | "bar" {
  if (shape === "ring") return "doughnut";
  return spec.type === "line" ? "line" : "bar";
}

function axesOf({spec, shape}: NativeChart, axes: NonNullable<NativeChart["axes"]>): ChartOptions {
  return {
    valAxisMinVal: axes.minimum,
    valAxisMaxVal: axes.maximum,
    valAxisMajorUnit: axes.step,
    barDir: shape === "lying" ? "bar" : "col",
    barGrouping: spec.type === "stacked-bar" ? "stacked" : "clustered",
    barGapWidthPct: axes.gap,
    barOverlapPct: axes.overlap,
    ...(shape === "lying" ? topDown : {}),
  };
}

/**
 * PowerPoint counts rows from below. In reverse order the value axis would go to the top with the first one.
 * The types of pptxgenjs know one value of each, its code passes on any.
 */
const topDown = {catAxisOrientation: "maxMin", catAxisCrossesAt: "max"} as unknown as ChartOptions;
