import {points} from "../../../model/length.ts";
import {titleSize} from "../fit-title.ts";
import {area} from "../frame.ts";
import type {Outline} from "../outline.ts";
import type {Area, Box, Slide} from "../slide.ts";
import {continuedTitle} from "../titles.ts";
import {sectionNumber} from "./section.ts";
import type {DeckSetting} from "./setting.ts";
import {line, textBox} from "./text-box.ts";

export const AGENDA = "目录";

/** Rows of one column; a second column follows before a second slide does. */
const ROWS = 6;
const GUTTER = 0.6;
const BADGE = 0.52;

/** The agenda: sections, or slide titles where there are none; no slide for a single entry. */
export function agendaSlides(outline: Outline, titles: readonly string[], setting: DeckSetting): Slide[] {
  const sections = outline.entries.filter((entry) => entry.type === "section");
  const names = sections.length > 0 ? sections.map((section) => section.title) : titles;
  if (names.length < 2) return [];
  const entries = names.map((name, index) => ({
    name,
    number: sections.length > 0 ? sectionNumber(index + 1, setting.theme) : String(index + 1),
  }));
  const pages = Math.ceil(entries.length / (2 * ROWS));
  const perPage = Math.ceil(entries.length / pages);
  return Array.from({length: pages}, (_, page) =>
    agendaSlide(entries.slice(page * perPage, (page + 1) * perPage), continuedTitle(AGENDA, page), setting),
  );
}

interface Entry {
  readonly name: string;
  readonly number: string;
}

function agendaSlide(entries: readonly Entry[], title: string, setting: DeckSetting): Slide {
  const {theme, frame} = setting;
  const columns = entries.length > ROWS ? 2 : 1;
  const rows = Math.ceil(entries.length / columns);
  const width = (frame.body.w - GUTTER * (columns - 1)) / columns;
  const height = Math.min(1.05, frame.body.h / rows);
  return {
    layout: "content",
    title,
    titleSize: titleSize(title, frame.title.content, theme.sizes.heading, theme.sizes.headingMinimum),
    subtitle: "",
    subtitleSize: points(theme.sizes.subtitle),
    boxes: entries.flatMap((entry, index) => {
      const x = frame.body.x + Math.floor(index / rows) * (width + GUTTER);
      const y = frame.body.y + (index % rows) * height;
      return entryBoxes(entry, area(x, y, width, height), setting);
    }),
    notes: [],
  };
}

/** A number on a filled square, the name beside it and a hairline below. */
function entryBoxes({name, number}: Entry, row: Area, {theme}: DeckSetting): Box[] {
  const top = row.y + (row.h - BADGE) / 2;
  // 十二 and the like are two characters wide.
  const badgeSize = theme.sizes.body * (/^[十百]./.test(number) ? 0.75 : 1);
  const badge = line(number, badgeSize, {colour: "onPrimary", bold: true}, "center");
  const text = area(row.x + BADGE + 0.3, row.y + 0.04, row.w - BADGE - 0.3, row.h - 0.08);
  const size = titleSize(name, text, theme.sizes.bodyMaximum, theme.sizes.bodyMinimum);
  return [
    {
      ...textBox(`序号 ${number}`, area(row.x, top, BADGE, BADGE), [badge], "middle"),
      fill: "primary",
    },
    textBox(`目录 ${number}`, text, [line(name, size, {colour: "text", bold: false})], "middle"),
    {type: "shape", name: "分隔线", area: area(row.x, row.y + row.h - 0.01, row.w, 0.01), fill: "border"},
  ];
}
