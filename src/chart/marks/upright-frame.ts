import {nameScale, type ScaleOptions, valueScale} from "../axes.ts";
import type {ChartStyle} from "../chart-style.ts";
import {edge, type VerticalPlan} from "../plan-vertical.ts";

export interface UprightFrame {
  readonly layout: {
    autoPadding: boolean;
    padding: {left: number; right: number; bottom: number; top: number};
  };
  readonly scales: {x: ScaleOptions; y: ScaleOptions};
}

/**
 * Margins and axes of a chart whose values stand upright.
 *
 * @param above room for labels between header and plot, in logical pixels
 */
export function uprightFrame(
  plan: VerticalPlan,
  style: ChartStyle,
  above: number,
  stacked: boolean,
): UprightFrame {
  return {
    layout: {
      autoPadding: false,
      padding: {
        left: edge.left,
        right: plan.right,
        bottom: edge.bottom + plan.foot.height,
        top: Math.max(plan.header.height + above, edge.top),
      },
    },
    scales: {
      x: nameScale(plan.names, style, plan.namesHeight, stacked),
      y: valueScale(plan.axis, style, plan.axisWidth, stacked),
    },
  };
}
