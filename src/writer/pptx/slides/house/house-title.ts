import type {HouseDeck} from "../../../../house/deck/house-deck.ts";
import {type Point, points} from "../../../../model/length.ts";
import type {SlideTheme} from "../../../../theme/slide-theme.ts";
import {titleLines, titleSize} from "../../fit-title.ts";
import {area, leading} from "../../frame.ts";
import {shapeNames} from "../../name-shapes.ts";
import {placeholderLeading} from "../../placeholder-leading.ts";
import type {Area} from "../../slide.ts";
import {line, textBox} from "../text-box.ts";
import type {TitleSetting} from "../title-setting.ts";
import {inkBeside} from "./ink-on.ts";

/** Nor need a title go on to one more line for a character or two. */
const LEAST_FOR_LINE = 0.88;

const WIDER = 1.12;

/** A title may be so much smaller for the name of its section above it. */
const LEAST_SHARE = 0.75;

/**
 * The title of a content slide in the house's place. The name of its section stands in the upper part of that place, where
 * the title leaves it room; where it does not, it is left out, for whatever is above the title belongs to the house.
 */
export function setHouseTitle(
  title: string,
  kicker: string,
  {layouts}: HouseDeck,
  theme: SlideTheme,
): TitleSetting {
  const {sizes} = theme;
  const place = layouts.content.title;
  if (place === undefined) return {titleSize: points(sizes.heading), kicker: []};
  const fitted = withoutTail(
    title,
    place.area,
    titleSize(title, place.area, sizes.heading, sizes.headingMinimum),
  );
  if (kicker === "" || place.valign === "top") return {titleSize: fitted, kicker: []};
  const {x, y, w, h} = place.area;
  const height = (sizes.small * leading.tight) / 72;
  // The house's font may be wider than the one that lines are measured with.
  const linesOf = (size: Point) => titleLines(title, place.area, points(size * WIDER));
  const highOf = (size: Point) => (linesOf(size) * placeholderLeading(size)) / 72;
  const above = (size: Point) => (h - highOf(size)) / (place.valign === "middle" ? 2 : 1);
  const least = Math.max(sizes.headingMinimum, sizes.heading * LEAST_SHARE);
  for (let size = fitted; size >= least; size = points(size - 1)) {
    if (above(size) < height) continue;
    const paras = [line(kicker, sizes.small, {colour: inkBeside(place, theme), bold: true}, place.align)];
    return {titleSize: size, kicker: [textBox(shapeNames.kicker, area(x, y, w, height), paras)]};
  }
  return {titleSize: fitted, kicker: []};
}

/** Slightly smaller, where that saves a line. */
function withoutTail(title: string, place: Area, fitted: Point): Point {
  const lines = titleLines(title, place, fitted);
  for (let size = fitted; lines > 1 && size >= fitted * LEAST_FOR_LINE; size = points(size - 0.5))
    if (titleLines(title, place, size) < lines) return size;
  return fitted;
}
