import {element, type PlainElement} from "../../../ooxml/plain-element.ts";
import type {TextBox} from "../slide.ts";
import {emptyProperties, listStyle, noFill, noLine, placeOf, rectangle} from "./drawing.ts";
import {emptyParagraph, endOfText, writeParagraphs} from "./paragraphs.ts";
import {nextId, type SlideContext, textName} from "./slide-context.ts";

const anchors = {top: "t", middle: "ctr", bottom: "b"} as const;
const textBox = element("p:cNvSpPr", {txBox: 1});

export function writeText(box: TextBox, context: SlideContext): PlainElement {
  const {inset, paragraphs, fill} = box;
  const name = textName(box.name, context);
  const [first] = paragraphs;
  // All paragraphs end in the size of the first.
  const written =
    first === undefined ? [emptyParagraph] : writeParagraphs(paragraphs, endOfText(first.size), context);
  return element("p:sp", undefined, [
    element("p:nvSpPr", undefined, [
      element("p:cNvPr", {id: nextId(context), name}),
      textBox,
      emptyProperties,
    ]),
    element("p:spPr", undefined, [
      placeOf(box.area, "a:xfrm"),
      rectangle,
      fill === undefined ? noFill : context.deck.fills[fill],
      noLine,
    ]),
    element("p:txBody", undefined, [bodyProperties(inset.x, inset.y, box.valign), listStyle, ...written]),
  ]);
}

/** @param x distance between the edges at the sides and the text; @param y between upper, lower edge and it; inches */
export function bodyProperties(x: number, y: number, valign: TextBox["valign"]): PlainElement {
  const sides = Math.round(x * 72 * 12_700);
  const ends = Math.round(y * 72 * 12_700);
  return element("a:bodyPr", {
    wrap: "square",
    lIns: sides,
    tIns: ends,
    rIns: sides,
    bIns: ends,
    rtlCol: 0,
    anchor: anchors[valign],
  });
}
