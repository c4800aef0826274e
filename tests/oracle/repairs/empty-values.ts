import {xmlParts} from "../../../src/ooxml/package.ts";
import type {Repair} from "../../../src/ooxml/repairs/repair.ts";
import {elementsOf, findChild, removeElement} from "../../../src/ooxml/xml.ts";

/** A missing value is an absent point. pptxgenjs writes an empty one, which is no number and may be read as zero. */
export const dropEmptyPoints: Repair = (container) => {
  for (const {xml} of xmlParts(container, "drawingml.chart")) {
    for (const point of elementsOf(xml, "c", "numCache").flatMap((cache) => elementsOf(cache, "c", "pt"))) {
      if ((findChild(point, "c", "v")?.textContent ?? "") === "") removeElement(point);
    }
  }
};

/** The same in the workbook behind the chart: an empty cell has no value element (ECMA-376 Part 1, 18.3.1.4). */
export const dropEmptyCells: Repair = (container) => {
  for (const {xml} of xmlParts(container, "spreadsheetml.worksheet")) {
    for (const cell of elementsOf(xml, "s", "c")) {
      if ((cell.textContent ?? "") === "") removeElement(cell);
    }
  }
};
