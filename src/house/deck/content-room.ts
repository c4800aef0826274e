import {inches} from "../../model/length.ts";
import type {HouseArea, HouseLayout} from "./house-deck.ts";
import type {SlideSize} from "./master-setting.ts";

/** Inches between what stands on a slide and its edge, where the house does not say. */
const MARGIN = 0.4;
/** Between the title and what is below it, and between that and the foot. */
const GAP = 0.1;
/** What a place for text has of all that is below the title. */
const LARGE = 0.5;

/**
 * Where everything below the title of a content slide may stand: in the place for text of the layout, or of another of
 * the same master where this one has a title only; below the title and above date, footer and number.
 */
export function contentRoom(
  layout: HouseLayout,
  others: readonly HouseLayout[],
  {width, height}: SlideSize,
): HouseArea {
  const title = layout.title?.area;
  const bottomOfTitle = title ? title.y + title.h : MARGIN;
  const foot = footOf(layout, height);
  const all = (foot - bottomOfTitle) * width;
  const spanOf = (one: HouseArea) => {
    const isBelow = one.y >= bottomOfTitle - 0.3 * (title?.h ?? 0);
    // What is below a place for text may be drawn on.
    return {top: isBelow ? one.y : bottomOfTitle + GAP, bottom: Math.min(one.y + one.h, foot)};
  };
  const place = [layout.body?.area, likeOf(layout, others)?.body?.area].find((one) => {
    if (one === undefined) return false;
    const {top, bottom} = spanOf(one);
    // A place that is small is one for a remark or a picture; what lies beside the title is no room below it.
    return one.w * (bottom - top) >= all * LARGE;
  });
  const left = place?.x ?? Math.max(MARGIN, title?.x ?? MARGIN);
  const right = place ? place.x + place.w : Math.max(left + (title?.w ?? 0), width - Math.max(left, MARGIN));
  const {top, bottom} = place ? spanOf(place) : {top: bottomOfTitle + GAP, bottom: foot};
  const x = Math.max(0, left);
  return {
    x: inches(x),
    y: inches(top),
    w: inches(Math.min(width, right) - x),
    h: inches(bottom - top),
  };
}

/** The layout of the same master whose title stands where that of this one does and is as wide, with the largest place for text. */
function likeOf(layout: HouseLayout, others: readonly HouseLayout[]): HouseLayout | undefined {
  const size = ({body}: HouseLayout) => (body ? body.area.w * body.area.h : 0);
  const [first] = others
    .filter(
      (one) => one.master === layout.master && one.body && isSamePlace(one.title?.area, layout.title?.area),
    )
    .toSorted((one, other) => size(other) - size(one));
  return first;
}

const isSamePlace = (one: HouseArea | undefined, other: HouseArea | undefined) =>
  one !== undefined &&
  other !== undefined &&
  Math.abs(one.x - other.x) < 0.3 &&
  // A narrow title stands beside what belongs to it.
  Math.min(one.w, other.w) > 0.8 * Math.max(one.w, other.w) &&
  Math.abs(one.y + one.h - other.y - other.h) < 0.3;

/** The upper edge of what stands at the foot of a slide, if it is in its lower part. */
function footOf({slideNumber, footer}: HouseLayout, height: number): number {
  const tops = [slideNumber, footer]
    .flatMap((place) => (place ? [place.area.y] : []))
    .filter((y) => y > height * 0.8);
  return Math.min(height - MARGIN, ...tops.map((top) => top - GAP / 2));
}
