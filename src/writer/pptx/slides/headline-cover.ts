import type {Headline, KeyFigure, KeyFigures} from "../../../model/document.ts";
import {type Inch, inches, type Point, points} from "../../../model/length.ts";
import {inlineText} from "../../../query/inline-text.ts";
import type {ColourRole, SlideTheme} from "../../../theme/slide-theme.ts";
import {asOf} from "../../as-of.ts";
import {breakHeadline} from "../../break-headline.ts";
import {cleanText} from "../../clean-text.ts";
import {figuresIn, printsInferred} from "../citations.ts";
import {fitParas, titleSize} from "../fit-title.ts";
import {area, leading, lineHeight, ownFrame} from "../frame.ts";
import {besideOf} from "../frame-areas.ts";
import {isHead, isLeft, LOGO_GAP, placeLogo} from "../logo-places.ts";
import {paraLines, parasHeight, SAFETY} from "../measure-para.ts";
import {shapeNames} from "../name-shapes.ts";
import type {Cover} from "../outline.ts";
import {para} from "../paras.ts";
import {withRoom} from "../pieces/part-units.ts";
import {cleanInlineText, inlineRuns} from "../runs.ts";
import type {Area, Box, Para, ShapeBox, Slide, TextBox} from "../slide.ts";
import {speakerNotes} from "../speaker-notes.ts";
import type {DeckSetting} from "./setting.ts";
import {hairline, line, textBox} from "./text-box.ts";

/** Points of the conclusion. */
const LARGEST = 38;
const LEAST = 28;
/** Sentences of words are longer than those of characters. */
const LEAST_LATIN = 24;
const LEADING = 1.28;
const MARGIN = 0.75;
/** The part of the width that the conclusion has where numbers stand beside it. */
const SHARE = 0.681;

/**
 * A cover that says what the deck comes to: the title in small type above the conclusion, numbers beside it. What the
 * layout draws for other covers is covered by grounds of its own.
 */
export function headlineCover(headline: Headline, {cards, notes}: Cover, setting: DeckSetting): Slide {
  const {document, theme} = setting;
  const {sizes} = theme;
  const grid = coverGrid(cards !== undefined, setting);
  const title = cleanText(document.meta.title);
  const subtitle = cleanText(document.meta.subtitle);
  const told: Box[] = [
    conclusionBox(headline, grid.conclusion, {colour: "onCover", valign: "bottom", most: LARGEST}),
    ...(cards === undefined ? [] : cardBoxes(cards, grid.cards, setting)),
  ];
  const boxes = [...told, ...imprintBox(grid, printsInferred(told), setting), ...logoBox(grid, theme)];
  const small = sizes.headingMinimum;
  return {
    layout: "cover",
    title,
    titleSize: titleSize(title, grid.title, small, small),
    titlePlace: grid.title,
    subtitle,
    subtitleSize: titleSize(subtitle, grid.subtitle, sizes.subtitle, sizes.bodyMinimum),
    subtitlePlace: grid.subtitle,
    ground: grid.ground,
    boxes,
    notes: speakerNotes(notes, figuresIn(boxes), document),
    hidden: setting.hidden,
  };
}

interface CoverGrid {
  readonly ground: readonly ShapeBox[];
  readonly title: Area;
  readonly conclusion: Area;
  readonly subtitle: Area;
  readonly imprint: Area;
  readonly cards: Area;
  /** The grounds cover the one of the layout. */
  readonly logo: Area | undefined;
}

/** Where all of it stands, in parts of a slide that is 7.5 inches high. */
function coverGrid(hasCards: boolean, {theme}: DeckSetting): CoverGrid {
  const frame = ownFrame(theme);
  const {width, height} = frame;
  const isBand = theme.look.cover === "band";
  const unit = height / 7.5;
  const left = hasCards ? width * SHARE : width;
  const inner = left - 2 * MARGIN;
  const at = (x: number, y: number, w: number, h: number) => area(x, y * unit, w, h * unit);
  const [top, deep] = isBand ? [0.85, 5.35] : [0, 7.5];
  const shape = (name: string, place: Area, fill: ShapeBox["fill"]): ShapeBox => ({
    type: "shape",
    name,
    area: place,
    fill,
  });
  const logo = placeLogo(theme, "cover", {
    head: {left: MARGIN, right: left - MARGIN, ...spanOf(at(0, 0.1, 0, isBand ? 0.58 : 0.4))},
    foot: {left: MARGIN, right: left - MARGIN, ...spanOf(at(0, 6.5, 0, 0.5))},
  });
  const {place: corner = "head-left"} = theme.logo?.cover ?? {};
  const lines = [at(0, top - 0.12, width, 0.05), at(0, top + deep + 0.07, width, 0.05)];
  return {
    ground: [
      // The layout shows the logo where other covers have room for it.
      ...(frame.logo.cover && isBand ? [shape(shapeNames.coverGround, frame.logo.cover, "background")] : []),
      shape(shapeNames.coverGround, at(0, top, left, deep), "cover"),
      ...(hasCards ? [shape(shapeNames.numberGround, at(left, top, width - left, deep), "surface")] : []),
      shape(shapeNames.coverLine, at(MARGIN, top + 0.55, 0.67, 0.06), "accent"),
      ...(isBand ? lines.map((place) => shape(shapeNames.coverLine, place, "accent")) : []),
      ...(isBand ? [] : [hairline(at(MARGIN, 6.4, inner, 0.01))]),
    ],
    title: at(MARGIN, top + 0.75, inner, 0.5),
    conclusion: at(MARGIN, top + 1.35, inner, isBand ? 2.25 : 2.95),
    subtitle: at(MARGIN, isBand ? 4.6 : 4.5, inner, 1.2),
    imprint: besideOf(
      at(MARGIN, 6.5, inner, 0.5),
      isHead(corner) ? undefined : logo,
      isLeft(corner),
      LOGO_GAP,
    ),
    logo,
    cards: at(left + 0.5, top + 0.45, width - left - 0.5 - MARGIN * 0.6, deep - 0.9),
  };
}

const spanOf = ({y, h}: Area) => ({top: y, height: h});

function logoBox({logo: place}: CoverGrid, {logo}: SlideTheme): Box[] {
  if (!place || !logo) return [];
  return [
    {type: "picture", name: shapeNames.logo, area: place, picture: {path: logo.file, alternative: logo.alt}},
  ];
}

interface ConclusionLook {
  readonly colour: ColourRole;
  readonly valign: TextBox["valign"];
  /** Points. */
  readonly most: number;
}

/** The conclusion in the largest type at which it fits its place. */
export function conclusionBox(
  headline: Headline,
  place: Area,
  {colour, valign, most}: ConclusionLook,
): TextBox {
  const least = /\p{Script=Han}/u.test(inlineText(headline.children)) ? LEAST : LEAST_LATIN;
  const {paras, isShrunk} = fitParas(
    (size) => [conclusionPara(headline, size, place.w, colour)],
    place,
    most,
    Math.min(least, most),
  );
  return {...textBox(shapeNames.headline, place, paras, valign), isShrunk};
}

function conclusionPara({children}: Headline, size: Point, width: Inch, colour: ColourRole): Para {
  const broken = breakHeadline(children, (width * SAFETY * 72) / size);
  const runs = inlineRuns(broken, {colour, bold: true});
  return para(runs, size, {lineHeight: lineHeight(size, LEADING)});
}

/** Who reports, how far the sources reach and what the mark of inferred years means: below the conclusion. */
function imprintBox(
  {imprint}: CoverGrid,
  isInferred: boolean,
  {document, theme, words}: DeckSetting,
): TextBox[] {
  const note = isInferred ? words.dates.inferred : "";
  const text = [document.meta.author, document.meta.issued, asOf(document.sources, words), note]
    .filter((part) => part !== "")
    .join(words.marks.gap.repeat(2));
  if (text === "") return [];
  const style = {colour: theme.look.cover === "band" ? "text" : "onCover", bold: false} as const;
  const {label, bodyMinimum} = theme.sizes;
  const {paras, isShrunk} = fitParas((size) => [line(text, size, style)], imprint, label, bodyMinimum);
  return [{...textBox(shapeNames.imprint, imprint, paras, "middle"), isShrunk}];
}

/** The numbers one below the other, a hairline between them; all in one size. */
function cardBoxes({cards: given}: KeyFigures, place: Area, setting: DeckSetting): Box[] {
  const {sizes, language} = setting.theme;
  const pitch = place.h / given.length;
  const room = area(place.x, place.y, place.w, pitch * 0.88);
  const sizeOf = (some: readonly KeyFigure[]) => valueSize(some, room, setting);
  const {cards, size} = withRoom(given, sizeOf, points(sizes.kpi), language);
  return cards.flatMap((card, index) => {
    const top = place.y + index * pitch;
    const rule = hairline(area(place.x, top, place.w, 0.01));
    const box = textBox(
      cleanInlineText(card.label) || shapeNames.number,
      area(place.x, top, place.w, pitch),
      cardParas(card, size, setting),
      "middle",
    );
    return index === 0 ? [box] : [rule, box];
  });
}

function cardParas({value, label, detail}: KeyFigure, size: Point, {theme}: DeckSetting): Para[] {
  const {label: labelSize, small} = theme.sizes;
  const tight = (given: number) => ({
    lineHeight: lineHeight(points(given), leading.tight),
    spaceBefore: points(given * 0.3),
  });
  return [
    para(inlineRuns(value, {colour: "highlight", bold: true}), size, {
      lineHeight: lineHeight(size, leading.title),
    }),
    para(inlineRuns(label, {colour: "text", bold: true}), points(labelSize), tight(labelSize)),
    para(inlineRuns(detail, {colour: "muted", bold: false}), points(small), tight(small)),
  ].filter(({runs}) => runs.length > 0);
}

/** The largest size at which each number stands on one line, and all lines in their room. */
function valueSize(cards: readonly KeyFigure[], room: Area, setting: DeckSetting): Point {
  const {kpi, kpiMinimum} = setting.theme.sizes;
  const width = inches(room.w * 0.94) as Inch;
  for (let size = Math.round(kpi * 1.2); size > kpiMinimum; size--) {
    const fits = cards.every((card) => {
      const [value, ...others] = cardParas(card, points(size), setting);
      const lines = value === undefined ? 1 : paraLines(value, width).length;
      return lines === 1 && parasHeight(value === undefined ? others : [value, ...others], room.w) <= room.h;
    });
    if (fits) return points(size);
  }
  return points(kpiMinimum);
}
