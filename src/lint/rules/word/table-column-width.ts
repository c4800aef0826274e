import {wordTables} from "../../read/word-tables.ts";
import {wordPlace} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {numberAttribute} from "../../view/elements.ts";
import {at} from "../../words.ts";

/** https://github.com/dolanmiu/docx/issues/528 */
export const tableColumnWidth: Rule = {
  id: "table-column-width",
  title: {en: "a column of a table has no width", zh: "表格的某列没有宽度"},
  hint: {
    en: "give each w:gridCol a w greater than 0: LibreOffice, WPS and Word Online go by it",
    zh: "每个 w:gridCol 的 w 都应大于 0；LibreOffice、WPS 和网页版 Word 都以它为准",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    for (const {part, element, columns} of wordTables(view)) {
      for (const [index, column] of columns.entries()) {
        if ((numberAttribute(column, "w") ?? 0) > 0) continue;
        yield {
          part: part.label,
          ...at(wordPlace(view, element), {en: `column ${index + 1}`, zh: `第${index + 1}列`}),
          message: {en: "the width is missing or 0", zh: "列宽缺失或为 0"},
        };
      }
    }
  },
};
