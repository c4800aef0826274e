import type {ChartSpec} from "../../model/chart.ts";
import type {ChartStyle} from "../chart-style.ts";
import {runsOf, tickHeight} from "../lines/draw-long-lines.ts";
import type {Point, Scene, SceneText, Shape} from "../scene.ts";
import {type MultiplesPlan, type Panel, panelText} from "./plan-multiples.ts";

export const panelLine = 3;
const dotRadius = 4;
/** What a bar takes of the room of its category. */
export const barShare = 0.72;

/** The picture of small multiples. */
export function drawMultiples(spec: ChartSpec, plan: MultiplesPlan, style: ChartStyle): Scene {
  return {
    shapes: plan.panels.flatMap((panel) => [
      ...gridOf(panel, plan, style),
      ...courseOf(spec, panel, plan),
      baseOf(panel, plan, style),
    ]),
    texts: plan.panels.flatMap((panel) => textsOf(panel, plan, style)),
  };
}

function gridOf({plot}: Panel, {axis}: MultiplesPlan, style: ChartStyle): Shape[] {
  return axis.ticks.map((_, index) => across(plot, tickHeight(index, axis, plot), style.grid));
}

/** The line that bars and areas stand on: zero, or the lower end of the axis. */
function baseOf({plot}: Panel, {axis}: MultiplesPlan, style: ChartStyle): Shape {
  return across(plot, baseline(plot, axis), style.muted);
}

function baseline({y, height}: Panel["plot"], {minimum, maximum}: MultiplesPlan["axis"]): number {
  return y + height - ((Math.max(0, minimum) - minimum) / (maximum - minimum)) * height;
}

const across = ({x, width}: Panel["plot"], y: number, colour: string): Shape => ({
  type: "line",
  points: [
    {x, y},
    {x: x + width, y},
  ],
  colour,
  width: 1,
});

function courseOf({type, categories}: ChartSpec, {at, plot, colour}: Panel, {axis}: MultiplesPlan): Shape[] {
  const base = baseline(plot, axis);
  if (type === "bar") {
    const half = ((plot.width / categories.length) * barShare) / 2;
    return at.flatMap((point) => (point === null ? [] : [bar(point, half, base, colour)]));
  }
  const runs = runsOf(at);
  if (type === "area") return runs.map((run): Shape => ({type: "fill", points: downTo(base, run), colour}));
  const last = at.findLast((point) => point !== null);
  const alone = at.filter((point, c) => point !== null && !at[c - 1] && !at[c + 1]);
  const dots = new Set([...alone, last].flatMap((point) => point ?? []));
  return [
    ...runs.map((points): Shape => ({type: "line", points, colour, width: panelLine})),
    ...[...dots].map((point): Shape => ({type: "dot", at: point, radius: dotRadius, colour})),
  ];
}

function bar({x, y}: Point, half: number, base: number, colour: string): Shape {
  const points = [
    {x: x - half, y: base},
    {x: x - half, y},
    {x: x + half, y},
    {x: x + half, y: base},
  ];
  return {type: "fill", points, colour};
}

function downTo(base: number, run: readonly Point[]): Point[] {
  const [first, last] = [run[0] ?? {x: 0, y: base}, run.at(-1) ?? {x: 0, y: base}];
  return [{x: first.x, y: base}, ...run, {x: last.x, y: base}];
}

function textsOf(panel: Panel, plan: MultiplesPlan, style: ChartStyle): SceneText[] {
  const {plot, name, isBold, values, hasNumbers, hasNames, area} = panel;
  const {axis, nameSize, names} = plan;
  const small = {size: panelText, weight: "regular"} as const;
  const title: SceneText = {
    text: name,
    x: plot.x,
    y: area.y + nameSize * 0.7,
    size: nameSize,
    colour: style.text,
    weight: isBold ? "bold" : "regular",
    align: "left",
  };
  const numbers = axis.ticks.map(
    (text, index): SceneText => ({
      ...small,
      ...{text, x: plot.x - 8, y: tickHeight(index, axis, plot), colour: style.muted, align: "right"},
    }),
  );
  const below = names.map(
    ({text, middle}): SceneText => ({
      ...small,
      ...{text, x: plot.x + middle, y: plot.y + plot.height + 8 + panelText * 0.6, colour: style.text},
      align: "center",
    }),
  );
  const ends = values.map(
    ({text, x, y}): SceneText => ({
      ...small,
      ...{text, x, y, colour: style.text, align: "center", halo: style.background},
    }),
  );
  return [title, ...ends, ...(hasNumbers ? numbers : []), ...(hasNames ? below : [])];
}
