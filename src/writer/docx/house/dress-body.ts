import type {PlainElement} from "../../../ooxml/plain-element.ts";
import type {WordTheme} from "../../../theme/word-theme.ts";
import {numberLists} from "../number-lists.ts";
import type {BodyNode} from "../pages/body-nodes.ts";
import {type HouseBody, houseBody} from "./house-body.ts";
import {numberHouseLists} from "./house-numbering.ts";

/** The body as the file has it: in the styles of its house, if the theme has one. */
export function dressBody(elements: readonly BodyNode[], {house}: WordTheme): HouseBody {
  return house === undefined ? {elements, depths: new Map()} : houseBody(elements, house);
}

export const dressRunning = (paragraphs: readonly BodyNode[], theme: WordTheme): readonly BodyNode[] =>
  dressBody(paragraphs, theme).elements;

/** The lists of a document, each ordered one with numbers of its own. */
export function fillLists(
  numbering: PlainElement,
  count: number,
  depths: ReadonlyMap<number, number>,
  {house}: WordTheme,
): PlainElement {
  return house === undefined ? numberLists(numbering, count) : numberHouseLists(numbering, depths, house);
}
