import {type Attributes, element, type PlainElement, writePart} from "../../../ooxml/plain-element.ts";
import {leadsTo, numbered, type Target, type WrittenPart} from "../../../ooxml/written-package.ts";
import {namespaces} from "../../../ooxml/xml.ts";
import {group} from "../elements.ts";

/**
 * What the workbooks of Word's charts and PowerPoint's differ in: docx wrote the one, pptxgenjs the other (and repairs
 * made it sound), and documents do not change without a reason.
 */
export interface WorkbookConventions {
  readonly sheet: SheetConventions;
  /** Of the package, after the one that leads to the workbook. */
  readonly links: readonly Target[];
  /** The workbook and all parts that do not depend on the chart. */
  readonly parts: (date: string) => readonly WrittenPart[];
}

export interface SheetConventions {
  readonly declarations: Attributes;
  readonly beforeCells: readonly PlainElement[];
  readonly afterCells: readonly PlainElement[];
  /** Whether rows say which columns they have. */
  readonly spansRows: boolean;
  /** Whether the corner, A1, holds an empty text instead of nothing. */
  readonly hasCorner: boolean;
  /** Whether cells of the same text share it. */
  readonly sharesTexts: boolean;
  /** Whether blanks around a text are marked as meant. */
  readonly marksBlanks: boolean;
}

export const officeDocument = "application/vnd.openxmlformats-officedocument";

export const partNames = {
  workbook: "xl/workbook.xml",
  sheet: "xl/worksheets/sheet1.xml",
  styles: "xl/styles.xml",
  theme: "xl/theme/theme1.xml",
  strings: "xl/sharedStrings.xml",
} as const;

/** @param kind the last step of its content type: `worksheet` */
export function spreadsheetPart(name: string, kind: string, root: PlainElement): WrittenPart {
  const contentType = `${officeDocument}.spreadsheetml.${kind}+xml`;
  return {name, contentType, content: writePart(root), relationships: []};
}

/** @param between parts that the workbook leads to after its sheet and before its texts */
export function workbookPart(
  declarations: Attributes,
  before: readonly PlainElement[],
  after: readonly PlainElement[],
  between: readonly ("styles" | "theme")[],
): WrittenPart {
  const root = element("workbook", declarations, [...before, sheets, ...after]);
  const links = [
    leadsTo("worksheet", partNames.sheet),
    ...between.map((kind) => leadsTo(kind, partNames[kind])),
    leadsTo("sharedStrings", partNames.strings),
  ];
  return {...spreadsheetPart(partNames.workbook, "sheet.main", root), relationships: numbered(links)};
}

const sheets = group("sheets", [element("sheet", {name: "Sheet1", sheetId: 1, "r:id": "rId1"})]);

export function stylesPart(before: readonly PlainElement[], after: readonly PlainElement[]): WrittenPart {
  const root = element("styleSheet", {xmlns: namespaces.s}, [...before, fills, borders, ...after]);
  return spreadsheetPart(partNames.styles, "styles", root);
}

/** The two fills that every workbook must have. */
const fills = element(
  "fills",
  {count: 2},
  ["none", "gray125"].map((patternType) => group("fill", [element("patternFill", {patternType})])),
);
const sides = ["left", "right", "top", "bottom", "diagonal"].map((side) => element(side));
const borders = element("borders", {count: 1}, [group("border", sides)]);
