import {inches, type Point, points} from "../../../model/length.ts";
import {breakLines} from "../../typesetting/break-lines.ts";
import {titleSize} from "../fit-title.ts";
import {area, leading} from "../frame.ts";
import {placeholderLeading} from "../masters.ts";
import {SAFETY} from "../measure-para.ts";
import {titleLook} from "../placeholder-look.ts";
import type {Area, TextBox} from "../slide.ts";
import type {DeckSetting} from "./setting.ts";
import {line, textBox} from "./text-box.ts";

/** Distance between the name of a section and the title below it. */
const GAP = 0.03;

/** How the title of a content slide is set, and the name of its section in small type above it. */
export interface TitleSetting {
  readonly titleSize: Point;
  /** Where the title stands, if not where the layout has it. */
  readonly titlePlace?: Area;
  readonly kicker: readonly TextBox[];
}

export function setTitle(title: string, {theme, frame, kicker = ""}: DeckSetting): TitleSetting {
  const {sizes, look} = theme;
  const place = kicker === "" ? frame.title.content : frame.titleBelowKicker;
  const size = titleSize(title, place, sizes.heading, sizes.headingMinimum);
  if (kicker === "") return {titleSize: size, kicker: []};
  const lines = breakLines(title, inches(place.w * SAFETY), {sizePt: size, bold: true}).length;
  const high = (lines * placeholderLeading(size)) / 72;
  const isBottom = titleLook("content", theme).valign === "bottom";
  const top = place.y + (place.h - high) / (isBottom ? 1 : 2);
  const height = (sizes.small * leading.tight) / 72;
  const colour = look.title === "band" ? "onPrimary" : "highlight";
  const text = line(kicker, points(sizes.small), {colour, bold: true});
  const box = textBox("栏目", area(place.x, Math.max(0.02, top - GAP - height), place.w, height), [text]);
  return {titleSize: size, titlePlace: place, kicker: [box]};
}
