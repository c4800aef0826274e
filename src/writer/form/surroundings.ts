import type {FormNode, FormPart} from "../../form/form.ts";
import {around, attributeOf, childOf} from "../../form/form-tree.ts";
import type {Twip} from "../../model/length.ts";

/** Properties of a paragraph or run by the names of their elements, each as it is written. */
export type Properties = ReadonlyMap<string, string>;

/** How a paragraph of a form looks in whose place something stands. */
export interface Surroundings {
  readonly paragraph: Properties;
  readonly run: Properties;
  /** Room from left to right. */
  readonly width: Twip;
}

/** What belongs to the one paragraph alone. */
const own = new Set(["w:sectPr", "w:rPr", "w:pPrChange", "w:pageBreakBefore", "w:framePr", "w:numPr"]);

export function readSurroundings(node: FormNode, part: FormPart): Surroundings {
  const run = node.children.find(({name}) => name === "w:r");
  const properties = readProperties(childOf(node, "w:pPr"), part.xml);
  return {
    paragraph: new Map([...properties].filter(([name]) => !own.has(name))),
    run: readProperties(childOf(run, "w:rPr"), part.xml),
    width: widthAt(node, part),
  };
}

export const readProperties = (node: FormNode | undefined, xml: string): Properties =>
  new Map((node?.children ?? []).map(({name, start, end}) => [name, xml.slice(start, end)]));

/** Twips from the edge of a cell to its text, both sides together, where a table says nothing else. */
const cellMargins = 216;
/** A4 with margins of 2.5 cm. */
const usualWidth = 9071;

function widthAt(node: FormNode, part: FormPart): Twip {
  const cell = around(node, "w:tc");
  const twips = (found: FormNode | undefined, name: string) => Number(attributeOf(found, name, part.xml));
  if (cell) {
    const given = childOf(cell, "w:tcPr", "w:tcW");
    const width = attributeOf(given, "w:type", part.xml) === "dxa" ? twips(given, "w:w") : Number.NaN;
    if (width > cellMargins) return (width - cellMargins) as Twip;
  }
  const section = sectionOf(node);
  const size = childOf(section, "w:pgSz");
  const margins = childOf(section, "w:pgMar");
  const room = twips(size, "w:w") - twips(margins, "w:left") - twips(margins, "w:right");
  const columns = twips(childOf(section, "w:cols"), "w:num");
  const column = columns > 1 ? (room - 425 * (columns - 1)) / columns : room;
  return (column > 500 ? Math.floor(column) : usualWidth) as Twip;
}

/** The properties of the section that a node of the body stands in: they follow what they hold for. */
function sectionOf(node: FormNode): FormNode | undefined {
  let top = node;
  while (top.parent && top.parent.name !== "w:body") top = top.parent;
  const siblings = top.parent?.children ?? [];
  for (const each of siblings.slice(siblings.indexOf(top))) {
    const found = each.name === "w:sectPr" ? each : childOf(each, "w:pPr", "w:sectPr");
    if (found) return found;
  }
  return undefined;
}
