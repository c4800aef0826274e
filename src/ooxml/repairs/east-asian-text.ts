import {xmlParts} from "../package.ts";
import {createElement, type Document, type Element, elementsOf, findChild} from "../xml.ts";
import type {Repair} from "./repair.ts";

const kinds = [
  ...["slide", "slideLayout", "slideMaster", "notesSlide", "notesMaster"].map(
    (kind) => `presentationml.${kind}`,
  ),
  "drawingml.chart",
];

/**
 * All text of a deck is Chinese, and each run that names a Latin font names one for Chinese as well:
 * otherwise PowerPoint checks it as English and picks a font of its own.
 */
export const markChineseText: Repair = (container) => {
  for (const {xml} of xmlParts(container, ...kinds)) {
    for (const properties of runProperties(xml)) {
      properties.setAttribute("lang", "zh-CN");
      properties.setAttribute("altLang", "en-US");
      nameEastAsianFont(properties);
    }
  }
};

/** A deck's theme fonts for Chinese, which pptxgenjs leaves empty, become what it was given as the Latin ones. */
export const nameThemeFonts: Repair = (container) => {
  if (xmlParts(container, "presentationml.presentation.main").length === 0) return;
  for (const {xml} of xmlParts(container, "officedocument.theme")) {
    for (const name of ["majorFont", "minorFont"]) {
      for (const font of elementsOf(xml, "a", name)) nameEastAsianFont(font);
    }
  }
};

function runProperties(xml: Document): Element[] {
  const found = ["rPr", "endParaRPr", "defRPr"].flatMap((name) => elementsOf(xml, "a", name));
  for (const run of ["r", "fld", "br"].flatMap((name) => elementsOf(xml, "a", name))) {
    if (findChild(run, "a", "rPr") !== undefined) continue;
    const properties = createElement(run, "a", "rPr");
    run.insertBefore(properties, run.firstChild);
    found.push(properties);
  }
  return found;
}

function nameEastAsianFont(parent: Element): void {
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
