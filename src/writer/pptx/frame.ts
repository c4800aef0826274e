import type {HouseDeck, HouseLayout} from "../../house/deck/house-deck.ts";
import {type Inch, inches, type Point} from "../../model/length.ts";
import type {SlideTheme} from "../../theme/slide-theme.ts";
import {area, besideOf} from "./frame-areas.ts";
import {isHead, isLeft, LOGO_GAP, type LogoSlides, type LogoZones, placeLogo} from "./logo-places.ts";
import type {Area, SlideLayout} from "./slide.ts";

export {area} from "./frame-areas.ts";

/** Distance between the slide's side edges and everything on it. */
const MARGIN = 0.75;
/** Width of the coloured left part of a section slide. */
const PANEL = 4.8;

/** Line heights as multiples of the type size; Chinese needs more air than Latin. */
export const leading = {title: 1.25, body: 1.45, tight: 1.3} as const;

export const lineHeight = (size: Point, multiple: number) => (size * multiple) as Point;

/** Where texts stand on every slide of a deck. */
export interface Frame {
  readonly width: Inch;
  readonly height: Inch;
  readonly title: Readonly<Record<SlideLayout, Area>>;
  /** Between title and foot. */
  readonly body: Area;
  /** The same on slides of the agenda. */
  readonly agenda: Area;
  /** The source line, left of the slide number. */
  readonly source: Area;
}

/** Where all else stands, in decks whose layouts are ours. */
export interface OwnFrame extends Frame {
  /** The title of a content slide with the name of its section above it. */
  readonly titleBelowKicker: Area;
  readonly subtitle: Area;
  readonly slideNumber: Area;
  /** Thin accent bar: at the title of a content slide, between title and subtitle of the others. */
  readonly bar: Readonly<Record<SlideLayout, Area>>;
  /** Strip behind the titles of content slides, where the theme has one. */
  readonly titleBand: Area;
  /** Hairline above the foot. */
  readonly footRule: Area;
  /** Strip along the lower edge of the title slide, for the imprint. */
  readonly coverPanel: Area;
  /** The imprint on it. */
  readonly imprint: Area;
  /** Behind title and subtitle of title and closing slide, where the theme does not colour all of it. */
  readonly coverBand: Area;
  /** Behind number and title of a section. */
  readonly sectionPanel: Area;
  readonly sectionNumber: Area;
  /** Beside the title of a section: a short text, or what follows. */
  readonly sectionText: Area;
  readonly sectionSource: Area;
  /** The logo of the theme: on title and closing slide, and on slides with contents. */
  readonly logo: Readonly<Partial<Record<LogoSlides, Area>>>;
}

export function slideFrame(theme: SlideTheme): Frame {
  return theme.house ? houseFrame(theme.house, theme) : ownFrame(theme);
}

/** All that stands beside the logo gives way to it. */
export function ownFrame(theme: SlideTheme): OwnFrame {
  const frame = bareFrame(theme);
  const zones = logoZones(theme);
  const cover = placeLogo(theme, "cover", zones.cover);
  const slides = placeLogo(theme, "slides", zones.slides);
  const {title, titleBelowKicker, source, slideNumber, imprint} = frame;
  const {place: onCover = "head-left"} = theme.logo?.cover ?? {};
  const {place: onSlides = "head-left"} = theme.logo?.slides ?? {};
  const besideTitle = (one: Area) =>
    besideOf(one, isHead(onSlides) ? slides : undefined, isLeft(onSlides), LOGO_GAP);
  const besideFoot = (one: Area) =>
    besideOf(one, isHead(onSlides) ? undefined : slides, isLeft(onSlides), LOGO_GAP / 2);
  const taken = slides && !isHead(onSlides) && !isLeft(onSlides) ? slides.w + LOGO_GAP / 2 : 0;
  return {
    ...frame,
    title: {...title, agenda: besideTitle(title.agenda), content: besideTitle(title.content)},
    titleBelowKicker: besideTitle(titleBelowKicker),
    source: taken > 0 ? area(source.x, source.y, source.w - taken, source.h) : besideFoot(source),
    slideNumber: area(slideNumber.x - taken, slideNumber.y, slideNumber.w, slideNumber.h),
    imprint: besideOf(imprint, isHead(onCover) ? undefined : cover, isLeft(onCover), LOGO_GAP),
    logo: {...(cover ? {cover} : {}), ...(slides ? {slides} : {})},
  };
}

/** Where there is room for a logo. */
export function logoZones(theme: SlideTheme): Readonly<Record<LogoSlides, LogoZones>> {
  const {title, coverPanel, coverBand, footRule, width, height} = bareFrame(theme);
  const ofCover = {left: MARGIN + 0.25, right: width - MARGIN - 0.25};
  const ofSlides = {left: title.content.x, right: width - MARGIN};
  const below = theme.look.cover === "band" ? coverBand.y - 0.12 : title.cover.y;
  const head = {top: 0.3, height: below - 0.3 - 0.12};
  const panel = {top: coverPanel.y + 0.15, height: coverPanel.h - 0.3};
  const foot = {top: footRule.y + 0.06, height: height - footRule.y - 0.12};
  const {y, h} = title.content;
  return {
    cover: {head: {...ofCover, ...head}, foot: {...ofCover, ...panel}},
    slides: {head: {...ofSlides, top: y, height: h}, foot: {left: MARGIN, right: width - MARGIN, ...foot}},
  };
}

function bareFrame(theme: SlideTheme): Omit<OwnFrame, "logo"> {
  const {width, height} = theme.slide;
  const inner = width - 2 * MARGIN;
  const foot = height - 0.68;
  const middle = height * 0.46;
  const content = contentTitle(theme, inner);
  const beside = PANEL + 0.7;
  const body = area(MARGIN, content.below, inner, foot - 0.22 - content.below);
  return {
    width: inches(width),
    height: inches(height),
    title: {
      cover: area(MARGIN + 0.25, middle - 1.85, inner - 1.5, 1.75),
      section: area(MARGIN, middle - 0.35, PANEL - MARGIN - 0.4, 2.2),
      content: content.title,
      agenda: content.title,
      closing: area(MARGIN + 0.25, middle - 1.4, inner - 1.5, 1.1),
    },
    titleBelowKicker: content.belowKicker,
    subtitle: area(MARGIN + 0.25, middle + 0.25, inner - 1.5, 1.2),
    body,
    agenda: body,
    source: area(MARGIN, foot + 0.08, inner - 1.1, 0.46),
    slideNumber: area(width - MARGIN - 0.9, foot + 0.08, 0.9, 0.24),
    bar: {
      cover: area(MARGIN + 0.25, middle + 0.03, 1.1, 0.06),
      section: area(MARGIN, middle - 0.52, 0.7, 0.06),
      content: content.bar,
      agenda: content.bar,
      closing: area(MARGIN + 0.25, middle - 0.17, 1.1, 0.06),
    },
    titleBand: area(0, 0, width, 1.1),
    footRule: area(MARGIN, foot, inner, 0.01),
    coverPanel: area(0, height - 1.35, width, 1.35),
    imprint: area(MARGIN + 0.25, height - 1.35, inner - 1.5, 1.35),
    coverBand: area(0, middle - 2.15, width, 3.75),
    sectionPanel: area(0, 0, PANEL, height),
    sectionNumber: area(MARGIN, middle - 1.75, PANEL - MARGIN - 0.4, 1.1),
    sectionText: area(beside, 0.8, width - beside - MARGIN, foot - 0.3 - 0.8),
    sectionSource: area(beside, foot + 0.08, width - beside - MARGIN - 1.1, 0.46),
  };
}

/** Distance between contents and the source line below them. */
const ABOVE_SOURCE = 0.1;

/** The same in the layouts of a house: titles in its places, all else in the room that it leaves. */
function houseFrame({layouts, rooms}: HouseDeck, {slide, sizes}: SlideTheme): Frame {
  const {x, y, w, h} = rooms.content;
  const source = (sizes.source * leading.tight * 2) / 72 + 0.02;
  const titleOf = ({title}: HouseLayout): Area => title?.area ?? rooms.content;
  return {
    width: inches(slide.width),
    height: inches(slide.height),
    title: {
      cover: titleOf(layouts.cover),
      agenda: titleOf(layouts.agenda),
      section: titleOf(layouts.section),
      content: titleOf(layouts.content),
      closing: titleOf(layouts.closing),
    },
    body: area(x, y, w, h - source - ABOVE_SOURCE),
    agenda: rooms.agenda,
    source: area(x, y + h - source, w, source),
  };
}

interface ContentTitle {
  readonly title: Area;
  readonly belowKicker: Area;
  readonly bar: Area;
  readonly below: number;
}

/** The title of a content slide with its bar, and where what belongs below them may begin. */
function contentTitle({look, slide}: SlideTheme, inner: number): ContentTitle {
  switch (look.title) {
    case "rule":
      return {
        title: area(MARGIN, 0.35, inner, 0.79),
        belowKicker: area(MARGIN, 0.37, inner, 0.77),
        bar: area(MARGIN, 1.25, 0.7, 0.05),
        below: 1.55,
      };
    case "side":
      return {
        title: area(MARGIN + 0.3, 0.4, inner - 0.3, 0.86),
        belowKicker: area(MARGIN + 0.3, 0.5, inner - 0.3, 0.86),
        bar: area(MARGIN, 0.52, 0.09, 0.62),
        below: 1.5,
      };
    case "band":
      return {
        title: area(MARGIN, 0.12, inner, 0.86),
        belowKicker: area(MARGIN, 0.27, inner, 0.8),
        bar: area(0, 1.1, slide.width, 0.05),
        below: 1.45,
      };
  }
}
