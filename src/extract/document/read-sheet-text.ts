import type {Parts} from "../../audit/package/open-package.ts";
import {relationshipsOf} from "../../audit/package/relationships.ts";
import {
  attribute,
  child,
  children,
  descendants,
  type Element,
  parsePart,
  relationshipId,
  textOf,
} from "../../audit/package/xml.ts";
import {roundTo} from "../../figure/decimal.ts";
import {columnOf} from "../column-letters.ts";
import {joinCells} from "./table-lines.ts";

/** A row of a sheet and the line of the text on which it stands. */
export interface SheetRow {
  readonly sheet: string;
  /** As the program counts that shows it, from 1. */
  readonly number: number;
  readonly line: number;
}

export interface SheetText {
  readonly text: string;
  readonly rows: readonly SheetRow[];
  /** Cells with a formula that no program has worked out. */
  readonly uncomputed: number;
}

/** The sheets of a workbook that are shown, each under its name, a row a line with tabs between the cells. */
export function readSheetText(parts: Parts, main: string): SheetText {
  const related = relationshipsOf(parts, main);
  const book = parsePart(parts, main);
  const shared = children(
    parsePart(parts, related.find(({type}) => type === "sharedStrings")?.target ?? "xl/sharedStrings.xml"),
    "si",
  ).map(stringText);
  const forms = numberForms(
    parsePart(parts, related.find(({type}) => type === "styles")?.target ?? "xl/styles.xml"),
  );
  const is1904 = ["1", "true"].includes(attribute(child(book, "workbookPr"), "date1904") ?? "0");
  const lines: string[] = [];
  const rows: SheetRow[] = [];
  let uncomputed = 0;
  for (const sheet of children(child(book, "sheets"), "sheet")) {
    if ((attribute(sheet, "state") ?? "visible") !== "visible") continue;
    const target = related.find(({id}) => id === relationshipId(sheet))?.target ?? "";
    const name = attribute(sheet, "name") ?? "";
    lines.push(`# ${name}`, "");
    let last = 0;
    for (const row of children(child(parsePart(parts, target), "sheetData"), "row")) {
      const number = Number(attribute(row, "r") ?? last + 1);
      // Rows without a cell are not in the file; they part one table from the next all the same.
      if (number > last + 1 && last > 0) lines.push("");
      last = number;
      const cells: string[] = [];
      for (const cell of children(row, "c")) {
        if (child(cell, "f") && textOf(child(cell, "v")) === "" && attribute(cell, "t") !== "str")
          uncomputed++;
        const [letters] = /^[A-Z]{1,3}/u.exec(attribute(cell, "r") ?? "") ?? [];
        const column = letters === undefined ? cells.length : columnOf(letters);
        if (column < mostColumns) cells[column] = cellText(cell, shared, forms, is1904);
      }
      lines.push(joinCells(Array.from(cells, (text) => text ?? "")));
      rows.push({sheet: name, number, line: lines.length});
    }
    lines.push("");
  }
  return {text: `${lines.join("\n").trim()}\n`, rows, uncomputed};
}

const mostColumns = 500;

type Form = "plain" | "percent" | "date";

/** How each style of cells shows its numbers (ECMA-376 Part 1, 18.8.30). */
function numberForms(styles: Element | undefined): Form[] {
  const codes = new Map(
    descendants(styles, "numFmt").map((each) => [
      attribute(each, "numFmtId") ?? "",
      attribute(each, "formatCode") ?? "",
    ]),
  );
  return children(child(styles, "cellXfs"), "xf").map((xf) => {
    const id = attribute(xf, "numFmtId") ?? "0";
    const code = (codes.get(id) ?? "").replace(/"[^"]*"|\[[^\]]*\]|\\./gu, "");
    if (id === "9" || id === "10" || code.includes("%")) return "percent";
    const isDate = (Number(id) >= 14 && Number(id) <= 17) || id === "22" || /[ymd]/iu.test(code);
    return isDate ? "date" : "plain";
  });
}

function cellText(cell: Element, shared: readonly string[], forms: readonly Form[], is1904: boolean): string {
  const type = attribute(cell, "t") ?? "n";
  if (type === "inlineStr") return stringText(child(cell, "is"));
  const value = textOf(child(cell, "v"));
  if (type === "s") return shared[Number(value)] ?? "";
  if (type !== "n" || value === "" || !Number.isFinite(Number(value))) return type === "b" ? "" : value;
  const form = forms[Number(attribute(cell, "s") ?? 0)] ?? "plain";
  if (form === "percent") return `${roundTo(Number(value) * 100, 6)}%`;
  return form === "date" ? dayOf(Number(value), is1904) : String(Number(Number(value).toPrecision(15)));
}

/** Days since 1899-12-30, or 1904-01-01. */
function dayOf(serial: number, is1904: boolean): string {
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(start + Math.floor(serial) * 86_400_000);
  return Number.isNaN(day.getTime()) ? String(serial) : day.toISOString().slice(0, 10);
}

/** Runs joined; a guide to pronunciation is not part of the text. */
function stringText(node: Element | undefined): string {
  if (!node) return "";
  const runs = children(node, "r").flatMap((run) => children(run, "t"));
  return [...children(node, "t"), ...runs].map(textOf).join("");
}
