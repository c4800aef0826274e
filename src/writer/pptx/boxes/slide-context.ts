import type {Diagnostic} from "../../../diagnostic/diagnostic.ts";
import {wordsOf} from "../../../language/languages.ts";
import type {WordList} from "../../../language/word-list.ts";
import {element, type PlainElement} from "../../../ooxml/plain-element.ts";
import type {Target} from "../../../ooxml/written-package.ts";
import {slideLights} from "../../../theme/light-colours.ts";
import type {ColourRole, InkRole, SlideTheme} from "../../../theme/slide-theme.ts";
import type {ChartMeans} from "../../chart-means.ts";
import type {DeckMedia} from "../deck-media.ts";
import {latinFonts} from "../latin-fonts.ts";
import {solidFill} from "./drawing.ts";

/** What all slides of a deck are written with. */
export interface DeckContext {
  readonly theme: SlideTheme;
  readonly words: WordList;
  readonly means: ChartMeans;
  readonly media: DeckMedia;
  readonly report: (diagnostic: Diagnostic) => void;
  readonly fills: Readonly<Record<ColourRole, PlainElement>>;
  /** Colour and fonts of a run of text. */
  readonly bodyLooks: Readonly<Record<InkRole, readonly PlainElement[]>>;
  readonly headingLooks: Readonly<Record<InkRole, readonly PlainElement[]>>;
  /** Font for Latin letters and digits in all but titles. */
  readonly latin: string;
  /** Of an empty paragraph in a table, from which its cell takes its height. */
  readonly cellFonts: readonly PlainElement[];
}

/** What the boxes of one slide are written with. */
export interface SlideContext {
  readonly deck: DeckContext;
  /** In the order in which the slide refers to them. */
  readonly relationships: Target[];
  readonly shapes: ShapeCount;
}

interface ShapeCount {
  /** The highest id that is taken; the first belongs to the slide itself. */
  ids: number;
  /** How many of them are texts and rectangles. */
  texts: number;
}

export function openDeck(
  theme: SlideTheme,
  means: ChartMeans,
  media: DeckMedia,
  report: DeckContext["report"],
): DeckContext {
  const {body, heading} = theme.fonts;
  const latinOf = latinFonts(theme);
  const latin = latinOf(body.eastAsia);
  // In a house's decks text follows the fonts of its master, also when somebody chooses others there.
  const bodyFonts = theme.house ? masterFonts : runFonts(body.eastAsia, latin);
  const headingFonts = theme.house ? masterFonts : runFonts(heading.eastAsia, latinOf(heading.eastAsia));
  return {
    theme,
    words: wordsOf(theme.language),
    means,
    media,
    report,
    latin,
    fills: ofColours(theme, (fill) => fill),
    bodyLooks: ofColours(theme, (fill) => [fill, ...bodyFonts]),
    headingLooks: ofColours(theme, (fill) => [fill, ...headingFonts]),
    cellFonts: theme.house
      ? masterFonts
      : [
          element("a:latin", {typeface: latin, charset: 0}),
          element("a:ea", {typeface: body.eastAsia, charset: 0}),
          element("a:cs", {typeface: body.eastAsia, charset: 0}),
        ],
  };
}

function ofColours<T>(theme: SlideTheme, make: (fill: PlainElement) => T): Record<InkRole, T> {
  const {chart: _, ...single} = theme.colours;
  const made = Object.entries({...single, ...slideLights(theme)}).map(([role, colour]) => [
    role,
    make(solidFill(colour)),
  ]);
  return Object.fromEntries(made) as Record<InkRole, T>;
}

function runFonts(eastAsia: string, latin: string): PlainElement[] {
  return [
    element("a:latin", {typeface: latin, pitchFamily: 34, charset: 0}),
    element("a:ea", {typeface: eastAsia, pitchFamily: 34, charset: -122}),
    element("a:cs", {typeface: eastAsia, pitchFamily: 34, charset: -120}),
  ];
}

const masterFonts: readonly PlainElement[] = [
  element("a:latin", {typeface: "+mn-lt"}),
  element("a:ea", {typeface: "+mn-ea"}),
  element("a:cs", {typeface: "+mn-cs"}),
];

/** The next free id of the slide. */
export const nextId = ({shapes}: SlideContext) => ++shapes.ids;

/** The id of a new relationship. */
export const relate = ({relationships}: SlideContext, target: Target) => `rId${relationships.push(target)}`;

/** The name of a text or rectangle. Those that have none, as cards without label, are counted. */
export function textName(name: string, {shapes}: SlideContext): string {
  const number = shapes.texts++;
  return name || `Text ${number}`;
}
