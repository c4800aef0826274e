import {cellsOf} from "../reader/cell-range.ts";
import type {FileSeries, Workbook} from "../reader/file-content.ts";
import {fold} from "../text/comparable-text.ts";

/**
 * What the workbook has for a point of a series: empty for an empty cell, undefined where nobody can tell which cell
 * it is. LibreOffice keeps the workbook but writes `0` or `label 0` for its cells; then their headings lead to them.
 */
export function storedValue(
  series: FileSeries,
  at: number,
  category: string,
  workbook: Workbook,
): string | undefined {
  const cells = cellsOf(series.valueReference).filter((each) => !isHidden(each, workbook));
  const address = cells.length > 0 ? cells[at] : findCell(series.name, category, workbook);
  return address === undefined ? undefined : (workbook.cells.get(address) ?? "");
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

function findText(text: string, workbook: Workbook) {
  const wanted = fold(text);
  if (wanted === "") return undefined;
  for (const [address, content] of workbook.cells) {
    const [, sheet = "", column = "", row = ""] = /^(.*)!([A-Z]+)(\d+)$/.exec(address) ?? [];
    if (row !== "" && fold(content) === wanted) return {sheet, column, row};
  }
  return undefined;
}
