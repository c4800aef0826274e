import {remember} from "../../base/remember.ts";
import {cellsOf} from "../reader/cell-range.ts";
import type {FileSeries, Workbook} from "../reader/file-content.ts";
import {fold} from "../text/comparable-text.ts";

/**
 * What the workbook has for the points of a series: empty for an empty cell, undefined where nobody can tell which cell
 * it is. LibreOffice keeps the workbook but writes `0` or `label 0` for its cells; then their headings lead to them.
 */
export function storedValues(
  series: FileSeries,
  workbook: Workbook,
): (at: number, category: string) => string | undefined {
  const cells = cellsOf(series.valueReference).filter((each) => !isHidden(each, workbook));
  return (at, category) => {
    const address = cells.length > 0 ? cells[at] : findCell(series.name, category, workbook);
    return address === undefined ? undefined : (workbook.cells.get(address) ?? "");
  };
}

function isHidden(address: string, {hidden}: Workbook): boolean {
  const [, sheet = "", column = "", row = ""] = /^(.*!)([A-Z]+)(\d+)$/.exec(address) ?? [];
  return hidden.size > 0 && (hidden.has(sheet + row) || hidden.has(sheet + column));
}

/** Where the column of the series meets the row of the category, or its row the column. */
function findCell(name: string, named: string, workbook: Workbook): string | undefined {
  const series = findText(name, workbook);
  const category = findText(named, workbook);
  if (!series || !category) return undefined;
  const upright = `${series.sheet}!${series.column}${category.row}`;
  const sideways = `${series.sheet}!${category.column}${series.row}`;
  if (Number(series.row) < Number(category.row)) return upright;
  return Number(category.row) < Number(series.row) ? sideways : undefined;
}

interface Heading {
  readonly sheet: string;
  readonly column: string;
  readonly row: string;
}

function findText(text: string, workbook: Workbook): Heading | undefined {
  return headingsOf(workbook).get(fold(text));
}

/** The first cell with each text. Charts of thousands of points ask for as many headings. */
const headingsOf = remember((workbook: Workbook): ReadonlyMap<string, Heading> => {
  const headings = new Map<string, Heading>();
  for (const [address, content] of workbook.cells) {
    const [, sheet = "", column = "", row = ""] = /^(.*)!([A-Z]+)(\d+)$/.exec(address) ?? [];
    const text = fold(content);
    if (row !== "" && text !== "" && !headings.has(text)) headings.set(text, {sheet, column, row});
  }
  return headings;
});
