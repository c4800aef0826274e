import {xmlParts} from "../package.ts";
import {elementsOf} from "../xml.ts";
import type {Repair} from "./repair.ts";

/** pptxgenjs writes `p:notesMasterIdLst` after the slides; it belongs after the slide masters (ECMA-376 Part 1, 19.2.1.26). */
export const moveNotesMasterList: Repair = (container) => {
  for (const {xml} of xmlParts(container, "presentationml.presentation.main")) {
    const [list] = elementsOf(xml, "p", "notesMasterIdLst");
    const [masters] = elementsOf(xml, "p", "sldMasterIdLst");
    if (list === undefined || masters === undefined || masters.nextSibling === list) continue;
    masters.parentNode?.insertBefore(list, masters.nextSibling);
  }
};
