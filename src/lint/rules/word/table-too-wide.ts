import {isInTable, textWidth} from "../../read/word-pages.ts";
import {wordTables} from "../../read/word-tables.ts";
import {wordPlace} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {numberAttribute} from "../../view/elements.ts";
import {at} from "../../words.ts";

/** Twips: Word itself lets tables stand out by the margins of their cells, 108 on each side. */
const tolerance = 220;

export const tableTooWide: Rule = {
  id: "table-too-wide",
  title: {en: "a table is wider than the text", zh: "表格宽于版心"},
  hint: {
    en: "make the columns fit between the margins",
    zh: "各列宽之和应在版心之内",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    const width = textWidth(view);
    for (const {part, element, columns} of wordTables(view)) {
      const sum = columns.reduce((all, column) => all + (numberAttribute(column, "w") ?? 0), 0);
      if (width === undefined || isInTable(element) || sum <= width + tolerance) continue;
      yield {
        part: part.label,
        ...at(wordPlace(view, element)),
        message: {
          en: `the columns are ${sum} twips wide, the text ${width}`,
          zh: `各列共宽 ${sum} 缇，版心宽 ${width} 缇`,
        },
      };
    }
  },
};
