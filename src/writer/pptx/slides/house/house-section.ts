import type {HouseDeck, HouseLayout} from "../../../../house/deck/house-deck.ts";
import {inches, type Point, points} from "../../../../model/length.ts";
import type {ColourRole} from "../../../../theme/slide-theme.ts";
import {measureText} from "../../../typesetting/measure-text.ts";
import {figuresIn, printsInferred} from "../../citations.ts";
import {fitParas, titleLines} from "../../fit-title.ts";
import {area, leading} from "../../frame.ts";
import {parasHeight} from "../../measure-para.ts";
import {shapeNames} from "../../name-shapes.ts";
import type {Section} from "../../outline.ts";
import {textParas} from "../../paras.ts";
import type {Area, Box, Slide} from "../../slide.ts";
import {speakerNotes} from "../../speaker-notes.ts";
import {sectionLabel} from "../section-number.ts";
import type {DeckSetting} from "../setting.ts";
import {sourceBox} from "../source-box.ts";
import {line, textBox} from "../text-box.ts";
import {inkBeside} from "./ink-on.ts";
import {sizeIn} from "./title-slides.ts";

/** Inches between texts, and from the edges of the slide. */
const GAP = 0.2;
const MARGIN = 0.5;
/** More names than these nobody reads on a slide that is passed over. */
const MOST_CONTENTS = 8;

/**
 * A section slide in the house's layout: the title in its place, the number in the house's place for it or that for the
 * text of a section, and where there is room a short text or what follows.
 */
export function houseSection(
  section: Section,
  contents: readonly string[],
  {layouts}: HouseDeck,
  setting: DeckSetting,
): Slide {
  const {document, theme, hidden} = setting;
  const layout = layouts.section;
  const {title: place, subtitle: below, ordinal} = layout;
  const number = sectionLabel(section.ordinal, theme, setting.words, ordinal !== undefined);
  const inSubtitle = ordinal === undefined && below !== undefined ? number : "";
  const beside = below ?? place;
  const colour = beside ? inkBeside(beside, theme) : "text";
  const rooms = freeRooms(layout, inSubtitle, section.title, setting);
  const told: Box[] = [
    ...(ordinal === undefined && below === undefined ? numberBox(number, rooms.number, colour, setting) : []),
    ...(section.text.length > 0
      ? introduction(section, rooms.text, colour, setting)
      : contentsBox(contents, rooms.text, colour, setting)),
  ];
  const figures = [...section.figures, ...figuresIn(told)];
  const isInferred = section.inferred || printsInferred(told);
  return {
    layout: "section",
    title: section.title,
    titleSize: sizeIn(place, section.title, theme.sizes.section, setting),
    subtitle: inSubtitle,
    subtitleSize: below ? sizeIn(below, inSubtitle, below.size, setting) : points(theme.sizes.subtitle),
    ...(ordinal
      ? {besides: {ordinal: {text: number, size: sizeIn(ordinal, number, ordinal.size, setting)}}}
      : {}),
    boxes: [...told, ...sourceBox(figures, isInferred, rooms.source, setting, colour)],
    notes: speakerNotes(section.notes, figures, document),
    hidden,
    startsSection: section.title,
  };
}

interface Rooms {
  readonly number: Area;
  readonly text: Area;
  readonly source: Area;
}

/** Below title and number, or beside them where that is more. */
function freeRooms(
  layout: HouseLayout,
  inSubtitle: string,
  title: string,
  {theme, frame}: DeckSetting,
): Rooms {
  const {sizes} = theme;
  const {width, height} = frame;
  const place = frame.title.section;
  const foot = height - MARGIN;
  const source = (sizes.source * leading.tight * 2) / 72;
  const bottomOf = (one: HouseLayout["title"], text: string) => {
    if (one === undefined || text === "") return 0;
    const high = (titleLines(text, one.area, one.size) * one.size * leading.title) / 72;
    return one.area.y + (one.valign === "top" ? Math.min(high, one.area.h) : one.area.h);
  };
  const used = Math.max(bottomOf(layout.title, title), bottomOf(layout.subtitle, inSubtitle));
  const number = (sizes.body * leading.title) / 72;
  const isNumbered = layout.ordinal === undefined && layout.subtitle === undefined;
  const top = used + GAP + (isNumbered ? number : 0);
  const bottom = foot - source - GAP;
  const below = area(place.x, top, place.w, Math.max(0, bottom - top));
  const right = place.x + place.w + 2 * GAP;
  const wide = width - right - MARGIN;
  const beside = area(right, MARGIN + GAP, Math.max(0, wide), Math.max(0, bottom - MARGIN - GAP));
  const isBeside = wide > 3.2 && beside.w * beside.h > below.w * below.h;
  return {
    number: area(place.x, used + GAP / 2, place.w, number),
    text: isBeside ? beside : below,
    source: area(isBeside ? beside.x : place.x, foot - source, isBeside ? beside.w : place.w, source),
  };
}

function numberBox(number: string, place: Area, colour: ColourRole, {theme}: DeckSetting): Box[] {
  return [
    textBox(
      shapeNames.sectionNumber,
      place,
      [line(number, theme.sizes.body, {colour, bold: false})],
      "middle",
    ),
  ];
}

/** What the editor wrote below the heading; it is never left out. */
function introduction({text}: Section, place: Area, colour: ColourRole, {theme, frame}: DeckSetting): Box[] {
  const {sizes} = theme;
  const high = Math.max(place.h, 0.8);
  // A title at the lower edge leaves no room below: then the text stands above the foot all the same.
  const room = area(place.x, Math.min(place.y, frame.height - high - MARGIN / 2), Math.max(place.w, 2), high);
  const {paras, isShrunk} = fitParas(
    (size) => textParas(text, size, {colour, bold: false}),
    room,
    sizes.bodyMaximum,
    sizes.bodyMinimum,
  );
  return [{...textBox(shapeNames.sectionText, room, paras), isShrunk}];
}

/** What the section holds, a line each; nothing where that is too much to list. */
function contentsBox(
  contents: readonly string[],
  place: Area,
  colour: ColourRole,
  {theme}: DeckSetting,
): Box[] {
  if (contents.length === 0 || contents.length > MOST_CONTENTS) return [];
  const {bodyMinimum, body} = theme.sizes;
  const make = (size: Point) => contents.map((name) => line(name, size, {colour, bold: false}));
  for (let size = body; size >= bodyMinimum; size--) {
    const paras = make(points(size));
    const isOneLine = contents.every((name) => measureText(name, {sizePt: size}) <= place.w * 0.97);
    if (isOneLine && parasHeight(paras, inches(place.w)) <= place.h)
      return [textBox(shapeNames.sectionContents, place, paras)];
  }
  return [];
}
