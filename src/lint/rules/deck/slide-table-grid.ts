import {slideTables} from "../../read/slide-tables.ts";
import type {Rule} from "../../rule.ts";
import {childrenNamed} from "../../view/elements.ts";
import {at} from "../../words.ts";

export const slideTableGrid: Rule = {
  id: "slide-table-grid",
  title: {
    en: "a row of a table on a slide has more or fewer cells than the table has columns",
    zh: "幻灯片表格某行的单元格数与列数不等",
  },
  hint: {
    en: "write one a:tc for each a:gridCol; merged cells stay, with hMerge or vMerge. PowerPoint repairs others",
    zh: "每个 a:gridCol 对应一个 a:tc，被合并的也要保留并标 hMerge 或 vMerge，否则 PowerPoint 会提示修复",
  },
  appliesTo: ["pptx"],
  *check(view) {
    for (const {part, place, rows, columns} of slideTables(view)) {
      for (const [index, row] of rows.entries()) {
        const cells = childrenNamed(row, "a:tc").length;
        if (cells === columns.length) continue;
        yield {
          part: part.label,
          ...at(place, {en: `row ${index + 1}`, zh: `第${index + 1}行`}),
          message: {
            en: `${cells} cells for ${columns.length} columns`,
            zh: `${columns.length}列却有${cells}个单元格`,
          },
        };
      }
    }
  },
};
