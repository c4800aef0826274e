import {xmlParts} from "../package.ts";
import {elementsOf} from "../xml.ts";
import type {Repair} from "./repair.ts";

/** In EMU: 19.05 by 25.4 centimetres, PowerPoint's own size, for which the notes master is laid out. */
const size = {cx: "6858000", cy: "9144000"};

/** pptxgenjs makes the pages for notes as wide as the slides are high and the reverse: too long for any paper. */
export const setNotesSize: Repair = (container) => {
  for (const {xml} of xmlParts(container, "presentationml.presentation.main")) {
    const [slides] = elementsOf(xml, "p", "sldSz");
    for (const notes of elementsOf(xml, "p", "notesSz")) {
      const isTurned =
        notes.getAttribute("cx") === slides?.getAttribute("cy") &&
        notes.getAttribute("cy") === slides?.getAttribute("cx");
      if (isTurned) for (const [name, value] of Object.entries(size)) notes.setAttribute(name, value);
    }
  }
};
