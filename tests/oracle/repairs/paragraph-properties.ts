import {xmlParts} from "../../../src/ooxml/package.ts";
import type {Repair} from "../../../src/ooxml/repairs/repair.ts";
import {childElements, elementsOf, isNamed, removeElement} from "../../../src/ooxml/xml.ts";

const kinds = ["slide", "slideLayout", "slideMaster"].map((kind) => `presentationml.${kind}`);

/**
 * pptxgenjs writes `a:pPr` again before every run of a paragraph, while ECMA-376 Part 1, 21.1.2.2.6 allows one, in
 * front (https://github.com/gitbrent/PptxGenJS/pull/1083). All of them say the same, as our writer sees to it that
 * every run of a paragraph has the paragraph's options: the first stays.
 */
export const dropRepeatedProperties: Repair = (container) => {
  for (const {xml} of xmlParts(container, ...kinds)) {
    for (const paragraph of elementsOf(xml, "a", "p")) {
      const [, ...repeated] = childElements(paragraph).filter((child) => isNamed(child, "a", "pPr"));
      for (const properties of repeated) removeElement(properties);
    }
  }
};
