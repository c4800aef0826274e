import {type Package, xmlParts} from "../package.ts";
import {kindOf} from "../relationships.ts";
import {type Document, type Element, elementsOf} from "../xml.ts";
import type {Repair} from "./repair.ts";

/** What PowerPoint writes on layouts and on their slides, and on masters. */
const slideNumber = {layout: "12", master: "4"};

/**
 * A title is known by its type and has no index (ECMA-376 Part 1, 19.3.1.36: 0 where none is told): python-pptx, and what
 * is built on it, takes index 0 for the title. pptxgenjs gives titles 100 and more, and slide numbers the index that ties
 * them to nothing. All others of a layout are counted from 1 here, and those of its slides with them.
 */
export const indexPlaceholders: Repair = (container) => {
  const indexes = new Map<string, ReadonlyMap<string, string>>();
  for (const {part, xml} of xmlParts(container, "presentationml.slideLayout"))
    indexes.set(part.name, setIndexes(xml, countOthers(xml)));
  for (const {part, xml} of xmlParts(container, "presentationml.slide")) {
    const layout = part.relationships.find((one) => kindOf(one) === "slideLayout")?.target ?? "";
    setIndexes(xml, indexes.get(layout) ?? new Map());
  }
  indexMasters(container);
};

const isTitle = (placeholder: Element) => /^(?:title|ctrTitle)$/.test(placeholder.getAttribute("type") ?? "");
const isNumber = (placeholder: Element) => placeholder.getAttribute("type") === "sldNum";

/** Old indexes of placeholders that are neither title nor number of the slide, with their new ones. */
function countOthers(layout: Document): ReadonlyMap<string, string> {
  const others = elementsOf(layout, "p", "ph").filter((one) => !isTitle(one) && !isNumber(one));
  return new Map(others.map((one, index) => [one.getAttribute("idx") ?? "0", String(index + 1)]));
}

function setIndexes(xml: Document, others: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  for (const placeholder of elementsOf(xml, "p", "ph")) {
    const index = isNumber(placeholder)
      ? slideNumber.layout
      : others.get(placeholder.getAttribute("idx") ?? "0");
    if (isTitle(placeholder))
      placeholder.attributes = placeholder.attributes.filter(
        ({qualifiedName}) => qualifiedName.local !== "idx",
      );
    else if (index !== undefined) placeholder.setAttribute("idx", index);
  }
  return others;
}

function indexMasters(container: Package): void {
  for (const {xml} of xmlParts(container, "presentationml.slideMaster")) {
    for (const placeholder of elementsOf(xml, "p", "ph").filter(isNumber))
      placeholder.setAttribute("idx", slideNumber.master);
  }
}
