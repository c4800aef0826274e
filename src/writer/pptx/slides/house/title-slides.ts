import type {HouseDeck, HousePlaceholder} from "../../../../house/deck/house-deck.ts";
import {type Point, points} from "../../../../model/length.ts";
import {cleanText} from "../../../clean-text.ts";
import {titleSize} from "../../fit-title.ts";
import type {Cover} from "../../outline.ts";
import type {Slide} from "../../slide.ts";
import {speakerNotes} from "../../speaker-notes.ts";
import type {DeckSetting} from "../setting.ts";

/** The title slide: all text in the house's places, in its type and colours. */
export function houseCover(cover: Cover, imprint: string, {layouts}: HouseDeck, setting: DeckSetting): Slide {
  const {document, hidden} = setting;
  const {title: place, subtitle, imprint: own} = layouts.cover;
  const title = cleanText(document.meta.title);
  const lines = [cleanText(document.meta.subtitle), ...(own ? [] : [imprint])].filter((text) => text !== "");
  return {
    layout: "cover",
    title,
    titleSize: sizeIn(place, title, setting.theme.sizes.title, setting),
    ...subtitleOf(subtitle, lines, setting),
    ...(own && imprint !== ""
      ? {besides: {imprint: {text: imprint, size: sizeIn(own, imprint, own.size, setting)}}}
      : {}),
    boxes: [],
    notes: speakerNotes(cover.notes, [], document),
    hidden,
  };
}

export function houseClosing(
  title: string,
  subtitle: string,
  {layouts}: HouseDeck,
  setting: DeckSetting,
): Slide {
  const {title: place, subtitle: below} = layouts.closing;
  return {
    layout: "closing",
    title,
    titleSize: sizeIn(place, title, place?.size ?? setting.theme.sizes.section, setting),
    ...subtitleOf(below, [subtitle], setting),
    boxes: [],
    notes: [],
    hidden: setting.hidden,
  };
}

/** Without a place for it a subtitle is left out: it stands in the properties of the file. */
function subtitleOf(
  place: HousePlaceholder | undefined,
  lines: readonly string[],
  setting: DeckSetting,
): Pick<Slide, "subtitle" | "subtitleSize"> {
  const {sizes} = setting.theme;
  if (place === undefined) return {subtitle: "", subtitleSize: points(sizes.subtitle)};
  const subtitle = lines.join("\n");
  return {subtitle, subtitleSize: sizeIn(place, subtitle, sizes.subtitle, setting)};
}

/** The house's size, or the largest below it at which the text fits its place. */
export function sizeIn(
  place: HousePlaceholder | undefined,
  text: string,
  most: number,
  {theme}: DeckSetting,
): Point {
  if (place === undefined) return points(most);
  return titleSize(text, place.area, most, Math.min(most, theme.sizes.bodyMinimum));
}
