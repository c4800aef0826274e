import {inches, points} from "../../../model/length.ts";
import type {SlideTheme} from "../../../theme/slide-theme.ts";
import {chineseNumber} from "../chinese-number.ts";
import {figuresIn} from "../citations.ts";
import {titleSize} from "../fit-title.ts";
import {area} from "../frame.ts";
import {parasHeight} from "../measure-para.ts";
import type {Section} from "../outline.ts";
import {textParas} from "../paras.ts";
import type {Para, Slide, TextBox} from "../slide.ts";
import {speakerNotes} from "../speaker-notes.ts";
import type {DeckSetting} from "./setting.ts";
import {sourceBox} from "./source-box.ts";
import {line, textBox} from "./text-box.ts";

/** Topics in one column of a section slide. */
const ROWS = 4;
const GUTTER = 0.5;

/** A section slide: a large number, the title, and the paragraphs straight below the heading. */
export function sectionSlide(section: Section, topics: readonly string[], setting: DeckSetting): Slide {
  const {document, theme, frame} = setting;
  const {sizes} = theme;
  const number = ordinalLine(section.ordinal, theme);
  const text = textParas(section.text, points(sizes.body), {colour: "onCover", bold: false});
  const place = frame.sectionText;
  const boxes = [
    textBox("章节序号", frame.sectionNumber, [number], "bottom"),
    ...(text.length > 0
      ? [textBox("章节说明", {...place, h: parasHeight(text, place.w)}, text)]
      : topicBoxes(topics, setting)),
  ];
  const figures = [...section.figures, ...figuresIn(boxes)];
  return {
    layout: "section",
    title: section.title,
    titleSize: titleSize(section.title, frame.title.section, sizes.section, sizes.headingMinimum),
    subtitle: "",
    subtitleSize: points(sizes.subtitle),
    boxes: [...boxes, ...sourceBox(figures, "onCover", setting)],
    notes: speakerNotes(section.notes, figures, document),
  };
}

/** What the section holds, in one or two columns; nothing when there is only one slide or too many to list. */
function topicBoxes(topics: readonly string[], {theme, frame}: DeckSetting): TextBox[] {
  if (topics.length < 2 || topics.length > 2 * ROWS) return [];
  const columns = topics.length > ROWS ? 2 : 1;
  const perColumn = Math.ceil(topics.length / columns);
  const {x, y, w} = frame.sectionText;
  const width = (w - GUTTER * (columns - 1)) / columns;
  return Array.from({length: columns}, (_, column) => {
    const lines = topics
      .slice(column * perColumn, (column + 1) * perColumn)
      .map((topic) => line(topic, theme.sizes.label, {colour: "onCover", bold: false}));
    const height = parasHeight(lines, inches(width));
    return textBox("本章内容", area(x + column * (width + GUTTER), y, width, height), lines);
  });
}

/** 第一部分 in the size of a subtitle, or a large 01: a large 一 alone would look like a dash. */
function ordinalLine(ordinal: number, theme: SlideTheme): Para {
  const number = sectionNumber(ordinal, theme);
  return theme.sectionNumbers === "chinese"
    ? line(`第${number}部分`, theme.sizes.subtitle, {colour: "onCover", bold: false})
    : line(number, theme.sizes.section * 1.3, {colour: "onCover", bold: true});
}

export function sectionNumber(ordinal: number, theme: SlideTheme): string {
  return theme.sectionNumbers === "chinese" ? chineseNumber(ordinal) : String(ordinal).padStart(2, "0");
}
