import {findPart, type Package, xmlParts} from "../../../src/ooxml/package.ts";
import type {Part} from "../../../src/ooxml/part.ts";
import {kindOf} from "../../../src/ooxml/relationships.ts";
import type {Repair} from "../../../src/ooxml/repairs/repair.ts";
import {createElement, type Document, type Element, elementsOf, findChild} from "../../../src/ooxml/xml.ts";
import {openBytes, packPackage} from "../packages.ts";

/** Any date will do: the normaliser packs workbooks again. */
const date = "1980-01-01";

/**
 * pptxgenjs takes zero for a missing value and leaves its cell empty, while the chart has it: whoever edits the data
 * would lose it (https://github.com/gitbrent/PptxGenJS/issues/1430). Cells that the chart knows a value of get it back.
 */
export const restoreZeros: Repair = (container) => {
  for (const {part, xml} of xmlParts(container, "drawingml.chart")) {
    const zeros = zerosOf(xml);
    const workbook = workbookOf(part, container);
    if (zeros.length === 0 || !(workbook?.content instanceof Uint8Array)) continue;
    const inner = openBytes(workbook.content);
    const filled = xmlParts(inner, "spreadsheetml.worksheet").map(({xml: sheet}) => fill(sheet, zeros));
    if (filled.some((count) => count > 0)) workbook.content = packPackage(inner, date);
  }
};

/** Addresses of the cells that hold zero according to the chart, for example `B3`. */
function zerosOf(chart: Document): string[] {
  return elementsOf(chart, "c", "numRef").flatMap((reference) => {
    const formula = findChild(reference, "c", "f")?.textContent ?? "";
    const [, column, row] = /!\$([A-Z]+)\$(\d+)/.exec(formula) ?? [];
    if (column === undefined) return [];
    return elementsOf(reference, "c", "pt")
      .filter((point) => findChild(point, "c", "v")?.textContent === "0")
      .map((point) => `${column}${Number(row) + Number(point.getAttribute("idx"))}`);
  });
}

function workbookOf(chart: Part, container: Package): Part | undefined {
  const relationship = chart.relationships.find((one) => kindOf(one) === "package");
  return relationship && findPart(container, relationship.target);
}

function fill(sheet: Document, addresses: readonly string[]): number {
  const empty = elementsOf(sheet, "s", "c").filter(
    (cell) => addresses.includes(cell.getAttribute("r") ?? "") && (cell.textContent ?? "") === "",
  );
  for (const cell of empty) setValue(cell, "0");
  return empty.length;
}

function setValue(cell: Element, value: string): void {
  const element = findChild(cell, "s", "v") ?? cell.appendChild(createElement(cell, "s", "v"));
  element.textContent = value;
}
