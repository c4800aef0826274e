import {xmlParts} from "../package.ts";
import {elementsOf} from "../xml.ts";
import type {Repair} from "./repair.ts";

const kinds = ["slide", "slideLayout", "slideMaster", "notesSlide", "notesMaster"].map(
  (k) => `presentationml.${k}`,
);

/**
 * Shape ids must be unique within a slide (ECMA-376 Part 1, 19.3.1.12); pptxgenjs counts tables and slide numbers
 * apart: https://github.com/gitbrent/PptxGenJS/issues/1532.
 */
export const uniqueShapeIds: Repair = (container) => {
  for (const {xml} of xmlParts(container, ...kinds)) {
    elementsOf(xml, "p", "cNvPr").forEach((shape, index) => {
      shape.setAttribute("id", String(index + 1));
    });
  }
};
