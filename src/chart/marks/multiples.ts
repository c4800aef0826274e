import {frames} from "../drawing-frame.ts";
import {drawMultiples} from "../multiples/draw-multiples.ts";
import {planMultiples} from "../multiples/plan-multiples.ts";
import {withFoot} from "../plan-header.ts";
import type {Mark} from "./mark.ts";
import {sceneMark} from "./scene-mark.ts";

/** A chart that says `multiples`: small panels instead of one plot, whatever they show. */
export function orMultiples(mark: Mark): Mark {
  return (spec, style, size) => {
    if (spec.multiples === undefined) return mark(spec, style, size);
    const plan = planMultiples(spec, style, frames[size], "picture");
    const around = withFoot(plan.header, plan.foot.notes);
    return sceneMark(spec, style, drawMultiples(spec, plan, style), around);
  };
}
