import type {ChartSpec, DrawingSize, NativeChart, NativeLabel, NativePanel} from "../../model/chart.ts";
import {nativeEnds} from "../axis-format.ts";
import {withBareLabels} from "../bare-labels.ts";
import type {ChartStyle} from "../chart-style.ts";
import {frames} from "../drawing-frame.ts";
import {isSaidBy, labelFormat} from "../label-format.ts";
import {inkOf} from "../native-ink.ts";
import {textWidth} from "../text-width.ts";
import {barShare, panelLine} from "./draw-multiples.ts";
import {type MultiplesPlan, type Panel, panelText, planMultiples} from "./plan-multiples.ts";

/** By so much of their half Office's letters are wider than the picture's. */
const moreWidth = 0.06;
/** What a label at the edge of a plot keeps off it. */
const besideEdge = 3;

/**
 * Office has no small multiples: a chart of its own for each series, in the grid of the picture, all with the same ends of
 * their axes. Whoever edits one leaves the others as they are.
 */
export function planNativeMultiples(whole: ChartSpec, style: ChartStyle, size: DrawingSize): NativeChart {
  const frame = frames[size];
  const spec = withBareLabels(whole);
  const plan = planMultiples(spec, style, frame, "native");
  const format = labelFormat(spec);
  return {
    spec: whole,
    ...frame,
    shape: "upright",
    plot: {x: 0, y: 0, ...frame},
    colours: [],
    ink: inkOf(style),
    labels: {format, size: panelText, points: []},
    panels: plan.panels.map(
      (panel): NativePanel => ({
        area: panel.area,
        chart: {
          ...panelChart(spec, plan, panel, format, style),
          // Its data and alternative text keep their units.
          spec: panelSpec(whole, panel.series),
        },
      }),
    ),
    remark: plan.remark,
  };
}

function panelChart(
  spec: ChartSpec,
  {axis, nameSize, names}: MultiplesPlan,
  panel: Panel,
  format: string,
  style: ChartStyle,
): Omit<NativeChart, "spec"> {
  const {area, plot, colour, at, isBold, name} = panel;
  const inner = {...plot, x: plot.x - area.x, y: plot.y - area.y};
  const last = at.findLastIndex((point) => point !== null);
  const isLine = spec.type === "line";
  return {
    width: area.width,
    height: area.height,
    shape: "upright",
    plot: inner,
    colours: [colour],
    ink: inkOf(style),
    axes: {
      ...nativeEnds(axis),
      ...{tickSize: panelText, nameSize: panelText},
      ...{nameInterval: 1, areNamesUpright: false, gap: Math.round((1 / barShare - 1) * 100), overlap: 0},
      hidesValues: !panel.hasNumbers,
    },
    labels: {
      format,
      size: panelText,
      points: [spec.categories.map((_, c) => labelAt(spec, panel, c, format, style))],
    },
    course: {
      dots: [at.map((point, c) => isLine && point !== null && (c === last || (!at[c - 1] && !at[c + 1])))],
      dotSize: 8,
      widths: [panelLine],
      shownNames: spec.categories.map((_, c) => {
        const shown = panel.hasNames ? names.find(({category}) => category === c) : undefined;
        if (shown === undefined) return null;
        const share = spec.type === "bar" ? (c + 0.5) / at.length : c / Math.max(at.length - 1, 1);
        return shown.middle - plot.width * share;
      }),
    },
    title: {text: name, x: inner.x, y: 2, size: nameSize, colour: style.text, isBold},
    remark: "",
  };
}

/** Its own chart, as far as data and alternative text go. */
function panelSpec({multiples: _, ...spec}: ChartSpec, series: number): ChartSpec {
  return {...spec, series: spec.series.slice(series, series + 1)};
}

function labelAt(
  spec: ChartSpec,
  {values, series, at}: Panel,
  c: number,
  format: string,
  style: ChartStyle,
): NativeLabel | null {
  const value = values.find(({category}) => category === c);
  const point = at[c];
  const own = spec.series[series]?.points[c];
  if (value === undefined || !point || !own) return null;
  const shift = value.x - point.x;
  const wider = textWidth(value.text, panelText) * moreWidth + besideEdge;
  return {
    text: value.text,
    isOwn: !isSaidBy(format, own, spec),
    colour: style.text,
    position: value.side,
    isUpright: false,
    ...(Math.abs(shift) > 1 ? {offset: {x: shift + Math.sign(shift) * wider, y: 0}} : {}),
  };
}
