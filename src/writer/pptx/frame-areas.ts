import {inches} from "../../model/length.ts";
import type {Area} from "./slide.ts";

export const area = (x: number, y: number, w: number, h: number): Area => ({
  x: inches(x),
  y: inches(y),
  w: inches(w),
  h: inches(h),
});

/** What is left of an area beside something at one of its sides. */
export function besideOf(
  {x, y, w, h}: Area,
  taken: Area | undefined,
  isTakenLeft: boolean,
  gap: number,
): Area {
  if (taken === undefined) return {x: inches(x), y, w, h};
  if (isTakenLeft) {
    const from = Math.max(x, taken.x + taken.w + gap);
    return area(from, y, x + w - from, h);
  }
  return area(x, y, Math.min(w, taken.x - gap - x), h);
}
