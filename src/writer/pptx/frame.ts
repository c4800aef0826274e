import {type Inch, inches, type Point} from "../../model/length.ts";
import type {SlideTheme} from "../../theme/slide-theme.ts";
import type {Area, SlideLayout} from "./slide.ts";

/** Distance between the slide's side edges and everything on it. */
const MARGIN = 0.75;

export const area = (x: number, y: number, w: number, h: number): Area => ({
  x: inches(x),
  y: inches(y),
  w: inches(w),
  h: inches(h),
});

/** Line heights as multiples of the type size; Chinese needs more air than Latin. */
export const leading = {title: 1.25, body: 1.45, tight: 1.3} as const;

export const lineHeight = (size: Point, multiple: number) => (size * multiple) as Point;

/** Where things stand on every slide of a deck. */
export interface Frame {
  readonly width: Inch;
  readonly height: Inch;
  readonly title: Readonly<Record<SlideLayout, Area>>;
  readonly subtitle: Area;
  /** Between title and foot. */
  readonly body: Area;
  /** The source line, left of the slide number. */
  readonly source: Area;
  readonly slideNumber: Area;
  /** Thin accent bar: under the title of a content slide, above the title of the others. */
  readonly bar: Readonly<Record<SlideLayout, Area>>;
  /** Hairline above the foot. */
  readonly footRule: Area;
  /** Light strip along the lower edge of the title slide, for the imprint. */
  readonly coverPanel: Area;
  /** The number of a section. */
  readonly sectionNumber: Area;
  /** A short text under the title of a section. */
  readonly sectionText: Area;
}

export function slideFrame(theme: SlideTheme): Frame {
  const {width, height} = theme.slide;
  const inner = width - 2 * MARGIN;
  const foot = height - 0.68;
  const middle = height * 0.46;
  return {
    width: inches(width),
    height: inches(height),
    title: {
      cover: area(MARGIN + 0.25, middle - 1.85, inner - 1.5, 1.75),
      section: area(MARGIN + 0.25, middle - 0.35, inner - 1.5, 1.3),
      content: area(MARGIN, 0.35, inner, 0.79),
      closing: area(MARGIN + 0.25, middle - 1.4, inner - 1.5, 1.1),
    },
    subtitle: area(MARGIN + 0.25, middle + 0.25, inner - 1.5, 1.2),
    body: area(MARGIN, 1.55, inner, foot - 0.22 - 1.55),
    source: area(MARGIN, foot + 0.08, inner - 1.1, 0.46),
    slideNumber: area(width - MARGIN - 0.9, foot + 0.08, 0.9, 0.24),
    bar: {
      cover: area(MARGIN + 0.25, middle + 0.03, 1.1, 0.06),
      section: area(MARGIN + 0.25, middle - 0.52, 0.7, 0.06),
      content: area(MARGIN, 1.25, 0.7, 0.05),
      closing: area(MARGIN + 0.25, middle - 0.17, 1.1, 0.06),
    },
    footRule: area(MARGIN, foot, inner, 0.01),
    coverPanel: area(0, height - 1.35, width, 1.35),
    sectionNumber: area(MARGIN + 0.25, middle - 1.75, 4, 1.1),
    sectionText: area(MARGIN + 0.25, middle + 1.15, inner - 2.5, foot - 0.2 - middle - 1.15),
  };
}
