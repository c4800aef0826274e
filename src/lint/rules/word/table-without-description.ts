import {findings} from "../../../diagnostic/content-rules.ts";
import {wordTables} from "../../read/word-tables.ts";
import {wordPlace} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {attribute, childNamed} from "../../view/elements.ts";
import {at} from "../../words.ts";

export const tableWithoutDescription: Rule = {
  id: "table-without-description",
  title: {en: "a table of data has no alternative text", zh: "数据表没有替代文字"},
  hint: {
    en: "write w:tblCaption and w:tblDescription into w:tblPr",
    zh: "请在 w:tblPr 中写 w:tblCaption 和 w:tblDescription",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    for (const {part, element, isData} of wordTables(view)) {
      const properties = childNamed(element, "w:tblPr");
      const missing = (["w:tblCaption", "w:tblDescription"] as const).filter(
        (name) => (attribute(childNamed(properties, name), "val") ?? "").trim() === "",
      );
      if (!isData || missing.length === 0) continue;
      yield {
        part: part.label,
        ...at(wordPlace(view, element)),
        message: findings.undescribed(missing),
      };
    }
  },
};
