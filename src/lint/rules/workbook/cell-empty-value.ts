import {quote} from "../../../diagnostic/quote.ts";
import {sheetsOf} from "../../read/workbooks.ts";
import type {Rule} from "../../rule.ts";
import {at} from "../../words.ts";

/** pptxgenjs writes such cells for missing values. */
export const cellEmptyValue: Rule = {
  id: "cell-empty-value",
  title: {en: "a cell holds an empty value", zh: "单元格的值是空的"},
  hint: {
    en: "leave s:v out of a cell without value (ECMA-376 Part 1, 18.3.1.4); Excel repairs others",
    zh: "没有值的单元格不要写 s:v（ECMA-376 第1部分 18.3.1.4），否则 Excel 会提示修复",
  },
  appliesTo: ["xlsx"],
  *check(view) {
    for (const {name, part, cells} of sheetsOf(view)) {
      for (const {address, type, value} of cells) {
        const isNumber = type === "n";
        if (!isNumber || value === undefined || (value.trim() !== "" && !Number.isNaN(Number(value))))
          continue;
        yield {
          part: part.label,
          ...at({en: `sheet ${quote(name)}`, zh: `工作表${quote(name)}`}),
          message: {en: `${address} holds "${value}"`, zh: `${address} 的值是“${value}”`},
        };
      }
    }
  },
};
