import {xmlParts} from "../package.ts";
import {allElements, removeElement} from "../xml.ts";
import type {Repair} from "./repair.ts";

const invented = new Set(["HeadingPairs", "TitlesOfParts", "TotalTime", "Words", "Paragraphs"]);

/** pptxgenjs invents statistics: fonts that are not used, titles such as "Slide 1", zero words. All are optional. */
export const dropInventedProperties: Repair = (container) => {
  for (const {xml} of xmlParts(container, "officedocument.extended-properties")) {
    for (const element of allElements(xml)) {
      const isPlaceholder = element.localName === "Company" && element.textContent === "PptxGenJS";
      if (invented.has(element.localName ?? "") || isPlaceholder) removeElement(element);
    }
  }
};
