import {xmlParts} from "../package.ts";
import {elementsOf} from "../xml.ts";
import type {Repair} from "./repair.ts";

/**
 * pptxgenjs writes `p:notesMasterIdLst` after the slides; it belongs after the slide masters (ECMA-376 Part 1,
 * 19.2.1.26). Its source says that PowerPoint warns if it stands there. PowerPoint puts it there itself; what it minds
 * is rather the theme of the notes master, which `separateThemes` mends.
 */
export const moveNotesMasterList: Repair = (container) => {
  for (const {xml} of xmlParts(container, "presentationml.presentation.main")) {
    const [list] = elementsOf(xml, "p", "notesMasterIdLst");
    const [masters] = elementsOf(xml, "p", "sldMasterIdLst");
    if (list === undefined || masters === undefined || masters.nextSibling === list) continue;
    masters.parentNode?.insertBefore(list, masters.nextSibling);
  }
};
