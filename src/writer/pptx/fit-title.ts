import {type Point, points} from "../../model/length.ts";
import {breakShaped} from "../typesetting/break-lines.ts";
import {plainSpans, shapeText} from "../typesetting/shape-text.ts";
import {leading} from "./frame.ts";
import {parasHeight, SAFETY} from "./measure-para.ts";
import type {Area, Para} from "./slide.ts";

/**
 * The largest size, in whole points, at which a title fits its place. Where even `least` is too large it goes on
 * shrinking, for text over the edge of its place helps nobody; `tellShrunk` tells the editor.
 */
export function titleSize(title: string, place: Area, most: number, least: number): Point {
  const shaped = shapeText(plainSpans(title, true));
  return largestSize(most, least, (size) => {
    const lines = breakShaped(shaped, lineWidth(place, size));
    return (lines.length * size * leading.title) / 72 <= place.h + 1e-9;
  });
}

/** How many lines a title takes. */
export function titleLines(title: string, place: Area, size: Point): number {
  return breakShaped(shapeText(plainSpans(title, true)), lineWidth(place, size)).length;
}

/** How many Chinese characters a title may have that is to fit its place, in so many lines at most. */
export function titleRoom(place: Area, size: number, mostLines: number): number {
  const lines = Math.floor((place.h * 72) / (size * leading.title) + 1e-9);
  return Math.max(1, Math.min(lines, mostLines)) * Math.floor(lineWidth(place, size));
}

/** In multiples of the type size, which is the width of a Chinese character. */
const lineWidth = (place: Area, size: number) => (place.w * SAFETY * 72) / size;

/** Paragraphs in the largest size, in whole points, at which they fit their place; smaller than `least` at need. */
export function fitParas(
  make: (size: Point) => readonly Para[],
  place: Area,
  most: number,
  least: number,
): {readonly paras: readonly Para[]; readonly isShrunk: boolean} {
  const size = largestSize(most, least, (one) => parasHeight(make(one), place.w) <= place.h + 1e-9);
  return {paras: make(size), isShrunk: size < Math.min(least, most)};
}

/** Below this nothing can be read, and nothing is tried. */
const NOTHING = 3;

function largestSize(most: number, limit: number, fits: (size: Point) => boolean): Point {
  const least = Math.min(limit, most);
  for (let size = most; size > least; size--) if (fits(points(size))) return points(size);
  for (let size = least; size > NOTHING; size--) if (fits(points(size))) return points(size);
  return points(NOTHING);
}
