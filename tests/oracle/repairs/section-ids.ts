import {xmlParts} from "../../../src/ooxml/package.ts";
import type {Repair} from "../../../src/ooxml/repairs/repair.ts";
import {elementsOf} from "../../../src/ooxml/xml.ts";

/** Sections of a deck have random GUIDs; any will do as long as they differ. */
export const numberSections: Repair = (container) => {
  for (const {xml} of xmlParts(container, "presentationml.presentation.main")) {
    elementsOf(xml, "p14", "section").forEach((section, index) => {
      section.setAttribute("id", `{00000000-0000-4000-8000-${String(index + 1).padStart(12, "0")}}`);
    });
  }
};
