import {quote} from "../../../diagnostic/quote.ts";
import {readRange, sheetsOf} from "../../read/workbooks.ts";
import type {Rule} from "../../rule.ts";
import {attribute} from "../../view/elements.ts";
import {at} from "../../words.ts";

export const sheetDimension: Rule = {
  id: "sheet-dimension",
  title: {en: "a sheet gives a wrong range of cells", zh: "工作表的范围不对"},
  hint: {
    en: "make s:dimension the range of the cells, or leave it out; readers that trust it miss cells",
    zh: "s:dimension 应是单元格的实际范围，或干脆不写；信任它的程序会漏读",
  },
  appliesTo: ["xlsx"],
  isAdvice: true,
  *check(view) {
    for (const {name, part, cells} of sheetsOf(view)) {
      const [dimension] = part.all("s:dimension");
      const text = attribute(dimension, "ref") ?? "";
      const range = readRange(text);
      const outside = cells.find(
        ({row, column}) =>
          !range || row < range.top || row > range.bottom || column < range.left || column > range.right,
      );
      if (!dimension || !outside) continue;
      yield {
        part: part.label,
        ...at({en: `sheet ${quote(name)}`, zh: `工作表${quote(name)}`}),
        message: {en: `${text} does not cover ${outside.address}`, zh: `${text} 不含 ${outside.address}`},
      };
    }
  },
};
