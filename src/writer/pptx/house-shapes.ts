import {
  type HouseDeck,
  type HouseLayout,
  type HousePlaceholder,
  type HouseRole,
  houseRoles,
} from "../../house/deck/house-deck.ts";
import type {ShapeWords, WordList} from "../../language/word-list.ts";
import {element, type PlainElement} from "../../ooxml/plain-element.ts";
import {LANGUAGE} from "../in-tongue.ts";
import {hundredths, listStyle} from "./boxes/drawing.ts";
import {noBullet} from "./boxes/paragraphs.ts";
import {nextId} from "./boxes/slide-context.ts";
import {
  type FootWriter,
  type LayoutShapes,
  masterColours,
  numberField,
  type PlaceholderWriter,
} from "./layout-shapes.ts";

/** The layouts of a house, filled with our texts: their places, sizes, fonts and colours stay the house's. */
export function houseShapes(
  {layouts}: HouseDeck,
  {shapes}: WordList,
): Readonly<Record<HouseRole, LayoutShapes>> {
  return Object.fromEntries(
    houseRoles.map((role) => [role, shapesOf(layouts[role], role, shapes)]),
  ) as Record<HouseRole, LayoutShapes>;
}

function shapesOf(layout: HouseLayout, role: HouseRole, words: ShapeWords): LayoutShapes {
  const {part, title, subtitle, ordinal, imprint, slideNumber, footer, colourMap} = layout;
  if (title === undefined) throw new Error(`the layout ${part} of a house has no title`);
  // PowerPoint itself leaves number and footer out on slides with titles alone, unless told otherwise.
  const hasFoot = role !== "cover" && role !== "closing";
  const hasSubtitle = subtitle !== undefined && (!hasFoot || role === "section");
  return {
    part,
    title: writer(title, words.title, false),
    subtitle: hasSubtitle ? writer(subtitle, words.subtitle, subtitle.type !== "subTitle") : undefined,
    besides: {
      ...(ordinal ? {ordinal: writer(ordinal, words.sectionNumber, true)} : {}),
      ...(imprint ? {imprint: writer(imprint, words.imprint, true)} : {}),
    },
    foot: hasFoot
      ? [...(footer ? [footerWriter(footer)] : []), ...(slideNumber ? [numberWriter(slideNumber)] : [])]
      : [],
    colourMap: colourMap
      ? element("p:clrMapOvr", undefined, [element("a:overrideClrMapping", colourMap)])
      : masterColours,
  };
}

const locked = element("p:cNvSpPr", undefined, [element("a:spLocks", {noGrp: 1})]);
const inPlace = element("p:spPr");
const body = element("a:bodyPr");
/** Lists of a body have bullets, which a single line is better without. */
const plainParagraph = element("a:pPr", {marL: 0, indent: 0}, [noBullet]);

function frameOf({type, index}: HousePlaceholder, name: string, id: number): PlainElement {
  // Titles are known by their type: readers such as python-pptx find none that has an index.
  const isTitle = type === "title" || type === "ctrTitle";
  const kind = {...(type === "" ? {} : {type}), ...(index === "" || isTitle ? {} : {idx: index})};
  return element("p:nvSpPr", undefined, [
    element("p:cNvPr", {id, name}),
    locked,
    element("p:nvPr", undefined, [element("p:ph", kind)]),
  ]);
}

const solidFill = (colour: string) =>
  element("a:solidFill", undefined, [element("a:srgbClr", {val: colour})]);

/**
 * The size is said only where it is not the house's: where the text is too long for it, or the theme has another; the
 * colour where the house's cannot be read.
 */
function writer(place: HousePlaceholder, name: string, isPlain: boolean): PlaceholderWriter {
  return (text, size, context) => {
    // A placeholder that is not there shows no prompt.
    if (text === "") return [];
    context.shapes.texts++;
    const own = size === place.size ? {} : {sz: hundredths(size)};
    const look = {lang: LANGUAGE, altLang: "en-US", ...own, dirty: 0};
    const ink = place.ink === undefined ? [] : [solidFill(place.ink)];
    const run = element("a:rPr", look, ink);
    const end = element("a:endParaRPr", look, ink);
    const lines = text
      .split("\n")
      .map((line) =>
        element("a:p", undefined, [
          ...(isPlain ? [plainParagraph] : []),
          ...(line === "" ? [] : [element("a:r", undefined, [run, element("a:t", undefined, [line])])]),
          end,
        ]),
      );
    return [shape(frameOf(place, name, nextId(context)), lines)];
  };
}

const shape = (frame: PlainElement, paragraphs: readonly PlainElement[]) =>
  element("p:sp", undefined, [
    frame,
    inPlace,
    element("p:txBody", undefined, [body, listStyle, ...paragraphs]),
  ]);

const footRun = element("a:rPr", {lang: LANGUAGE, altLang: "en-US"});
const footEnd = element("a:endParaRPr", {lang: LANGUAGE, altLang: "en-US"});

function numberWriter(place: HousePlaceholder): FootWriter {
  return (number, context) => {
    const field = element("a:fld", {id: numberField, type: "slidenum"}, [
      footRun,
      element("a:t", undefined, [String(number)]),
    ]);
    return shape(frameOf(place, context.deck.words.shapes.slideNumber, nextId(context)), [
      element("a:p", undefined, [field, footEnd]),
    ]);
  };
}

/** The house's own words, as its layout has them. */
function footerWriter(place: HousePlaceholder): FootWriter {
  const run = element("a:r", undefined, [footRun, element("a:t", undefined, [place.text])]);
  return (_number, context) =>
    shape(frameOf(place, context.deck.words.shapes.footer, nextId(context)), [
      element("a:p", undefined, [run, footEnd]),
    ]);
}
