import type {SlideTheme} from "../../theme/slide-theme.ts";
import {LANGUAGE} from "./boxes/paragraphs.ts";
import {type Frame, leading} from "./frame.ts";
import type {MasterProps, Presentation, SlideNumber, VerticalAlign} from "./pptxgen.ts";
import type {Area, SlideLayout} from "./slide.ts";

/** Names of the placeholders that slides fill. */
export const placeholders = {title: "title", subtitle: "subtitle"} as const;

/** What PowerPoint lists under “Layout”. */
export const layoutNames: Readonly<Record<SlideLayout, string>> = {
  cover: "封面",
  section: "章节",
  content: "内容",
  closing: "结束",
};

type MasterObject = NonNullable<MasterProps["objects"]>[number];

/** One layout for each kind of slide, with a real title placeholder, the decoration and the slide number. */
export function defineMasters(deck: Presentation, theme: SlideTheme, frame: Frame): void {
  for (const layout of ["cover", "section", "content", "closing"] as const) {
    deck.defineSlideMaster({
      title: layoutNames[layout],
      background: {color: layout === "content" ? theme.colours.background : theme.colours.cover},
      objects: [
        ...(layout === "cover" ? [bar(frame.coverPanel, theme.colours.surface)] : []),
        titlePlaceholder(layout, theme, frame),
        ...(layout === "cover" || layout === "closing" ? [subtitlePlaceholder(theme, frame)] : []),
        bar(frame.bar[layout], theme.colours.accent),
        ...(layout === "content" ? [bar(frame.footRule, theme.colours.border)] : []),
      ],
      ...(layout === "cover" ? {} : {slideNumber: slideNumber(layout, theme, frame)}),
    });
  }
}

function titlePlaceholder(layout: SlideLayout, theme: SlideTheme, frame: Frame): MasterObject {
  const {sizes, colours} = theme;
  const size = {cover: sizes.title, section: sizes.section, content: sizes.heading, closing: sizes.section};
  return placeholder({
    name: placeholders.title,
    type: "title",
    prompt: "单击此处编辑标题",
    area: frame.title[layout],
    fontFace: theme.fonts.heading.eastAsia,
    fontSize: size[layout],
    bold: true,
    color: layout === "content" ? colours.heading : colours.onCover,
    valign: {cover: "bottom", section: "top", content: "bottom", closing: "bottom"}[layout] as VerticalAlign,
  });
}

function subtitlePlaceholder(theme: SlideTheme, frame: Frame): MasterObject {
  return placeholder({
    name: placeholders.subtitle,
    type: "body",
    prompt: "单击此处编辑副标题",
    area: frame.subtitle,
    fontFace: theme.fonts.body.eastAsia,
    fontSize: theme.sizes.subtitle,
    bold: false,
    color: theme.colours.onCover,
    valign: "top",
  });
}

interface PlaceholderSpec {
  readonly name: string;
  readonly type: "title" | "body";
  readonly prompt: string;
  readonly area: Area;
  readonly fontFace: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly color: string;
  readonly valign: VerticalAlign;
}

function placeholder({prompt, area, ...spec}: PlaceholderSpec): MasterObject {
  return {
    placeholder: {
      options: {...spec, ...area, margin: 0, align: "left", lang: LANGUAGE},
      text: prompt,
    },
  };
}

function bar({x, y, w, h}: Area, color: string): MasterObject {
  return {rect: {x, y, w, h, fill: {color}}};
}

function slideNumber(layout: SlideLayout, theme: SlideTheme, frame: Frame): SlideNumber {
  return {
    ...frame.slideNumber,
    margin: 0,
    align: "right",
    valign: "top",
    fontFace: theme.fonts.body.eastAsia,
    fontSize: theme.sizes.source,
    color: layout === "content" ? theme.colours.muted : theme.colours.onCover,
  };
}

/** Line height of the text in placeholders, in points. */
export const placeholderLeading = (size: number) => size * leading.title;
