import {wordTables} from "../../read/word-tables.ts";
import {wordPlace} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {at} from "../../words.ts";

/** https://github.com/dolanmiu/docx/issues/556 */
export const tableWithoutGrid: Rule = {
  id: "table-without-grid",
  title: {en: "a table has no grid", zh: "表格没有列网格"},
  hint: {
    en: "write w:tblGrid with one w:gridCol for each column: only Word works the widths out by itself",
    zh: "请写 w:tblGrid，每列一个 w:gridCol；只有 Word 会自行计算列宽",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    for (const {part, element, columns} of wordTables(view)) {
      if (columns.length > 0) continue;
      yield {
        part: part.label,
        ...at(wordPlace(view, element)),
        message: {en: "w:tblGrid is missing or empty", zh: "w:tblGrid 缺失或为空"},
      };
    }
  },
};
