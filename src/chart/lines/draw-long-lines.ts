import type {ChartSpec} from "../../model/chart.ts";
import type {ChartStyle} from "../chart-style.ts";
import {fontSize} from "../drawing-frame.ts";
import {lineHeight} from "../plan-names.ts";
import type {Point, Scene, SceneText, Shape} from "../scene.ts";
import {type LongLinesPlan, xOf} from "./plan-long-lines.ts";
import {valueSize} from "./value-labels.ts";

export const dotRadius = 5;

/** The picture of lines that carry their names. */
export function drawLongLines(spec: ChartSpec, plan: LongLinesPlan, style: ChartStyle): Scene {
  const {looks, at, dots, ends} = plan;
  const order = looks
    .map((_, s) => s)
    .sort((a, b) => Number(looks[a]?.isStrong) - Number(looks[b]?.isStrong));
  const leaders = ends.flatMap(({leader, series}): Shape[] =>
    leader === undefined
      ? []
      : [{type: "line", points: leader, colour: looks[series]?.colour ?? style.muted, width: 1.2}],
  );
  const lines = order.flatMap((s): Shape[] => {
    const {colour = style.text, width = 3} = looks[s] ?? {};
    const points = at[s] ?? [];
    return [
      ...runsOf(points).map((run): Shape => ({type: "line", points: run, colour, width})),
      ...points.flatMap((point, c): Shape[] =>
        point && dots[s]?.[c] ? [{type: "dot", at: point, radius: dotRadius, colour}] : [],
      ),
    ];
  });
  return {
    shapes: [...gridOf(plan, style), ...leaders, ...lines],
    texts: [...axisTexts(spec, plan, style), ...valueTexts(plan, style), ...endTexts(plan)],
  };
}

/** Neighbours with values: a missing one interrupts its line, and what stands alone is no line. */
export function runsOf(points: readonly (Point | null)[]): Point[][] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (point === null) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter(({length}) => length > 1);
}

function gridOf({axis, plot}: LongLinesPlan, style: ChartStyle): Shape[] {
  const right = plot.x + plot.width;
  const across = (y: number, colour: string): Shape => ({
    type: "line",
    points: [
      {x: plot.x, y},
      {x: right, y},
    ],
    colour,
    width: 1,
  });
  const grid = axis.ticks.map((_, index) => {
    const value = axis.minimum + index * axis.step;
    const isZero = Math.abs(value) < axis.step * 1e-9 && axis.minimum < 0;
    return across(tickHeight(index, axis, plot), isZero ? style.muted : style.grid);
  });
  return [...grid, across(plot.y + plot.height, style.muted)];
}

export function tickHeight(
  index: number,
  {minimum, maximum, step}: LongLinesPlan["axis"],
  {y, height}: LongLinesPlan["plot"],
): number {
  return y + height - ((index * step) / (maximum - minimum)) * height;
}

function axisTexts(spec: ChartSpec, {axis, plot, names}: LongLinesPlan, style: ChartStyle): SceneText[] {
  const numbers = axis.ticks.map(
    (text, index): SceneText => ({
      text,
      x: plot.x - 8,
      y: tickHeight(index, axis, plot),
      size: fontSize.tick,
      colour: style.muted,
      weight: "regular",
      align: "right",
    }),
  );
  const below = plot.y + plot.height + 13;
  const shown = names.lines.flatMap((lines, c) =>
    lines.map(
      (text, row): SceneText => ({
        text,
        x: xOf(c, spec, plot),
        y: below + names.size * lineHeight * (row + 0.5),
        size: names.size,
        colour: style.text,
        weight: "regular",
        align: "center",
      }),
    ),
  );
  return [...numbers, ...shown];
}

function valueTexts({values}: LongLinesPlan, style: ChartStyle): SceneText[] {
  return values.map(({text, x, y}) => ({
    ...{text, x, y, size: valueSize, colour: style.text, weight: "regular", align: "center"},
    halo: style.background,
  }));
}

function endTexts({ends, endSize, looks}: LongLinesPlan): SceneText[] {
  return ends.map(({text, x, y, series, isBold}) => ({
    ...{text, x, y, size: endSize, align: "left"},
    colour: looks[series]?.ink ?? "",
    weight: isBold ? "bold" : "regular",
  }));
}
