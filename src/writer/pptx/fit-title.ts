import type {Diagnostic} from "../../model/diagnostic.ts";
import type {Point} from "../../model/length.ts";
import type {Place} from "../../model/place.ts";
import {textHeight} from "../typesetting/text-height.ts";
import {leading} from "./frame.ts";
import type {Area} from "./slide.ts";

/** The largest size, in whole points, at which a title fits its place; the least one if none does. */
export function titleSize(title: string, place: Area, most: number, least: number): Point {
  for (let size = most; size > least; size--) {
    if (fits(title, place, size)) return size as Point;
  }
  return least as Point;
}

export function titleProblem(title: string, area: Area, least: number, place: Place): Diagnostic | undefined {
  if (fits(title, area, least)) return undefined;
  return {
    severity: "warning",
    code: "title-too-long",
    message: {
      en: `the title "${title}" does not fit its place at ${least} pt`,
      zh: `标题“${title}”过长，用最小字号 ${least} 磅也放不下`,
    },
    hint: {en: "shorten the heading", zh: "请缩短这个标题"},
    place,
  };
}

function fits(title: string, area: Area, size: number): boolean {
  return textHeight(title, area.w, {sizePt: size, bold: true}, leading.title) <= area.h + 1e-9;
}
