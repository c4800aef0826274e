import {remember} from "../../base/remember.ts";
import {attribute, numberAttribute} from "../view/elements.ts";
import type {PackageView, PartView} from "../view/package-view.ts";
import {
  type Cell,
  columnLetters,
  readFormula,
  rowsOf,
  type Sheet,
  sheetsOf,
  workbooksIn,
} from "./workbooks.ts";

export interface ChartCells {
  readonly sheet: string;
  /** In order, those left out that are hidden where the chart shows visible cells only. */
  readonly addresses: readonly string[];
  /** By address; undefined where the workbook has no such sheet. */
  readonly cells: ReadonlyMap<string, Cell> | undefined;
}

/** The workbook inside the file that a chart takes its values from. */
export function workbookOf(view: PackageView, chart: PartView): PackageView | undefined {
  const [book] = view.related(chart, "package");
  const workbook = book && workbooksIn(view).get(book);
  return workbook?.format === "xlsx" ? workbook : undefined;
}

/** The cells that a formula of a chart names; undefined for a formula that is no range: a name, several ranges. */
export function cellsOf(view: PackageView, chart: PartView, formula: string): ChartCells | undefined {
  const range = readFormula(formula);
  if (!range) return undefined;
  const workbook = workbookOf(view, chart);
  const sheet = workbook && sheetsByName(workbook).get(range.sheet);
  const [visibleOnly] = chart.all("c:plotVisOnly");
  const isFiltered = visibleOnly !== undefined && attribute(visibleOnly, "val") !== "0";
  const hidden = sheet && isFiltered ? hiddenOf(sheet) : undefined;
  return {
    sheet: range.sheet,
    addresses: hidden ? range.addresses.filter((address) => !hidden(address)) : range.addresses,
    cells: sheet && cellsByAddress(sheet),
  };
}

const sheetsByName = remember(
  (workbook: PackageView) => new Map(sheetsOf(workbook).map((sheet) => [sheet.name, sheet])),
);

const cellsByAddress = remember(({cells}: Sheet) => new Map(cells.map((cell) => [cell.address, cell])));

/** Excel leaves rows and columns out of a chart that a filter or a person has hidden. */
const hiddenOf = remember(({part}: Sheet): ((address: string) => boolean) => {
  const isHidden = (value: string | undefined) => value === "1" || value === "true";
  const rows = new Set(
    rowsOf(part)
      .filter((row) => isHidden(attribute(row, "hidden")))
      .map((row) => attribute(row, "r")),
  );
  const columns = part
    .all("s:col")
    .filter((column) => isHidden(attribute(column, "hidden")))
    .map((column) => [numberAttribute(column, "min") ?? 0, numberAttribute(column, "max") ?? 0] as const);
  const letters = new Set<string>();
  for (const [first, last] of columns) {
    for (let number = first; number <= Math.min(last, mostColumns); number++)
      letters.add(columnLetters(number));
  }
  return (address) => rows.has(address.replace(/^\D+/, "")) || letters.has(address.replace(/\d+$/, ""));
});

/** Of a sheet of Excel. */
const mostColumns = 16_384;
