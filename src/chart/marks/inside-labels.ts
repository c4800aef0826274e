import type {ChartSpec} from "../../model/chart.ts";
import type {ChartStyle} from "../chart-style.ts";
import {inkOn, seriesColour} from "../colour.ts";
import {type LabelContext, type LabelOptions, labelOptions, noLabels, pointAt} from "../data-labels.ts";
import {planSegmentLabels} from "../segment-labels.ts";

/** Labels in the middle of the segments that hold them; `boxOf` gives the segment of a value in logical pixels. */
export function insideLabels(
  spec: ChartSpec,
  style: ChartStyle,
  boxOf: (value: number) => {width: number; height: number},
): LabelOptions {
  const labels = planSegmentLabels(spec, boxOf);
  if (labels === undefined) return noLabels;
  return {
    ...labelOptions(spec, labels.size, style.text),
    color: ({datasetIndex}: LabelContext) => inkOn(seriesColour(style, datasetIndex)),
    anchor: "center",
    align: "center",
    display: (context) => labels.fits(pointAt(spec, context)),
  };
}
