import {findPart, xmlParts} from "../../../src/ooxml/package.ts";
import {kindOf} from "../../../src/ooxml/relationships.ts";
import type {Repair} from "../../../src/ooxml/repairs/repair.ts";
import {elementsOf} from "../../../src/ooxml/xml.ts";

/**
 * pptxgenjs adds a table to the workbook of a chart that its sheet does not list, with a range that ends in an
 * apostrophe (`A1:C3'`) and column names that differ from the cells: Keynote drops the whole chart then
 * (https://github.com/gitbrent/PptxGenJS/issues/1531). Nothing uses the table: it goes.
 */
export const dropUnlistedTables: Repair = (container) => {
  for (const {part, xml} of xmlParts(container, "spreadsheetml.worksheet")) {
    if (elementsOf(xml, "s", "tablePart").length > 0) continue;
    const tables = part.relationships.filter((relationship) => kindOf(relationship) === "table");
    part.relationships = part.relationships.filter((relationship) => kindOf(relationship) !== "table");
    for (const {target} of tables) {
      const table = findPart(container, target);
      container.parts = container.parts.filter((other) => other !== table);
    }
  }
};
