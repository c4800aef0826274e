import type {WordList} from "../../../language/word-list.ts";
import {type Inch, inches, type Point, points} from "../../../model/length.ts";
import type {SlideTheme} from "../../../theme/slide-theme.ts";
import {measureText} from "../../typesetting/measure-text.ts";
import {figuresIn, printsInferred} from "../citations.ts";
import {fitParas, titleSize} from "../fit-title.ts";
import {area, leading, lineHeight, type OwnFrame, ownFrame} from "../frame.ts";
import {paraLines} from "../measure-para.ts";
import {shapeNames} from "../name-shapes.ts";
import type {Section} from "../outline.ts";
import {para, textParas} from "../paras.ts";
import {plain} from "../runs.ts";
import type {Box, Para, Slide} from "../slide.ts";
import {speakerNotes} from "../speaker-notes.ts";
import {houseSection} from "./house/house-section.ts";
import {isWorded, sectionNumber} from "./section-number.ts";
import type {DeckSetting} from "./setting.ts";
import {sourceBox} from "./source-box.ts";
import {hairline, line, textBox} from "./text-box.ts";

/** Lines of one column, and the most columns. */
const ROWS = 9;
const COLUMNS = 2;
const GUTTER = 0.4;

/** A section slide: number and title on a coloured panel, beside it a short text or what follows. */
export function sectionSlide(section: Section, contents: readonly string[], setting: DeckSetting): Slide {
  const {document, theme, words} = setting;
  if (theme.house) return houseSection(section, contents, theme.house, setting);
  const frame = ownFrame(theme);
  const {sizes} = theme;
  const {paras, isShrunk} = fitParas(
    (size) => textParas(section.text, size, {colour: "text", bold: false}),
    frame.sectionText,
    sizes.bodyMaximum,
    sizes.bodyMinimum,
  );
  const number = fitParas(
    (size) => [ordinalLine(section.ordinal, size, theme, words)],
    frame.sectionNumber,
    isWorded(theme, words) ? sizes.subtitle : Math.round(sizes.section * 1.3),
    1,
  );
  const boxes = [
    textBox(shapeNames.sectionNumber, frame.sectionNumber, number.paras, "bottom"),
    ...(paras.length > 0
      ? [{...textBox(shapeNames.sectionText, frame.sectionText, paras, "middle"), isShrunk}]
      : contentsBoxes(contents, setting, frame)),
  ];
  const figures = [...section.figures, ...figuresIn(boxes)];
  const isInferred = section.inferred || printsInferred(boxes);
  return {
    layout: "section",
    title: section.title,
    titleSize: titleSize(section.title, frame.title.section, sizes.section, sizes.headingMinimum),
    subtitle: "",
    subtitleSize: points(sizes.subtitle),
    boxes: [...boxes, ...sourceBox(figures, isInferred, frame.sectionSource, setting)],
    notes: speakerNotes(section.notes, figures, document),
    hidden: setting.hidden,
    startsSection: section.title,
  };
}

/** What the section holds, a hairline between the lines; nothing where that is too much to list. */
function contentsBoxes(contents: readonly string[], {theme}: DeckSetting, frame: OwnFrame): Box[] {
  if (contents.length > ROWS * COLUMNS) return [];
  const columns = Math.ceil(contents.length / ROWS);
  const rows = Math.ceil(contents.length / columns);
  const {x, y, w, h} = frame.sectionText;
  const width = inches((w - GUTTER * (columns - 1)) / columns);
  const most = columns === 1 ? theme.sizes.bodyMaximum : theme.sizes.body;
  const size = oneLineSize(contents, width, most, theme.sizes.bodyMinimum);
  // What does not stay one line at the least size is better left out: the slides themselves follow.
  if (contents.some((name) => paraLines(listLine(name, size, size), width).length > 1)) return [];
  const pitch = Math.min(size * 2.6, (h * 72) / rows);
  const top = y + (h - (rows * pitch) / 72) / 2;
  return Array.from({length: columns}, (_, column) => {
    const names = contents.slice(column * rows, (column + 1) * rows);
    const left = x + column * (width + GUTTER);
    return [
      textBox(
        shapeNames.sectionContents,
        area(left, top + (pitch - lineHeight(size, leading.tight)) / 144, width, (names.length * pitch) / 72),
        names.map((name) => listLine(name, size, pitch)),
      ),
      ...names
        .slice(1)
        .map((_name, index) => hairline(area(left, top + ((index + 1) * pitch) / 72, width, 0.01))),
    ];
  }).flat();
}

/** A line of the list; `pitch` is from line to line, in points. */
function listLine(name: string, size: Point, pitch: number): Para {
  const height = lineHeight(size, leading.tight);
  const style = {colour: "text", bold: false} as const;
  return para([plain(name, style)], size, {lineHeight: height, spaceBefore: points(pitch - height)});
}

/** The largest size at which every line stays one. */
function oneLineSize(lines: readonly string[], width: Inch, most: number, least: number): Point {
  const widest = Math.max(...lines.map((text) => measureText(text, {sizePt: most})));
  const fitting = Math.floor((most * width * 0.97) / Math.max(widest, 1e-9));
  return points(Math.max(least, Math.min(most, fitting)));
}

/** 第一部分 in the size of a subtitle, or a large 01: a large 一 alone would look like a dash. */
function ordinalLine(ordinal: number, size: Point, theme: SlideTheme, words: WordList): Para {
  const number = sectionNumber(ordinal, theme, words);
  return isWorded(theme, words)
    ? line(words.slides.section(number), size, {colour: "onCover", bold: false})
    : line(number, size, {colour: "onCover", bold: true});
}
