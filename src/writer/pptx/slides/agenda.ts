import type {WordList} from "../../../language/word-list.ts";
import {type Inch, inches, type Point, points} from "../../../model/length.ts";
import type {SlideTheme} from "../../../theme/slide-theme.ts";
import {measureText} from "../../typesetting/measure-text.ts";
import {fitParas, titleSize} from "../fit-title.ts";
import {area, leading} from "../frame.ts";
import {shapeNames} from "../name-shapes.ts";
import type {Area, Box, Slide} from "../slide.ts";
import {continuedTitle} from "../titles.ts";
import {sectionNumber} from "./section-number.ts";
import type {DeckSetting} from "./setting.ts";
import {hairline, line, textBox} from "./text-box.ts";

/** Rows of one column; a second column follows before a second slide does. */
const ROWS = 6;
const GUTTER = 0.6;
const BADGE = 0.56;
/** Distance between badge and text. */
const AFTER_BADGE = 0.3;

/** A section with what it holds, or a slide where there are no sections. */
export interface AgendaEntry {
  readonly name: string;
  /** Number of the section. */
  readonly ordinal?: number;
  readonly contents: readonly string[];
}

/** The agenda; no slide for a single entry. */
export function agendaSlides(entries: readonly AgendaEntry[], setting: DeckSetting): Slide[] {
  if (entries.length < 2) return [];
  const rows = entries.map(({ordinal, ...entry}, index) => ({
    ...entry,
    number: ordinal === undefined ? String(index + 1) : sectionNumber(ordinal, setting.theme, setting.words),
  }));
  const pages = Math.ceil(rows.length / (columnsOf(rows, setting) * ROWS));
  const perPage = Math.ceil(rows.length / pages);
  return Array.from({length: pages}, (_, page) =>
    agendaSlide(
      rows.slice(page * perPage, (page + 1) * perPage),
      continuedTitle(setting.words.slides.agenda, page, setting.words),
      setting,
    ),
  );
}

interface Row {
  readonly name: string;
  readonly number: string;
  readonly contents: readonly string[];
}

function agendaSlide(entries: readonly Row[], title: string, setting: DeckSetting): Slide {
  const {theme, frame} = setting;
  const body = frame.agenda;
  const columns = entries.length > ROWS ? 2 : 1;
  const rows = Math.ceil(entries.length / columns);
  const width = columnWidth(columns, setting);
  const height = Math.min(1.05, body.h / rows);
  const layout = theme.house ? "agenda" : "content";
  return {
    layout,
    title,
    titleSize: titleSize(title, frame.title[layout], theme.sizes.heading, theme.sizes.headingMinimum),
    subtitle: "",
    subtitleSize: points(theme.sizes.subtitle),
    boxes: entries.flatMap((entry, index) => {
      const x = body.x + Math.floor(index / rows) * (width + GUTTER);
      const y = body.y + (index % rows) * height;
      const last = (index + 1) % rows === 0 || index === entries.length - 1;
      return rowBoxes(entry, area(x, y, width, height), last, setting);
    }),
    notes: [],
    hidden: setting.hidden,
  };
}

/** One column on each slide, if the names are too long for two. */
function columnsOf(rows: readonly Row[], setting: DeckSetting): number {
  const {frame, theme} = setting;
  const place = textPlace(area(0, 0, columnWidth(2, setting), frame.agenda.h / ROWS));
  return rows.some(({name}) => fitNames(name, "", place, theme).isShrunk) ? 1 : 2;
}

const columnWidth = (columns: number, {frame}: DeckSetting) =>
  (frame.agenda.w - GUTTER * (columns - 1)) / columns;

/** What stands beside the badge. */
function fitNames(name: string, holding: string, place: Area, {sizes}: SlideTheme) {
  const make = (size: Point) => [
    line(name, size, {colour: "heading", bold: true}),
    ...(holding === "" ? [] : [line(holding, sizes.small, {colour: "muted", bold: false})]),
  ];
  return fitParas(make, place, sizes.bodyMaximum, sizes.bodyMinimum);
}

const textPlace = (row: Area) =>
  area(row.x + BADGE + AFTER_BADGE, row.y + 0.04, row.w - BADGE - AFTER_BADGE, row.h - 0.08);

/** A number on a filled square, the name and what it holds beside it, and a hairline before the next. */
function rowBoxes(
  {name, number, contents}: Row,
  row: Area,
  last: boolean,
  {theme, words}: DeckSetting,
): Box[] {
  const {sizes} = theme;
  const top = row.y + (row.h - BADGE) / 2;
  const place = area(row.x, top, BADGE, BADGE);
  // 二十一 is three characters wide.
  const badge = fitParas(
    (size) => [line(number, size, {colour: "onPrimary", bold: true}, "center")],
    {...place, h: inches((sizes.body * leading.tight) / 72)},
    sizes.body,
    1,
  );
  const text = textPlace(row);
  const holding = oneLine(contents, text.w, sizes.small, words);
  const full = fitNames(name, holding, text, theme);
  const {paras, isShrunk} = full.isShrunk ? fitNames(name, "", text, theme) : full;
  return [
    {...textBox(`${shapeNames.agendaNumber} ${number}`, place, badge.paras, "middle"), fill: "primary"},
    {...textBox(`${shapeNames.agendaEntry} ${number}`, text, paras, "middle"), isShrunk},
    ...(last ? [] : [hairline(area(row.x, row.y + row.h - 0.01, row.w, 0.01))]),
  ];
}

/** As many names as one line holds. */
function oneLine(names: readonly string[], width: Inch, size: number, {marks}: WordList): string {
  for (let count = names.length; count > 0; count--) {
    const text = names.slice(0, count).join(marks.item) + (count < names.length ? marks.more : "");
    if (measureText(text, {sizePt: size}) <= width * 0.97) return text;
  }
  return "";
}
