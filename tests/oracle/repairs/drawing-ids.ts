import {xmlParts} from "../../../src/ooxml/package.ts";
import type {Repair} from "../../../src/ooxml/repairs/repair.ts";
import {elementsOf} from "../../../src/ooxml/xml.ts";

/**
 * Ids of drawings, and of the pictures in them, are unique in a Word document (ECMA-376 Part 1, 20.4.2.5 and
 * 20.2.2.3). docx counts drawings across documents and gives all pictures 0.
 */
export const uniqueDrawingIds: Repair = (container) => {
  const kinds = ["document.main", "header", "footer", "footnotes"].map((kind) => `wordprocessingml.${kind}`);
  const texts = xmlParts(container, ...kinds).map(({xml}) => xml);
  const drawings = texts.flatMap((xml) => elementsOf(xml, "wp", "docPr"));
  const pictures = texts.flatMap((xml) => elementsOf(xml, "pic", "cNvPr"));
  [...drawings, ...pictures].forEach((properties, index) => {
    properties.setAttribute("id", String(index + 1));
  });
};
