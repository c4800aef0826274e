import {xmlParts} from "../package.ts";
import {elementsOf} from "../xml.ts";
import type {Repair} from "./repair.ts";

/** On masters and layouts the number of a slide is not known; pptxgenjs writes `null` and `1002` where PowerPoint has ‹#›. */
export const resetSlideNumbers: Repair = (container) => {
  for (const {xml} of xmlParts(container, "presentationml.slideMaster", "presentationml.slideLayout")) {
    for (const field of elementsOf(xml, "a", "fld")) {
      if (field.getAttribute("type") !== "slidenum") continue;
      for (const text of elementsOf(field, "a", "t")) text.textContent = "‹#›";
    }
  }
};
