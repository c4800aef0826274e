import type {Sparkline} from "../../model/document.ts";
import {valuesOf} from "../../query/chart-points.ts";
import {sparklineEms} from "./sparkline-cell.ts";

/** What is drawn of a sparkline, in ems from the upper left corner of its picture. */
export interface SparklinePlot {
  readonly strokes: readonly SparklineStroke[];
  readonly dots: readonly SparklineDot[];
}

export interface SparklinePoint {
  readonly x: number;
  readonly y: number;
}

/** A straight piece of the line. */
export interface SparklineStroke {
  readonly from: SparklinePoint;
  readonly to: SparklinePoint;
}

export interface SparklineDot extends SparklinePoint {
  readonly radius: number;
  /** The last value is the one that the row is about. */
  readonly isLast: boolean;
}

/** In ems. */
export const strokeWidth = 0.1;
const lastRadius = 0.15;
/** Of a value between two gaps, which no line leads to. */
const loneRadius = 0.08;
/** What stands at the edge is not cut off. */
const margin = lastRadius + 0.03;

/**
 * The lowest value stands at the foot and the highest at the head, whatever they are: a sparkline shows the course, the
 * figures beside it how much. Where nothing changes the line runs through the middle.
 */
export function plotSparkline({points}: Pick<Sparkline, "points">): SparklinePlot {
  const values = valuesOf([{points}]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const {width, height} = sparklineEms;
  const across = (index: number) =>
    points.length < 2 ? width / 2 : margin + ((width - 2 * margin) * index) / (points.length - 1);
  const down = (value: number) =>
    most === least
      ? height / 2
      : height - margin - ((height - 2 * margin) * (value - least)) / (most - least);
  const places = points.map((point, index) => point && {x: across(index), y: down(point.value)});
  const last = places.findLastIndex((place) => place !== null);
  const strokes = places.flatMap((to, index): SparklineStroke[] => {
    const from = places[index - 1];
    return from && to ? [{from, to}] : [];
  });
  const dots = places.flatMap((place, index): SparklineDot[] => {
    if (!place) return [];
    if (index === last) return [{...place, radius: lastRadius, isLast: true}];
    const isLone = !places[index - 1] && !places[index + 1];
    return isLone ? [{...place, radius: loneRadius, isLast: false}] : [];
  });
  return {strokes, dots};
}
