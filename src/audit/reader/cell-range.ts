/** `Sheet1!$B$2:$B$4` → its cells in order, `Sheet1!B2` … ; nothing for a reference of another form. */
export function cellsOf(reference: string): string[] {
  const cells: string[] = [];
  for (const part of reference.replace(/^\(|\)$/g, "").split(",")) {
    const match = /^(.+)!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/i.exec(part.trim());
    if (!match) return [];
    const [, sheet = "", column = "", row = "", lastColumn = column, lastRow = row] = match;
    cells.push(...cellsBetween(sheetName(sheet), [column, Number(row)], [lastColumn, Number(lastRow)]));
  }
  return cells;
}

/** No chart has more points; a hostile reference could name millions. */
const most = 10_000;

function cellsBetween(sheet: string, from: [string, number], to: [string, number]): string[] {
  const cells: string[] = [];
  for (let row = from[1]; row <= to[1]; row++) {
    for (let column = columnNumber(from[0]); column <= columnNumber(to[0]); column++) {
      if (cells.length === most) return cells;
      cells.push(`${sheet}!${columnName(column)}${row}`);
    }
  }
  return cells;
}

const sheetName = (text: string) =>
  text
    .replace(/^'|'$/g, "")
    .replaceAll("''", "'")
    .replace(/^\[\d+\]/, "");

function columnNumber(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Of a sheet of Excel. */
const mostColumns = 16_384;

/** `B`, `C`, `D` of 2 to 4. */
export function columnNames(first: number, last: number): string[] {
  const length = Math.max(0, Math.min(last, mostColumns) - first + 1);
  return Array.from({length: Number.isInteger(length) ? length : 0}, (_, index) => columnName(first + index));
}

function columnName(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? columnName(rest) : "") + String.fromCharCode(65 + ((number - 1) % 26));
}
