import type {ChartSpec, DrawingSize, NativeChart, NativeLabel, NativeText} from "../model/chart.ts";
import {axisFormat, nativeEnds, positiveCode} from "./axis-format.ts";
import type {ChartStyle} from "./chart-style.ts";
import {inkOn} from "./colour.ts";
import {describeGaps} from "./describe-gaps.ts";
import {fontSize, frames} from "./drawing-frame.ts";
import {seriesColours} from "./highlight-colours.ts";
import {isSaidBy, labelFormat} from "./label-format.ts";
import {inkOf} from "./native-ink.ts";
import {nativeText} from "./native-text.ts";
import type {Note} from "./plan-header.ts";
import {planPyramid} from "./plan-pyramid.ts";
import type {ValueAxis} from "./value-axis.ts";

/** The halves of the picture for Office: two groups of bars on axes that meet in the middle. */
export function planNativePyramid(spec: ChartSpec, style: ChartStyle, size: DrawingSize): NativeChart {
  const frame = frames[size];
  const plan = planPyramid(spec, style, frame);
  const {axis, bars, names, labelSize, titles} = plan;
  const ends = nativeEnds({...axis, minimum: -axis.maximum}, unsigned(axis));
  const slot = plan.plotHeight / Math.max(spec.categories.length, 1);
  const format = labelFormat(spec);
  const colours = seriesColours(spec, style);
  const labels = spec.series.map(({points}, s) =>
    spec.categories.map((_, c): NativeLabel | null => {
      const point = points[c];
      const place = point && plan.placeOf(point);
      if (!point || place === undefined) return null;
      const isInside = place === "inside";
      return {
        text: point.text,
        isOwn: !isSaidBy(format, point, spec),
        colour: isInside ? inkOn(colours[s] ?? style.text) : style.text,
        position: isInside ? "middle" : "end",
        isUpright: false,
      };
    }),
  );
  return {
    spec,
    ...frame,
    shape: "sides",
    plot: {x: plan.left, y: plan.top, width: plan.plotWidth, height: plan.plotHeight},
    colours,
    ink: inkOf(style),
    axes: {
      ...ends,
      ...{tickSize: fontSize.tick, nameSize: names.size, nameInterval: 1, areNamesUpright: false},
      gap: Math.min(500, Math.round(((slot - bars.thickness) / bars.thickness) * 100)),
      overlap: 100,
      second: ends,
    },
    labels: {format, size: labelSize || fontSize.label, points: labels},
    unit: titleOf(titles[0]),
    secondUnit: titleOf(titles[1]),
    remark: describeGaps(spec),
  };
}

/** The numbers of one half have no sign, though Office counts them down from zero. */
function unsigned(axis: ValueAxis): string {
  const code = positiveCode(axisFormat(axis));
  return `${code};${code};0`;
}

const titleOf = (title: Note): NativeText => ({
  ...nativeText(title, 0.75),
  colour: title.colour,
  isBold: true,
});
