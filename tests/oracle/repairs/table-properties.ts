import {xmlParts} from "../../../src/ooxml/package.ts";
import type {Repair} from "../../../src/ooxml/repairs/repair.ts";
import {elementsOf} from "../../../src/ooxml/xml.ts";

/**
 * pptxgenjs leaves `a:tblPr` empty, so screen readers do not learn that the first row is a header:
 * https://github.com/gitbrent/PptxGenJS/issues/1299. Every table that jianbao writes has one.
 */
export const markTableHeaders: Repair = (container) => {
  for (const {xml} of xmlParts(container, "presentationml.slide")) {
    for (const properties of elementsOf(xml, "a", "tblPr")) {
      if (properties.attributes.length === 0) properties.setAttribute("firstRow", "1");
    }
  }
};
