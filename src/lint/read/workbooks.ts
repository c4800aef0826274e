import {remember} from "../../base/remember.ts";
import type {Element} from "../../ooxml/xml.ts";
import {
  attribute,
  childNamed,
  children,
  childrenNamed,
  nameOf,
  referenceOf,
  textOf,
} from "../view/elements.ts";
import {openView} from "../view/open-view.ts";
import {type PackageView, type PartView, workbookType} from "../view/package-view.ts";

/** The packages inside a package: the workbooks behind native charts. */
export const workbooksIn = remember((view: PackageView): ReadonlyMap<PartView, PackageView> => {
  const found = new Map<PartView, PackageView>();
  // A package can be made to hold itself: one level is as deep as charts go.
  if (view.prefix !== "") return found;
  for (const part of view.parts) {
    if (part.contentType === workbookType && part.bytes)
      found.set(part, openView(part.bytes, {prefix: `${part.label}!/`}));
  }
  return found;
});

export interface Sheet {
  readonly name: string;
  readonly part: PartView;
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly element: Element;
  /** `B3`; empty where the file does not say. */
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly type: string;
  /** Undefined for an empty cell. */
  readonly value: string | undefined;
}

export const sheetsOf = remember((book: PackageView): readonly Sheet[] => {
  const {main} = book;
  if (book.format !== "xlsx" || !main) return [];
  const texts = sharedTexts(book);
  return main.all("s:sheet").flatMap((entry) => {
    const part = book.target(main, referenceOf(entry));
    if (!part) return [];
    const cells = part.all("s:c").map((element) => readCell(element, texts));
    return [{name: attribute(entry, "name") ?? "", part, cells}];
  });
});

/** Texts of a workbook that cells refer to by number; undefined when it has none. */
export const sharedTexts = remember((book: PackageView): readonly string[] | undefined => {
  const [part] = book.ofKind("sharedStrings");
  return part?.all("s:si").map(stringText);
});

/** Runs joined; a guide to pronunciation (`rPh`) is no part of the text. */
function stringText(item: Element): string {
  return children(item)
    .map((child) => (nameOf(child) === "s:r" ? textOf(childNamed(child, "s:t")) : ownText(child)))
    .join("");
}

const ownText = (child: Element) => (nameOf(child) === "s:t" ? textOf(child) : "");

function readCell(element: Element, texts: readonly string[] | undefined): Cell {
  const address = attribute(element, "r") ?? "";
  const [, letters = "", digits = "0"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const type = attribute(element, "t") ?? "n";
  const value = childNamed(element, "s:v");
  const inline = childNamed(element, "s:is");
  const shared = type === "s" ? texts?.[Number(textOf(value))] : undefined;
  return {
    element,
    address,
    row: Number(digits),
    column: columnNumber(letters),
    type,
    value: shared ?? (inline ? stringText(inline) : value && textOf(value)),
  };
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export function columnLetters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : "") + String.fromCharCode(65 + ((number - 1) % 26));
}

export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `A1:C3` or `A1`; undefined for anything else. */
export function readRange(text: string): Range | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(text);
  if (!match) return undefined;
  const [, left = "", top = "", right = left, bottom = top] = match;
  return {
    top: Number(top),
    left: columnNumber(left),
    bottom: Number(bottom),
    right: columnNumber(right),
  };
}

/** No chart has more points; a hostile formula could name millions. */
const most = 10_000;

/** `Sheet1!$B$2:$B$4` → its sheet and the addresses of its cells in order; undefined for a formula of another kind. */
export function readFormula(formula: string): {sheet: string; addresses: string[]} | undefined {
  const at = formula.lastIndexOf("!");
  const range = readRange(formula.slice(at + 1));
  if (at < 1 || !range) return undefined;
  const sheet = formula
    .slice(0, at)
    .replace(/^'(.*)'$/, "$1")
    .replaceAll("''", "'");
  const addresses: string[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      if (addresses.length === most) return undefined;
      addresses.push(`${columnLetters(column)}${row}`);
    }
  }
  return {sheet, addresses};
}

export const rowsOf = (part: PartView): Element[] =>
  part.all("s:sheetData").flatMap((data) => childrenNamed(data, "s:row"));
