import {sheetsOf} from "../../read/workbooks.ts";
import type {Rule} from "../../rule.ts";
import {referenceOf} from "../../view/elements.ts";

/** pptxgenjs adds such a table to the workbook of each chart. */
export const tableNotListed: Rule = {
  id: "table-not-listed",
  title: {en: "a sheet has a table that it does not list", zh: "工作表没有列出它的表"},
  hint: {
    en: "name the table in s:tableParts, or remove it; Excel repairs others",
    zh: "请在 s:tableParts 中列出该表或删去它，否则 Excel 会提示修复",
  },
  appliesTo: ["xlsx"],
  *check(view) {
    for (const {part} of sheetsOf(view)) {
      const listed = part.all("s:tablePart").map((entry) => view.target(part, referenceOf(entry)));
      for (const table of view.related(part, "table")) {
        if (!listed.includes(table))
          yield {
            part: part.label,
            message: {en: `${table.name} is not listed`, zh: `没有列出 ${table.name}`},
          };
      }
    }
  },
};
