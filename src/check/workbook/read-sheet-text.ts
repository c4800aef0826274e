import type {Parts} from "../../audit/package/open-package.ts";
import {relationshipsOf} from "../../audit/package/relationships.ts";
import {
  attribute,
  child,
  children,
  type Element,
  parsePart,
  relationshipId,
  textOf,
} from "../../audit/package/xml.ts";
import {columnOf} from "./column-letters.ts";
import {type NumberForm, numberForms, plainForm, shownNumber, wholeNumber} from "./number-form.ts";
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
  readonly sheets: readonly string[];
  /** Cells with a formula that no program has worked out. */
  readonly uncomputed: number;
  /** Those cells, by their keys. */
  readonly waiting: ReadonlySet<number>;
  /** What cells show, where that is not what the text says, by their keys: `71.3%` of 71.284%. */
  readonly shown: ReadonlyMap<number, string>;
  /** Cells that are shown as one, which stands in the first of them. */
  readonly merged: readonly MergedCells[];
}

export interface MergedCells {
  readonly sheet: string;
  readonly first: CellPlace;
  readonly last: CellPlace;
}

/** Row from 1, column from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
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
  const waiting = new Set<number>();
  const shown = new Map<number, string>();
  const merged: MergedCells[] = [];
  const sheets: string[] = [];
  for (const sheet of children(child(book, "sheets"), "sheet")) {
    if ((attribute(sheet, "state") ?? "visible") !== "visible") continue;
    const target = related.find(({id}) => id === relationshipId(sheet))?.target ?? "";
    const name = attribute(sheet, "name") ?? "";
    sheets.push(name);
    lines.push(`# ${name}`, "");
    let last = 0;
    const content = parsePart(parts, target);
    for (const row of children(child(content, "sheetData"), "row")) {
      const number = Number(attribute(row, "r") ?? last + 1);
      // Rows without a cell are not in the file; they part one table from the next all the same.
      if (number > last + 1 && last > 0) lines.push("");
      last = number;
      const line = lines.length + 1;
      const texts: string[] = [];
      for (const cell of children(row, "c")) {
        const [letters] = /^[A-Z]{1,3}/u.exec(attribute(cell, "r") ?? "") ?? [];
        const column = letters === undefined ? texts.length : columnOf(letters);
        const read = readCell(cell, shared, forms, is1904);
        const isWaiting =
          child(cell, "f") && textOf(child(cell, "v")) === "" && attribute(cell, "t") !== "str";
        if (isWaiting) waiting.add(cellKey(line, column));
        if (column >= mostColumns) continue;
        texts[column] = read.text;
        if (read.shown !== undefined) shown.set(cellKey(line, column), read.shown);
      }
      lines.push(joinCells(Array.from(texts, (text) => text ?? "")));
      rows.push({sheet: name, number, line});
    }
    merged.push(...mergedCells(content, name));
    lines.push("");
  }
  return {
    text: `${lines.join("\n").trim()}\n`,
    rows,
    sheets,
    uncomputed: waiting.size,
    waiting,
    shown,
    merged,
  };
}

/** Of a row so many cells are read. */
const mostColumns = 500;
/** Those from A to ZZZ, which any address may name. */
const addressable = 26 + 26 ** 2 + 26 ** 3;

/** A cell by its line in the text and its column, from 0. */
export const cellKey = (line: number, column: number) => line * addressable + column;

interface Cell {
  readonly text: string;
  /** As the sheet shows it, where that is another number of digits. */
  readonly shown?: string;
}

function readCell(
  cell: Element,
  shared: readonly string[],
  forms: readonly NumberForm[],
  is1904: boolean,
): Cell {
  const type = attribute(cell, "t") ?? "n";
  if (type === "inlineStr") return {text: stringText(child(cell, "is"))};
  const value = textOf(child(cell, "v"));
  if (type === "s") return {text: shared[Number(value)] ?? ""};
  if (type !== "n" || value === "" || !Number.isFinite(Number(value)))
    return {text: type === "b" ? "" : value};
  const form = forms[Number(attribute(cell, "s") ?? 0)] ?? plainForm;
  if (form.kind === "date") return {text: dayOf(Number(value), is1904)};
  const text = wholeNumber(Number(value), form);
  const shown = shownNumber(Number(value), form);
  return shown === text ? {text} : {text, shown};
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

function mergedCells(sheet: Element | undefined, name: string): MergedCells[] {
  return children(child(sheet, "mergeCells"), "mergeCell").flatMap((each) => {
    const [first, last] = (attribute(each, "ref") ?? "").split(":").map(placeOf);
    return first && last ? [{sheet: name, first, last}] : [];
  });
}

function placeOf(reference: string): CellPlace | undefined {
  const [, letters = "", digits] = /^([A-Z]{1,3})(\d{1,7})$/u.exec(reference) ?? [];
  return digits === undefined ? undefined : {row: Number(digits), column: columnOf(letters)};
}
