import type {NativeChart} from "../../../../src/model/chart.ts";
import {categoryNames, holeSize, seriesData} from "../../../../src/writer/native-chart/chart-data.ts";
import type {Area} from "../../../../src/writer/pptx/slide.ts";
import {type ChartOptions, chartKinds} from "../library-types.ts";
import type {SlideContext} from "./slide-context.ts";

/** A chart that PowerPoint draws, with its data sheet inside. How it looks, `dressChart` says. */
export function addNativeChart(chart: NativeChart, name: string, area: Area, context: SlideContext): void {
  const labels = categoryNames(chart);
  context.slide.addChart(
    kindOf(chart),
    seriesData(chart).map((series) => ({...series, labels})),
    {
      ...area,
      objectName: name,
      altText: context.describeChart(chart.spec),
      displayBlanksAs: "gap",
      ...(chart.axes === undefined ? {holeSize, showPercent: false} : axesOf(chart, chart.axes)),
    },
  );
  const {latin, eastAsia} = context.theme.fonts.body;
  context.onNativeChart({chart, fonts: {latin, eastAsia, scale: (area.w * 72) / chart.width}});
}

function kindOf({spec, shape}: NativeChart) {
  if (shape === "ring") return chartKinds.doughnut;
  return spec.type === "line" ? chartKinds.line : chartKinds.bar;
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
