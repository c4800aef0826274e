import {columnsOfRow, wordTables} from "../../read/word-tables.ts";
import {wordPlace} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {at} from "../../words.ts";

export const tableSpan: Rule = {
  id: "table-span",
  title: {
    en: "a row of a table takes more or fewer columns than there are",
    zh: "表格某行所占列数与总列数不等",
  },
  hint: {
    en: "the w:gridSpan of a row, with gridBefore and gridAfter, add up to the number of w:gridCol",
    zh: "一行各 w:gridSpan 与 gridBefore、gridAfter 之和应等于 w:gridCol 的个数",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    for (const {part, element, columns, rows} of wordTables(view)) {
      for (const [index, row] of rows.entries()) {
        const taken = columnsOfRow(row);
        if (columns.length === 0 || taken === columns.length) continue;
        yield {
          part: part.label,
          ...at(wordPlace(view, element), {en: `row ${index + 1}`, zh: `第${index + 1}行`}),
          message: {
            en: `${taken} columns instead of ${columns.length}`,
            zh: `占${taken}列，应为${columns.length}列`,
          },
        };
      }
    }
  },
};
