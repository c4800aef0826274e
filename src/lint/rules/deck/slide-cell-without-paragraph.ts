import {slideTables} from "../../read/slide-tables.ts";
import type {Rule} from "../../rule.ts";
import {childNamed, childrenNamed} from "../../view/elements.ts";
import {at} from "../../words.ts";

/** https://github.com/gitbrent/PptxGenJS/pull/1160 */
export const slideCellWithoutParagraph: Rule = {
  id: "slide-cell-without-paragraph",
  title: {en: "a table cell on a slide has no paragraph", zh: "幻灯片表格的单元格没有段落"},
  hint: {
    en: "an empty cell still needs a:txBody with one a:p; PowerPoint offers to repair the file",
    zh: "空单元格也要有含一个 a:p 的 a:txBody，否则 PowerPoint 会提示修复",
  },
  appliesTo: ["pptx"],
  *check(view) {
    for (const {part, place, rows} of slideTables(view)) {
      for (const [row, element] of rows.entries()) {
        for (const [column, cell] of childrenNamed(element, "a:tc").entries()) {
          if (childNamed(cell, "a:txBody", "a:p")) continue;
          yield {
            part: part.label,
            ...at(place, {
              en: `row ${row + 1}, column ${column + 1}`,
              zh: `第${row + 1}行第${column + 1}列`,
            }),
            message: {en: "the cell holds no paragraph", zh: "单元格没有段落"},
            // The schema has cells without text; a text without a paragraph it has not.
            isAdvice: childNamed(cell, "a:txBody") === undefined,
          };
        }
      }
    }
  },
};
