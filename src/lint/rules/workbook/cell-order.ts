import {quote} from "../../../diagnostic/quote.ts";
import {rowsOf, sheetsOf} from "../../read/workbooks.ts";
import type {Found, Rule} from "../../rule.ts";
import {attribute, numberAttribute} from "../../view/elements.ts";
import {at} from "../../words.ts";

export const cellOrder: Rule = {
  id: "cell-order",
  title: {en: "cells of a sheet are out of order", zh: "工作表单元格乱序"},
  hint: {
    en: "write rows from top to bottom and cells from left to right, each once; Excel repairs others",
    zh: "行自上而下、单元格自左而右，各写一次，否则 Excel 会提示修复",
  },
  appliesTo: ["xlsx"],
  *check(view) {
    for (const {name, part, cells} of sheetsOf(view)) {
      const sheet = {part: part.label, ...at({en: `sheet ${quote(name)}`, zh: `工作表${quote(name)}`})};
      for (const [index, cell] of cells.entries()) {
        const before = cells[index - 1];
        const follows =
          !before || cell.row > before.row || (cell.row === before.row && cell.column > before.column);
        if (!follows || cell.row === 0) yield {...sheet, message: misplaced(cell.address)};
        const row = numberAttribute(cell.element.parentNode as typeof cell.element, "r");
        if (row !== undefined && row !== cell.row)
          yield {
            ...sheet,
            message: {en: `${cell.address} stands in row ${row}`, zh: `${cell.address} 写在第${row}行`},
          };
      }
      const numbers = rowsOf(part).map((row) => attribute(row, "r") ?? "");
      const wrong = numbers.find(
        (number, index) => index > 0 && Number(number) <= Number(numbers[index - 1]),
      );
      if (wrong !== undefined) yield {...sheet, message: misplaced(`row ${wrong}`)};
    }
  },
};

function misplaced(what: string): Found["message"] {
  return {en: `${what === "" ? "a cell without address" : what} is out of order`, zh: `${what} 位置不对`};
}
