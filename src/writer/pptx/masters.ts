import {wordsOf} from "../../language/languages.ts";
import type {SlideTheme} from "../../theme/slide-theme.ts";
import {decoration, type Patch} from "./decoration.ts";
import type {OwnFrame} from "./frame.ts";
import {groundOf, numberColour, titleLook} from "./placeholder-look.ts";
import type {MasterProps, Presentation, SlideNumber, VerticalAlign} from "./pptxgen.ts";
import type {Area, SlideLayout} from "./slide.ts";

/** Names of the placeholders that slides fill. */
export const placeholders = {title: "title", subtitle: "subtitle"} as const;

/** What PowerPoint lists under “Layout”. */
export function layoutNames({language}: SlideTheme): Readonly<Record<SlideLayout, string>> {
  const {cover, section, content, closing} = wordsOf(language).slides.layouts;
  return {cover, agenda: content, section, content, closing};
}

type MasterObject = NonNullable<MasterProps["objects"]>[number];

/** One layout for each kind of slide, with a real title placeholder, the decoration and the slide number. */
export function defineMasters(deck: Presentation, theme: SlideTheme, frame: OwnFrame): void {
  for (const layout of ["cover", "section", "content", "closing"] as const) {
    deck.defineSlideMaster({
      title: layoutNames(theme)[layout],
      background: {color: theme.colours[groundOf(layout, theme)]},
      objects: [
        ...decoration(layout, theme, frame).map((patch) => rectangle(patch, theme)),
        titlePlaceholder(layout, theme, frame),
        ...(layout === "cover" || layout === "closing" ? [subtitlePlaceholder(theme, frame)] : []),
      ],
      ...slideNumber(layout, theme, frame),
    });
  }
}

function titlePlaceholder(layout: SlideLayout, theme: SlideTheme, frame: OwnFrame): MasterObject {
  const {colour, valign, size} = titleLook(layout, theme);
  return placeholder({
    name: placeholders.title,
    type: "title",
    prompt: wordsOf(theme.language).slides.titlePrompt,
    lang: wordsOf(theme.language).tag,
    area: frame.title[layout],
    fontFace: theme.fonts.heading.eastAsia,
    fontSize: size,
    bold: true,
    color: theme.colours[colour],
    valign,
  });
}

function subtitlePlaceholder(theme: SlideTheme, frame: OwnFrame): MasterObject {
  return placeholder({
    name: placeholders.subtitle,
    type: "body",
    prompt: wordsOf(theme.language).slides.subtitlePrompt,
    lang: wordsOf(theme.language).tag,
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
  readonly lang: string;
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
      options: {...spec, ...area, margin: 0, align: "left"},
      text: prompt,
    },
  };
}

function rectangle({area, fill, transparency}: Patch, {colours}: SlideTheme): MasterObject {
  const {x, y, w, h} = area;
  return {rect: {x, y, w, h, fill: {color: colours[fill], ...(transparency ? {transparency} : {})}}};
}

function slideNumber(
  layout: SlideLayout,
  theme: SlideTheme,
  frame: OwnFrame,
): {readonly slideNumber?: SlideNumber} {
  const colour = numberColour(layout, theme);
  if (colour === undefined) return {};
  return {
    slideNumber: {
      ...frame.slideNumber,
      margin: 0,
      align: "right",
      valign: "top",
      fontFace: theme.fonts.body.eastAsia,
      fontSize: theme.sizes.source,
      color: theme.colours[colour],
    },
  };
}
