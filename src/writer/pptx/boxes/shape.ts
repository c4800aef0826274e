import {element, type PlainElement} from "../../../ooxml/plain-element.ts";
import {LANGUAGE} from "../../in-tongue.ts";
import type {ShapeBox} from "../slide.ts";
import {emptyProperties, listStyle, noLine, placeOf, rectangle} from "./drawing.ts";
import {nextId, type SlideContext, textName} from "./slide-context.ts";

/** Screen readers pass over what is marked so (the extension `adec:decorative` of [MS-ODRAWXML]). */
const decorative = element("a:extLst", undefined, [
  element("a:ext", {uri: "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"}, [
    element("adec:decorative", {
      "xmlns:adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
      val: 1,
    }),
  ]),
]);

/** PowerPoint repairs shapes without a text body: https://github.com/gitbrent/PptxGenJS/issues/1441. */
const emptyBody = element("p:txBody", undefined, [
  element("a:bodyPr"),
  listStyle,
  element("a:p", undefined, [element("a:endParaRPr", {lang: LANGUAGE, altLang: "en-US"})]),
]);

const plainShape = element("p:cNvSpPr");

export function writeShape(box: ShapeBox, context: SlideContext): PlainElement {
  const name = textName(box.name, context);
  return element("p:sp", undefined, [
    element("p:nvSpPr", undefined, [
      element("p:cNvPr", {id: nextId(context), name}, [decorative]),
      plainShape,
      emptyProperties,
    ]),
    element("p:spPr", undefined, [
      placeOf(box.area, "a:xfrm"),
      rectangle,
      context.deck.fills[box.fill],
      noLine,
    ]),
    emptyBody,
  ]);
}
