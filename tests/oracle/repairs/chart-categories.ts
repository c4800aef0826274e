import {xmlParts} from "../../../src/ooxml/package.ts";
import type {Repair} from "../../../src/ooxml/repairs/repair.ts";
import {childElements, createElement, type Element, elementsOf, findChild} from "../../../src/ooxml/xml.ts";

/**
 * pptxgenjs writes plain categories as categories of several levels, of which there is one: Office then offers them as
 * groups, and readers that know names only find none: https://github.com/gitbrent/PptxGenJS/issues/1466. They become
 * what they are (ECMA-376 Part 1, 21.2.2.201).
 */
export const flattenCategories: Repair = (container) => {
  for (const {xml} of xmlParts(container, "drawingml.chart")) {
    for (const reference of elementsOf(xml, "c", "multiLvlStrRef")) {
      const levels = elementsOf(reference, "c", "lvl");
      if (levels.length === 1) flatten(reference);
    }
  }
};

function flatten(reference: Element): void {
  const plain = createElement(reference, "c", "strRef");
  const cache = createElement(reference, "c", "strCache");
  const levels = findChild(reference, "c", "multiLvlStrCache");
  if (levels === undefined) return;
  for (const child of childElements(levels)) {
    for (const kept of child.localName === "lvl" ? childElements(child) : [child]) cache.appendChild(kept);
  }
  for (const child of childElements(reference)) plain.appendChild(child === levels ? cache : child);
  reference.parentNode?.replaceChild(plain, reference);
}
