import {xmlParts} from "../package.ts";
import {allElements, childElements, removeElement} from "../xml.ts";
import type {Repair} from "./repair.ts";

const kinds = ["officedocument.extended-properties", "core-properties"];
const invented = new Set([
  "HeadingPairs",
  "Paragraphs",
  "PresentationFormat",
  "TitlesOfParts",
  "TotalTime",
  "Words",
]);

/**
 * pptxgenjs invents statistics (fonts that are not used, titles such as "Slide 1", zero words, a format that is the
 * same for any size of slides) and names itself as company and author of data sheets. All of these are optional.
 */
export const dropInventedProperties: Repair = (container) => {
  for (const {xml} of xmlParts(container, ...kinds)) {
    for (const element of allElements(xml)) {
      const isItself = element.textContent === "PptxGenJS" && childElements(element).length === 0;
      if (invented.has(element.localName ?? "") || isItself) removeElement(element);
    }
  }
};
