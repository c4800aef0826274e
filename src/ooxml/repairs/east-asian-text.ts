import {xmlParts} from "../package.ts";
import {allElements, createElement, type Document, type Element, findChild, namespaces} from "../xml.ts";
import type {Repair} from "./repair.ts";

const kinds = [
  ...["presentation.main", "slide", "slideLayout", "slideMaster", "notesSlide", "notesMaster"].map(
    (kind) => `presentationml.${kind}`,
  ),
  "drawingml.chart",
];
const properties = new Set(["rPr", "endParaRPr", "defRPr"]);
const runs = new Set(["r", "fld", "br"]);

/**
 * All text of a deck is Chinese, and each run that names a Latin font names one for Chinese as well:
 * otherwise PowerPoint checks it as English and picks a font of its own.
 */
export const markChineseText: Repair = (container) => {
  for (const {xml} of xmlParts(container, ...kinds)) {
    for (const element of runProperties(xml)) {
      element.setAttribute("lang", "zh-CN");
      element.setAttribute("altLang", "en-US");
      nameEastAsianFont(element);
    }
  }
};

/** Those that are there, and new ones for runs without. */
function runProperties(xml: Document): Element[] {
  return allElements(xml).flatMap((element) => {
    const name = element.localName ?? "";
    if (element.namespaceURI !== namespaces.a) return [];
    if (properties.has(name)) return [element];
    if (!runs.has(name) || findChild(element, "a", "rPr") !== undefined) return [];
    const created = createElement(element, "a", "rPr");
    element.insertBefore(created, element.firstChild);
    return [created];
  });
}

/** Names a font for Chinese beside the Latin one. */
export function nameEastAsianFont(parent: Element): void {
  const latin = findChild(parent, "a", "latin");
  const typeface = latin?.getAttribute("typeface") ?? "";
  if (latin === undefined || typeface === "") return;
  let eastAsian = findChild(parent, "a", "ea");
  if (eastAsian === undefined) {
    eastAsian = createElement(parent, "a", "ea");
    parent.insertBefore(eastAsian, latin.nextSibling);
  }
  if ((eastAsian.getAttribute("typeface") ?? "") === "")
    eastAsian.setAttribute("typeface", inChinese(typeface));
}

/** `+mn-lt` is the theme's body font for Latin; its Chinese one is `+mn-ea`. */
const inChinese = (typeface: string) => typeface.replace(/^(\+m[jn])-lt$/, "$1-ea");
