import {openPackage, type Parts} from "../package/open-package.ts";
import {relationshipsOf} from "../package/relationships.ts";
import {
  attribute,
  child,
  children,
  descendants,
  type Element,
  parsePart,
  relationshipId,
  textOf,
} from "../package/xml.ts";
import {columnNames} from "./cell-range.ts";
import type {Workbook} from "./file-content.ts";

/** Every cell of an embedded workbook that holds something, and which rows and columns are hidden. */
export function readWorkbook(bytes: Uint8Array, name: string): Workbook {
  const parts = openPackage(bytes, name);
  const main = relationshipsOf(parts, "").find(({type}) => type === "officeDocument")?.target;
  const book = main ?? "xl/workbook.xml";
  const related = relationshipsOf(parts, book);
  const shared = sharedTexts(parts, related.find(({type}) => type === "sharedStrings")?.target);
  const cells = new Map<string, string>();
  const hidden = new Set<string>();
  for (const sheet of children(child(parsePart(parts, book), "sheets"), "sheet")) {
    const target = related.find(({id}) => id === relationshipId(sheet))?.target ?? "";
    const title = attribute(sheet, "name") ?? "";
    const root = parsePart(parts, target);
    for (const name of hiddenIn(root)) hidden.add(`${title}!${name}`);
    for (const cell of descendants(child(root, "sheetData"), "c")) {
      const text = cellText(cell, shared);
      if (text !== "") cells.set(`${title}!${attribute(cell, "r") ?? ""}`, text);
    }
  }
  return {cells, hidden};
}

/** Numbers of rows and letters of columns. */
function hiddenIn(sheet: Element | undefined): string[] {
  const isHidden = (each: Element) => ["1", "true"].includes(attribute(each, "hidden") ?? "0");
  const rows = children(child(sheet, "sheetData"), "row").filter(isHidden);
  const columns = children(child(sheet, "cols"), "col").filter(isHidden);
  return [
    ...rows.map((row) => attribute(row, "r") ?? ""),
    ...columns.flatMap((each) => columnNames(Number(attribute(each, "min")), Number(attribute(each, "max")))),
  ];
}

function cellText(cell: Element, shared: readonly string[]): string {
  const type = attribute(cell, "t");
  if (type === "inlineStr") return stringText(child(cell, "is"));
  const value = textOf(child(cell, "v"));
  return type === "s" ? (shared[Number(value)] ?? "") : value;
}

function sharedTexts(parts: Parts, name = "xl/sharedStrings.xml"): string[] {
  return children(parsePart(parts, name), "si").map(stringText);
}

/** Runs joined; a guide to pronunciation (`rPh`) is not part of the text. */
function stringText(node: Element | undefined): string {
  if (!node) return "";
  const runs = children(node, "r").flatMap((run) => children(run, "t"));
  return [...children(node, "t"), ...runs].map(textOf).join("");
}
