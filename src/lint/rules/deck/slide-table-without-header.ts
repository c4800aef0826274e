import {slideTables} from "../../read/slide-tables.ts";
import type {Rule} from "../../rule.ts";
import {attribute, childNamed} from "../../view/elements.ts";
import {at} from "../../words.ts";

/** pptxgenjs leaves `a:tblPr` empty. */
export const slideTableWithoutHeader: Rule = {
  id: "slide-table-without-header",
  title: {en: "a table on a slide does not mark its header row", zh: "幻灯片上的表格没有标明标题行"},
  hint: {
    en: 'set firstRow="1" in a:tblPr: screen readers then name the column with each value',
    zh: '请在 a:tblPr 中设 firstRow="1"，读屏软件才会随数值读出列名',
  },
  appliesTo: ["pptx"],
  isAdvice: true,
  *check(view) {
    for (const {part, place, element, rows} of slideTables(view)) {
      const firstRow = attribute(childNamed(element, "a:tblPr"), "firstRow");
      if (rows.length < 2 || firstRow === "1" || firstRow === "true") continue;
      yield {
        part: part.label,
        ...at(place),
        message: {en: "firstRow is not set", zh: "没有设 firstRow"},
      };
    }
  },
};
