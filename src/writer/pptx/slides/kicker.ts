import {type Point, points} from "../../../model/length.ts";
import {titleLines, titleSize} from "../fit-title.ts";
import {area, leading, ownFrame} from "../frame.ts";
import {shapeNames} from "../name-shapes.ts";
import {placeholderLeading} from "../placeholder-leading.ts";
import {titleLook} from "../placeholder-look.ts";
import {setHouseTitle} from "./house/house-title.ts";
import type {DeckSetting} from "./setting.ts";
import {line, textBox} from "./text-box.ts";
import type {TitleSetting} from "./title-setting.ts";

/** Distance between the name of a section and the title below it. */
const GAP = 0.03;
/** Between the name of a section and the edge of the slide, at least. */
const EDGE = 0.02;

export function setTitle(title: string, {theme, kicker = ""}: DeckSetting): TitleSetting {
  const {sizes, look, house} = theme;
  if (house) return setHouseTitle(title, kicker, house, theme);
  const frame = ownFrame(theme);
  const place = kicker === "" ? frame.title.content : frame.titleBelowKicker;
  const fitted = titleSize(title, place, sizes.heading, sizes.headingMinimum);
  if (kicker === "") return {titleSize: fitted, kicker: []};
  const height = (sizes.small * leading.tight) / 72;
  const bottom = place.y + place.h;
  const highOf = (one: Point) => (titleLines(title, place, one) * placeholderLeading(one)) / 72;
  // In a band that is low for both, two lines are smaller rather than under the section's name.
  const room = bottom - EDGE - height - GAP;
  const size = shrink(fitted, sizes.headingMinimum, (one) => highOf(one) <= room);
  const high = highOf(size);
  const isBottom = titleLook("content", theme).valign === "bottom";
  const top = Math.max(EDGE + height + GAP, place.y + (place.h - high) / (isBottom ? 1 : 2));
  const colour = look.title === "band" ? "onPrimary" : "highlight";
  const text = line(kicker, points(sizes.small), {colour, bold: true});
  const box = textBox(shapeNames.kicker, area(place.x, top - GAP - height, place.w, height), [text]);
  // The box of the title ends where the section's name begins: who clicks on one of them gets that one.
  const y = top - GAP;
  const h = isBottom ? bottom - y : high + 2 * GAP;
  return {titleSize: size, titlePlace: area(place.x, y, place.w, h), kicker: [box]};
}

/** The largest size that will do, in half points; the least one where none does. */
function shrink(from: Point, least: number, willDo: (size: Point) => boolean): Point {
  let size = from;
  while (size > least && !willDo(size)) size = points(Math.max(least, size - 0.5));
  return size;
}
