import {xmlParts} from "../../../src/ooxml/package.ts";
import type {Repair} from "../../../src/ooxml/repairs/repair.ts";
import {elementsOf} from "../../../src/ooxml/xml.ts";

/**
 * pptxgenjs takes an alternative text for pictures and charts, but not for tables. They get their name, which our
 * writer makes their caption or the title of the slide.
 */
export const describeTables: Repair = (container) => {
  for (const {xml} of xmlParts(container, "presentationml.slide")) {
    for (const frame of elementsOf(xml, "p", "graphicFrame")) {
      const [shape] = elementsOf(frame, "p", "cNvPr");
      if (shape === undefined || elementsOf(frame, "a", "tbl").length === 0) continue;
      if ((shape.getAttribute("descr") ?? "") === "")
        shape.setAttribute("descr", `表格：${shape.getAttribute("name") ?? ""}`);
    }
  }
};
