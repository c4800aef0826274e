import {remember} from "../../base/remember.ts";
import type {Element} from "../../ooxml/xml.ts";
import {attribute, childNamed, childrenNamed, isOn, numberAttribute} from "../view/elements.ts";
import type {PackageView, PartView} from "../view/package-view.ts";
import {contentNamed} from "./word-content.ts";
import {styleChain} from "./word-styles.ts";

export interface WordTable {
  readonly part: PartView;
  readonly element: Element;
  readonly columns: readonly Element[];
  readonly rows: readonly Element[];
  /**
   * Holds data, and is not there for the layout only. Layout tables have no lines between their cells and do not
   * claim a header row (w:tblLook); one row alone is no table of data either.
   */
  readonly isData: boolean;
}

export const wordTables = remember((view: PackageView): readonly WordTable[] =>
  view.ofKind("document.main", "header", "footer", "footnotes", "endnotes").flatMap((part) =>
    part.all("w:tbl").map((element) => {
      const rows = contentNamed(element, "w:tr");
      const properties = childNamed(element, "w:tblPr");
      return {
        part,
        element,
        columns: childrenNamed(childNamed(element, "w:tblGrid"), "w:gridCol"),
        rows,
        isData: rows.length > 1 && (claimsHeader(properties) || hasInnerLines(view, properties)),
      };
    }),
  ),
);

/** `firstRow`, or bit 0x0020 of the older `val` (ECMA-376 Part 1, 17.4.55, and Part 4). */
function claimsHeader(properties: Element | undefined): boolean {
  const look = childNamed(properties, "w:tblLook");
  const firstRow = attribute(look, "firstRow");
  if (firstRow !== undefined) return ["1", "true", "on"].includes(firstRow);
  return (Number.parseInt(attribute(look, "val") ?? "0", 16) & 0x20) !== 0;
}

function hasInnerLines(view: PackageView, properties: Element | undefined): boolean {
  const style = attribute(childNamed(properties, "w:tblStyle"), "val");
  const inherited = styleChain(view, style).map(({element}) => childNamed(element, "w:tblPr"));
  return (["w:insideH", "w:insideV"] as const).some((side) => {
    const borders = [properties, ...inherited].map((each) => childNamed(each, "w:tblBorders", side));
    const line = attribute(
      borders.find((border) => border !== undefined),
      "val",
    );
    return line !== undefined && line !== "none" && line !== "nil";
  });
}

/** How many columns of the grid a row takes, those that it skips included. */
export function columnsOfRow(row: Element): number {
  const properties = childNamed(row, "w:trPr");
  const skipped = (["w:gridBefore", "w:gridAfter"] as const).map(
    (name) => numberAttribute(childNamed(properties, name), "val") ?? 0,
  );
  const spans = contentNamed(row, "w:tc").map(
    (cell) => numberAttribute(childNamed(cell, "w:tcPr", "w:gridSpan"), "val") ?? 1,
  );
  return [...skipped, ...spans].reduce((sum, span) => sum + span, 0);
}

export const isHeaderRow = (row: Element | undefined): boolean =>
  isOn(childNamed(row, "w:trPr", "w:tblHeader"));
