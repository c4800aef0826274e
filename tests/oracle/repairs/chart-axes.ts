import {xmlParts} from "../../../src/ooxml/package.ts";
import type {Repair} from "../../../src/ooxml/repairs/repair.ts";
import {elementsOf, isElement, isNamed, removeElement} from "../../../src/ooxml/xml.ts";

/**
 * pptxgenjs names a third axis, that of 3-D charts, in flat ones (https://github.com/gitbrent/PptxGenJS/issues/1534):
 * drops ids of axes that the chart does not have.
 */
export const dropPhantomAxes: Repair = (container) => {
  for (const {xml} of xmlParts(container, "drawingml.chart")) {
    const ids = elementsOf(xml, "c", "axId");
    const isAxis = (parent: (typeof ids)[number]["parentNode"]) =>
      parent !== null &&
      isElement(parent) &&
      ["catAx", "valAx", "dateAx", "serAx"].some((n) => isNamed(parent, "c", n));
    const real = new Set(ids.filter((id) => isAxis(id.parentNode)).map((id) => id.getAttribute("val")));
    for (const id of ids) if (!real.has(id.getAttribute("val"))) removeElement(id);
  }
};
