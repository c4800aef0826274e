import {element, type PlainElement} from "../../../ooxml/plain-element.ts";
import {leadsTo, numbered, packWritten} from "../../../ooxml/written-package.ts";
import type {ChartData} from "../chart-data.ts";
import {columnName} from "../column-name.ts";
import {group} from "../elements.ts";
import type {HelperCell} from "../rows/row-columns.ts";
import {StringTable} from "./string-table.ts";
import {
  partNames,
  type SheetConventions,
  spreadsheetPart,
  type WorkbookConventions,
} from "./workbook-conventions.ts";

/**
 * The workbook behind a chart, which Office opens to edit the data: one sheet, with the categories in its first column.
 * @param date of the document, ISO 8601
 */
export function packWorkbook(data: ChartData, conventions: WorkbookConventions, date: string): Uint8Array {
  const {sheet, links, parts} = conventions;
  const strings = new StringTable(sheet);
  const cells = worksheet(data, sheet, strings);
  return packWritten(
    {
      relationships: numbered([leadsTo("officeDocument", partNames.workbook), ...links]),
      parts: [
        ...parts(date),
        spreadsheetPart(partNames.sheet, "worksheet", cells),
        spreadsheetPart(partNames.strings, "sharedStrings", strings.toElement()),
      ],
    },
    date,
  );
}

function worksheet(data: ChartData, conventions: SheetConventions, strings: StringTable): PlainElement {
  const {categories, series, helpers = []} = data;
  const columns = Array.from({length: series.length + helpers.length + 1}, (_, index) => columnName(index));
  const spans = `1:${columns.length}`;
  const rowOf = (r: number, cells: readonly PlainElement[]) =>
    element("row", conventions.spansRows ? {r, spans} : {r}, cells);
  const textCell = (column: number, r: number, text: string) =>
    element("c", {r: `${columns[column]}${r}`, t: "s"}, [group("v", [String(strings.indexOf(text))])]);
  const corner = conventions.hasCorner ? [textCell(0, 1, "")] : [];
  const heads = [...series, ...helpers].map(({name}, index) => textCell(index + 1, 1, name));
  const count = Math.max(categories.length, ...helpers.map(({cells}) => cells.length));
  const rows = Array.from({length: count}, (_, index) => {
    const r = index + 2;
    const category = categories[index];
    const cells = category === undefined ? [] : [textCell(0, r, category)];
    const numbers = [
      ...series.map(({values}) => numberCell(values[index] ?? null)),
      ...helpers.map(({cells: helping}) =>
        numberCell(helping[index]?.value ?? null, helping[index]?.formula),
      ),
    ];
    // An empty cell has no value element (ECMA-376 Part 1, 18.3.1.4), and so need not be there.
    numbers.forEach((content, column) => {
      if (content !== undefined) cells.push(element("c", {r: `${columns[column + 1]}${r}`}, content));
    });
    return rowOf(r, cells);
  });
  return element("worksheet", conventions.declarations, [
    element("dimension", {ref: `A1:${columns.at(-1)}${count + 1}`}),
    ...conventions.beforeCells,
    group("sheetData", [rowOf(1, [...corner, ...heads]), ...rows]),
    ...conventions.afterCells,
  ]);
}

function numberCell(value: number | null, formula?: HelperCell["formula"]): PlainElement[] | undefined {
  if (value === null) return undefined;
  const result = group("v", [String(value)]);
  return formula === undefined ? [result] : [group("f", [formula]), result];
}
