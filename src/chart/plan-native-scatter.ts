import type {ChartSpec, DrawingSize, NativeChart, NativeLabel} from "../model/chart.ts";
import {nativeEnds} from "./axis-format.ts";
import type {ChartStyle} from "./chart-style.ts";
import {describeGaps} from "./describe-gaps.ts";
import {fontSize, frames} from "./drawing-frame.ts";
import {colourOf} from "./marks/scatter.ts";
import {inkOf} from "./native-ink.ts";
import {nativeText} from "./native-text.ts";
import {planScatter} from "./plan-scatter.ts";

/** The points of the picture for Office: each in its colour, with its name on the side where it has room. */
export function planNativeScatter(spec: ChartSpec, style: ChartStyle, size: DrawingSize): NativeChart {
  const frame = frames[size];
  const {across, up, plot, points, titles, size: nameSize} = planScatter(spec, style, frame);
  const isOneSeen = points.some(({isPale}) => isPale);
  const labels = spec.categories.map((_, c): NativeLabel | null => {
    const point = points.find(({category}) => category === c);
    if (!point?.label) return null;
    const {text, side, shift} = point.label;
    const colour = point.isPale ? style.muted : style.text;
    return {
      text,
      isOwn: true,
      colour,
      position: side,
      isUpright: false,
      ...(shift !== 0 && {offset: {x: 0, y: shift}}),
    };
  });
  const colours = points.map(({isPale}) => colourOf(style, isPale));
  return {
    spec,
    ...frame,
    shape: "points",
    plot,
    colours: [colourOf(style, false)],
    ...(isOneSeen ? {pointColours: [colours]} : {}),
    ink: inkOf(style),
    axes: {
      ...nativeEnds(up),
      ...{tickSize: fontSize.tick, nameSize: fontSize.name, nameInterval: 1, areNamesUpright: false},
      ...{gap: 0, overlap: 0, second: nativeEnds(across)},
    },
    labels: {format: "General", size: nameSize, points: [labels]},
    unit: nativeText(titles.up, 0.75),
    secondUnit: nativeText(titles.across, 0.75),
    remark: describeGaps(spec),
  };
}
