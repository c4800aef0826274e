import {isHeaderRow, wordTables} from "../../read/word-tables.ts";
import {wordPlace} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {at} from "../../words.ts";

export const tableWithoutHeaderRow: Rule = {
  id: "table-without-header-row",
  title: {en: "a table of data does not mark its header row", zh: "数据表没有标明标题行"},
  hint: {
    en: "set w:tblHeader for the first row: it is repeated on each page and read out with the values; a table for layout has no lines between its cells",
    zh: "请为首行设 w:tblHeader，这样每页重复表头，朗读时也带列名；仅用于排版的表格不应有内框线",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    for (const {part, element, rows, isData} of wordTables(view)) {
      if (!isData || isHeaderRow(rows[0])) continue;
      yield {
        part: part.label,
        ...at(wordPlace(view, element)),
        message: {en: "the first row is no w:tblHeader", zh: "首行没有设 w:tblHeader"},
      };
    }
  },
};
