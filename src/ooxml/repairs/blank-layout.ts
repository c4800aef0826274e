import {xmlParts} from "../package.ts";
import {elementsOf} from "../xml.ts";
import type {Repair} from "./repair.ts";

/**
 * pptxgenjs adds an empty layout called DEFAULT to every deck. PowerPoint offers it under that name: it becomes what
 * it is, a blank one (ECMA-376 Part 1, 19.7.15).
 */
export const nameBlankLayout: Repair = (container) => {
  for (const {xml} of xmlParts(container, "presentationml.slideLayout")) {
    if (elementsOf(xml, "p", "sp").length > 0) continue;
    for (const slide of elementsOf(xml, "p", "cSld")) {
      if (slide.getAttribute("name") !== "DEFAULT") continue;
      slide.setAttribute("name", "空白");
      xml.documentElement?.setAttribute("type", "blank");
    }
  }
};
