import {element, type PlainElement} from "../../../ooxml/plain-element.ts";
import {leadsTo} from "../../../ooxml/written-package.ts";
import {pictureOfTheme} from "../../../theme/theme-file.ts";
import {cleanText} from "../../clean-text.ts";
import type {Area, PictureBox} from "../slide.ts";
import {emptyProperties, placeOf, rectangle} from "./drawing.ts";
import {nextId, relate, type SlideContext} from "./slide-context.ts";

const fixedProportion = element("p:cNvPicPr", undefined, [element("a:picLocks", {noChangeAspect: 1})]);
const stretched = element("a:stretch", undefined, [element("a:fillRect")]);

/** @param named id, name and alternative text */
export function pictureElement(named: PlainElement, relationship: string, area: Area): PlainElement {
  return element("p:pic", undefined, [
    element("p:nvPicPr", undefined, [named, fixedProportion, emptyProperties]),
    element("p:blipFill", undefined, [element("a:blip", {"r:embed": relationship}), stretched]),
    element("p:spPr", undefined, [placeOf(area, "a:xfrm"), rectangle]),
  ]);
}

/** A picture of the templates folder. */
export function writePicture({picture, name, area}: PictureBox, context: SlideContext): PlainElement {
  const {media, means, theme} = context.deck;
  const file = means.pictures?.get(picture.path) ?? pictureOfTheme(theme, picture.path);
  if (file === undefined) throw new Error(`nobody gave the writer the picture ${picture.path}`);
  const relationship = relate(context, leadsTo("image", media.addPicture(file.bytes, file.kind)));
  const descr = cleanText(picture.alternative);
  const named = element("p:cNvPr", {id: nextId(context), name, descr, title: name});
  return pictureElement(named, relationship, area);
}
