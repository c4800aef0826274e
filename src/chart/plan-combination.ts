import {wordsOf} from "../language/languages.ts";
import type {ChartSpec} from "../model/chart.ts";
import {planBandAxes} from "./band-axes.ts";
import type {ChartStyle} from "./chart-style.ts";
import {describeGaps} from "./describe-gaps.ts";
import {type Frame, fontSize} from "./drawing-frame.ts";
import {planFoot} from "./plan-foot.ts";
import {type Header, type Note, planHeader} from "./plan-header.ts";
import {namesHeight, planSparseNames} from "./plan-names.ts";
import {edge, type VerticalPlan} from "./plan-vertical.ts";
import {widestText} from "./text-width.ts";
import type {ValueAxis} from "./value-axis.ts";

/** Measures of bars and lines in one plot, each with its axis; `axis` is that of the bars, at the left. */
export interface CombinationPlan extends VerticalPlan {
  readonly second: ValueAxis;
  readonly secondWidth: number;
}

const rowHeight = 32;
const margin = 10;

export function planCombination(spec: ChartSpec, style: ChartStyle, frame: Frame): CombinationPlan {
  const header = planTwoUnits(spec, style, frame);
  const {first, second} = planBandAxes(spec);
  const [axisWidth, secondWidth] = [first, second].map(
    ({ticks}) => widestText(ticks, fontSize.tick) + 12,
  ) as [number, number];
  const slot =
    (frame.width - edge.left - edge.right - axisWidth - secondWidth) / Math.max(spec.categories.length, 1);
  const names = planSparseNames(spec.categories, slot);
  const below = namesHeight(names) + 14;
  const lines = spec.series.filter(({unit}) => unit !== undefined);
  // Bars say it in their place; a line has none, so it is named though it may be the only one.
  const foot = planFoot(describeGaps({...spec, series: lines}, true), style, frame, edge.bottom);
  const plotHeight = frame.height - header.height - below - foot.height - edge.bottom;
  return {
    ...{header, axis: first, second, names, axisWidth, secondWidth},
    ...{namesHeight: below, slot, plotHeight, foot, right: edge.right},
  };
}

/** Both units above their axes, and the legend in a row of its own below them. */
export function planTwoUnits(spec: ChartSpec, style: ChartStyle, frame: Frame): Header {
  const legend = planHeader({...spec, unit: ""}, style, frame);
  const {charts} = wordsOf(spec.language);
  const second = spec.series.find(({unit}) => unit !== undefined)?.unit ?? "";
  const look = {y: 6 + rowHeight / 2, size: fontSize.note, colour: style.muted, weight: "regular"} as const;
  const units: Note[] = [
    {...look, text: charts.leftAxis(spec.unit), x: margin, align: "left"},
    {...look, text: charts.rightAxis(second), x: frame.width - margin, align: "right"},
  ];
  const lower = <T extends {readonly y: number}>(each: T): T => ({...each, y: each.y + rowHeight});
  return {
    notes: [...units, ...legend.notes.map(lower)],
    swatches: legend.swatches.map(lower),
    height: Math.max(legend.height, 18) + rowHeight,
  };
}
