import {columnOf, lettersOf} from "../workbook/column-letters.ts";

/** A cell as a spreadsheet names it: `Sheet1!C12`, `'第 1 表'!$C$12`, `C12`. */
export interface CellAddress {
  /** Empty where none is named: of a CSV file, or the only one of a workbook. */
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

const pattern =
  /^(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<sheet>[^'!]+))!)?\$?(?<letters>[A-Z]{1,3})\$?(?<row>[1-9]\d{0,6})$/iu;

/** The cell that a locator names; undefined where it names something else. */
export function readAddress(locator: string): CellAddress | undefined {
  const {quoted, sheet = "", letters, row} = pattern.exec(locator.normalize("NFKC").trim())?.groups ?? {};
  if (letters === undefined) return undefined;
  const name = quoted === undefined ? sheet.trim() : quoted.replaceAll("''", "'");
  return {sheet: name, row: Number(row), column: columnOf(letters)};
}

export const writeAddress = ({sheet, row, column}: CellAddress) =>
  `${sheet === "" ? "" : `${sheet}!`}${lettersOf(column)}${row}`;
