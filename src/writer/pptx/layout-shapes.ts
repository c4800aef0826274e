import {element, type PlainElement} from "../../ooxml/plain-element.ts";
import {LANGUAGE} from "../in-tongue.ts";
import {hundredths, listStyle, noFill, noLine, placeOf, rectangle} from "./boxes/drawing.ts";
import {endOfText, inPoints, noBullet, runProperties} from "./boxes/paragraphs.ts";
import {type DeckContext, nextId, type SlideContext} from "./boxes/slide-context.ts";
import {bodyProperties} from "./boxes/text.ts";
import {decoration} from "./decoration.ts";
import {type OwnFrame, ownFrame} from "./frame.ts";
import {placeholderLeading} from "./placeholder-leading.ts";
import {numberColour, titleLook} from "./placeholder-look.ts";
import type {Area, BesidePlace, SlideLayout, TextBox} from "./slide.ts";

/** What the slides of one layout have in common. */
export interface LayoutShapes {
  /** The part of the layout. */
  readonly part: string;
  readonly title: PlaceholderWriter;
  /** Of ours, only title and closing slide have one. */
  readonly subtitle: PlaceholderWriter | undefined;
  /** Places that only layouts of a house have. */
  readonly besides: Readonly<Partial<Record<BesidePlace, PlaceholderWriter>>>;
  /** The slide number, and what the house has beside it. */
  readonly foot: readonly FootWriter[];
  /** What the names of colours mean on these slides. */
  readonly colourMap: PlainElement;
}

/**
 * Puts a text into the place that a layout has for it.
 * @param text lines separated by `\n`; @param size in points; @param place where it is not that of the layout
 */
export type PlaceholderWriter = (
  text: string,
  size: number,
  context: SlideContext,
  place?: Area,
) => readonly PlainElement[];

/** @param number of the slide */
export type FootWriter = (number: number, context: SlideContext) => PlainElement;

/** A place that the layout has for a text; a slide fills it. */
interface Placeholder {
  readonly name: string;
  readonly properties: PlainElement;
  readonly shape: PlainElement;
  readonly body: PlainElement;
  /** Colour and fonts. */
  readonly look: readonly PlainElement[];
  readonly isBold: boolean;
  readonly end: PlainElement;
}

/**
 * The layouts as `defineMasters` makes them, after the blank one that pptxgenjs adds to every deck; their placeholders
 * have the indexes of `indexPlaceholders`.
 */
export function layoutShapes(deck: DeckContext): Readonly<Record<SlideLayout, LayoutShapes>> {
  const frame = ownFrame(deck.theme);
  const content = shapesOf("content", 4, deck, frame);
  return {
    cover: shapesOf("cover", 2, deck, frame),
    agenda: content,
    section: shapesOf("section", 3, deck, frame),
    content,
    closing: shapesOf("closing", 5, deck, frame),
  };
}

function shapesOf(layout: SlideLayout, number: number, deck: DeckContext, frame: OwnFrame): LayoutShapes {
  const {theme, headingLooks, bodyLooks} = deck;
  const {colour, valign, size} = titleLook(layout, theme);
  // pptxgenjs names placeholders after the number of shapes before them.
  const name = `Text ${decoration(layout, theme, frame).length}`;
  const hasSubtitle = layout === "cover" || layout === "closing";
  const title: Placeholder = {
    name,
    ...placeholder({type: "title"}, frame.title[layout], valign, size),
    look: headingLooks[colour],
    isBold: true,
  };
  const subtitle: Placeholder = {
    name,
    ...placeholder({idx: 1, type: "body"}, frame.subtitle, "top", theme.sizes.subtitle),
    look: bodyLooks.onCover,
    isBold: false,
  };
  const shape = numberShape(layout, deck, frame);
  return {
    part: `ppt/slideLayouts/slideLayout${number}.xml`,
    title: (...text) => [fillPlaceholder(title, ...text)],
    // A placeholder left empty would show its prompt.
    subtitle: hasSubtitle ? (text, ...rest) => [fillPlaceholder(subtitle, text || " ", ...rest)] : undefined,
    besides: {},
    foot: shape ? [(count, context) => writeNumber(shape, count, context)] : [],
    colourMap: masterColours,
  };
}

/** The slide's names of colours are its master's. */
export const masterColours = element("p:clrMapOvr", undefined, [element("a:masterClrMapping")]);

function placeholder(
  kind: {readonly idx?: number; readonly type: "title" | "body"},
  area: Area,
  valign: TextBox["valign"],
  size: number,
): Pick<Placeholder, "properties" | "shape" | "body" | "end"> {
  return {
    properties: element("p:nvPr", undefined, [element("p:ph", {...kind, hasCustomPrompt: 1})]),
    shape: placedAt(area),
    body: bodyProperties(0, 0, valign),
    end: endOfText(size),
  };
}

const placedAt = (area: Area) =>
  element("p:spPr", undefined, [placeOf(area, "a:xfrm"), rectangle, noFill, noLine]);

const shapeKind = element("p:cNvSpPr");

function fillPlaceholder(
  {name, properties, shape, body, look, isBold, end}: Placeholder,
  text: string,
  size: number,
  context: SlideContext,
  place?: Area,
): PlainElement {
  context.shapes.texts++;
  const paragraph = element("a:pPr", {algn: "l", indent: 0, marL: 0}, [
    inPoints("a:lnSpc", placeholderLeading(size)),
    noBullet,
  ]);
  const run = runProperties(hundredths(size), {bold: isBold}, look);
  const lines = text.split("\n").map((line) => {
    const runs = line === "" ? [] : [element("a:r", undefined, [run, element("a:t", undefined, [line])])];
    return element("a:p", undefined, [paragraph, ...runs, end]);
  });
  return element("p:sp", undefined, [
    element("p:nvSpPr", undefined, [element("p:cNvPr", {id: nextId(context), name}), shapeKind, properties]),
    place === undefined ? shape : placedAt(place),
    element("p:txBody", undefined, [body, listStyle, ...lines]),
  ]);
}

/** The place of a slide number, and how it is set. */
interface NumberShape {
  readonly shape: PlainElement;
  readonly style: PlainElement;
}

function numberShape(layout: SlideLayout, deck: DeckContext, frame: OwnFrame): NumberShape | undefined {
  const {theme, fills, latin} = deck;
  const colour = numberColour(layout, theme);
  if (colour === undefined) return undefined;
  const {eastAsia} = theme.fonts.body;
  const sz = hundredths(theme.sizes.source);
  return {
    shape: element("p:spPr", undefined, [placeOf(frame.slideNumber, "a:xfrm"), rectangle, noWrappingFlag]),
    style: element("a:lstStyle", undefined, [
      element("a:lvl1pPr", undefined, [
        element("a:defRPr", {sz, lang: LANGUAGE, altLang: "en-US"}, [
          fills[colour],
          element("a:latin", {typeface: latin}),
          element("a:ea", {typeface: eastAsia}),
          element("a:cs", {typeface: eastAsia}),
        ]),
      ]),
    ]),
  };
}

const noWrappingFlag = element("a:extLst", undefined, [
  element("a:ext", {uri: "{C572A759-6A51-4108-AA02-DFA0A04FC94B}"}, [
    element("ma14:wrappingTextBoxFlag", {
      val: 0,
      "xmlns:ma14": "http://schemas.microsoft.com/office/mac/drawingml/2011/main",
    }),
  ]),
]);
const grouped = element("p:cNvSpPr", undefined, [element("a:spLocks", {noGrp: 1})]);
const numberPlace = element("p:nvPr", undefined, [element("p:ph", {type: "sldNum", sz: "quarter", idx: 12})]);
const numberBody = element("a:bodyPr", {lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: "t"});
const toTheRight = element("a:pPr", {algn: "r"});
const numberRun = element("a:rPr", {b: 0, lang: LANGUAGE, altLang: "en-US"});
const numberEnd = element("a:endParaRPr", {lang: LANGUAGE, altLang: "en-US"});

/** A field, which PowerPoint counts anew; @param number what it says until then */
function writeNumber({shape, style}: NumberShape, number: number, context: SlideContext): PlainElement {
  const text = element("a:t", undefined, [String(number)]);
  return element("p:sp", undefined, [
    element("p:nvSpPr", undefined, [
      // Screen readers say the name, in the language of the deck like those of all other shapes.
      element("p:cNvPr", {id: nextId(context), name: context.deck.words.shapes.slideNumber}),
      grouped,
      numberPlace,
    ]),
    shape,
    element("p:txBody", undefined, [
      numberBody,
      style,
      element("a:p", undefined, [
        toTheRight,
        element("a:fld", {id: numberField, type: "slidenum"}, [numberRun, text]),
        numberEnd,
      ]),
    ]),
  ]);
}

/** The id of all fields with the number of a slide, on slides and in notes. */
export const numberField = "{F7021451-1387-4CA6-816F-3879F97B5CBC}";
