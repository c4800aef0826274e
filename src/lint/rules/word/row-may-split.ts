import {findings, longCell} from "../../../diagnostic/content-rules.ts";
import type {Element} from "../../../ooxml/xml.ts";
import {wordTables} from "../../read/word-tables.ts";
import {wordPlace} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {childNamed, childrenNamed, isOn, textOf} from "../../view/elements.ts";
import {at} from "../../words.ts";

const isLong = (row: Element) => childrenNamed(row, "w:tc").some((cell) => textOf(cell).length > longCell);

export const rowMaySplit: Rule = {
  id: "row-may-split",
  title: {en: "rows of a table may be torn apart by a page break", zh: "表格的行可能跨页断开"},
  hint: {
    en: "set w:cantSplit for each row of a table of data",
    zh: "请为数据表的每一行设 w:cantSplit",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    for (const {part, element, rows, isData} of wordTables(view)) {
      const loose = rows.filter((row) => !isOn(childNamed(row, "w:trPr", "w:cantSplit")) && !isLong(row));
      if (!isData || loose.length === 0) continue;
      yield {
        part: part.label,
        ...at(wordPlace(view, element)),
        message: findings.looseRows(loose.length, rows.length),
      };
    }
  },
};
