import {wordTables} from "../../read/word-tables.ts";
import {wordPlace} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {children, nameOf, parentOf} from "../../view/elements.ts";
import {at} from "../../words.ts";

/** https://github.com/jgm/pandoc/issues/4315 and https://github.com/dolanmiu/docx/issues/494 */
export const tablesAdjacent: Rule = {
  id: "tables-adjacent",
  title: {en: "two tables follow each other without a paragraph", zh: "两个表格之间没有段落"},
  hint: {
    en: "put a paragraph between them, if only an empty one: Word shows them as one table",
    zh: "请在中间放一个段落，哪怕是空的，否则 Word 会把它们显示为一个表格",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    for (const {part, element} of wordTables(view)) {
      const siblings = children(parentOf(element));
      const next = siblings[siblings.indexOf(element) + 1];
      if (!next || nameOf(next) !== "w:tbl") continue;
      yield {
        part: part.label,
        ...at(wordPlace(view, element)),
        message: {en: "another table follows at once", zh: "紧接着又是一个表格"},
      };
    }
  },
};
