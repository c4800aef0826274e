import {contentNamed, contentOf, isParagraph} from "../../read/word-content.ts";
import {wordTables} from "../../read/word-tables.ts";
import {wordPlace} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {at} from "../../words.ts";

export const cellWithoutParagraph: Rule = {
  id: "cell-without-paragraph",
  title: {en: "a table cell does not end with a paragraph", zh: "单元格不以段落结尾"},
  hint: {
    en: "the last child of w:tc is a w:p, after a table within the cell too: Word refuses the file otherwise",
    zh: "w:tc 的最后一个元素应是 w:p，单元格中套表时也一样，否则 Word 拒绝打开",
  },
  appliesTo: ["docx"],
  *check(view) {
    for (const {part, element, rows} of wordTables(view)) {
      for (const [row, each] of rows.entries()) {
        for (const [column, cell] of contentNamed(each, "w:tc").entries()) {
          const last = contentOf(cell).at(-1);
          if (isParagraph(last)) continue;
          yield {
            part: part.label,
            ...at(wordPlace(view, element), {
              en: `row ${row + 1}, cell ${column + 1}`,
              zh: `第${row + 1}行第${column + 1}格`,
            }),
            message: {
              en: `it ends with ${last ? last.tagName : "nothing"}`,
              zh: last ? `以 ${last.tagName} 结尾` : "单元格是空的",
            },
          };
        }
      }
    }
  },
};
