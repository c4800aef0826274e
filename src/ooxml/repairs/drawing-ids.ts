import {xmlParts} from "../package.ts";
import {elementsOf} from "../xml.ts";
import type {Repair} from "./repair.ts";

/** Ids of drawings are unique in a Word document (ECMA-376 Part 1, 20.4.2.5); docx counts them across documents. */
export const uniqueDrawingIds: Repair = (container) => {
  const kinds = ["document.main", "header", "footer", "footnotes"].map((kind) => `wordprocessingml.${kind}`);
  let count = 0;
  for (const {xml} of xmlParts(container, ...kinds)) {
    for (const properties of elementsOf(xml, "wp", "docPr")) {
      count += 1;
      properties.setAttribute("id", String(count));
    }
  }
};
