import type {Element} from "../../../ooxml/xml.ts";
import {type Cell, columnLetters, readRange, sheetsOf} from "../../read/workbooks.ts";
import type {Rule} from "../../rule.ts";
import {attribute, childNamed, childrenNamed} from "../../view/elements.ts";

/** pptxgenjs writes ranges such as `A1:C3'`, and column names that differ from the cells. */
export const tableRange: Rule = {
  id: "table-range",
  title: {en: "a table of a sheet does not fit its cells", zh: "工作表中的表与单元格不符"},
  hint: {
    en: "the range of a table covers its columns, whose names are the texts of the first row; Excel repairs others",
    zh: "表的范围应与各列一致，列名应与首行文字相同，否则 Excel 会提示修复",
  },
  appliesTo: ["xlsx"],
  *check(view) {
    for (const {part, cells} of sheetsOf(view)) {
      for (const table of view.related(part, "table")) {
        if (!table.root) continue;
        for (const message of faultsOf(table.root, cells)) yield {part: table.label, message};
      }
    }
  },
};

function* faultsOf(table: Element, cells: readonly Cell[]) {
  const text = attribute(table, "ref") ?? "";
  const range = readRange(text);
  if (!range) {
    yield {en: `"${text}" is no range`, zh: `“${text}”不是单元格范围`};
    return;
  }
  const columns = childrenNamed(childNamed(table, "s:tableColumns"), "s:tableColumn");
  const width = range.right - range.left + 1;
  if (columns.length !== width)
    yield {
      en: `${text} has ${width} columns, the table ${columns.length}`,
      zh: `${text} 有${width}列，表有${columns.length}列`,
    };
  if (attribute(table, "headerRowCount") === "0") return;
  const values = new Map(cells.map(({address, value}) => [address, value]));
  for (const [index, column] of columns.entries()) {
    const address = `${columnLetters(range.left + index)}${range.top}`;
    const [name = "", cell = ""] = [attribute(column, "name"), values.get(address)];
    if (name !== cell)
      yield {en: `column "${name}" is "${cell}" in ${address}`, zh: `列“${name}”在 ${address} 中是“${cell}”`};
  }
}
