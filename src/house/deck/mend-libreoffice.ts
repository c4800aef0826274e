import type {Package} from "../../ooxml/package.ts";
import {findPart, xmlParts} from "../../ooxml/package.ts";
import type {Part} from "../../ooxml/part.ts";
import {kindOf} from "../../ooxml/relationships.ts";
import {
  childElements,
  createElement,
  type Element,
  elementsOf,
  findChild,
  removeElement,
} from "../../ooxml/xml.ts";
import {familyOf} from "./master-setting.ts";
import {childNamed, placeholderOf, shapeTree} from "./read-shapes.ts";

/**
 * LibreOffice keeps the look of a master in its prompts, from which nothing that is written into a place takes its look,
 * and gives the layouts of all masters the places of the last one. Both become what they were in its own file: styles of
 * the places, and the places of the master.
 */
export function mendLibreOffice(container: Package): void {
  if (!isOfLibreOffice(container)) return;
  const masters = xmlParts(container, "slideMaster");
  for (const {xml} of masters) for (const place of placesOf(xml.documentElement)) liftLook(place, true);
  for (const {part, xml} of xmlParts(container, "slideLayout")) {
    const places = placesOf(xml.documentElement);
    const families = familiesOf(masters.find((one) => one.part.name === masterOf(part))?.xml.documentElement);
    const bodies = places.filter((place) => familyIn(place) === "body");
    const isTitled = places.some((place) => familyIn(place) === "title");
    for (const place of places) {
      const family = familyIn(place);
      // Of two places for text each stands where the layout has it.
      const isOfMaster = isTitled && families.has(family) && (family === "title" || bodies.length === 1);
      liftLook(place, !isOfMaster);
      if (isOfMaster) dropPlace(place);
    }
  }
}

function isOfLibreOffice(container: Package): boolean {
  const link = container.relationships.find((one) => kindOf(one) === "extended-properties");
  const content = link && findPart(container, link.target)?.content;
  if (content === undefined || content instanceof Uint8Array) return false;
  const root = content.documentElement;
  const names = (root ? childElements(root) : []).filter(({localName}) => localName === "Application");
  return names.some(({textContent}) => (textContent ?? "").startsWith("LibreOffice"));
}

const masterOf = ({relationships}: Part) =>
  relationships.find((one) => kindOf(one) === "slideMaster")?.target;

/** Those for titles and text. */
function placesOf(root: Element | null): Element[] {
  const tree = root ? shapeTree(root) : undefined;
  return (tree ? childElements(tree) : []).filter((shape) => ["title", "body"].includes(familyIn(shape)));
}

function familyIn(shape: Element): string {
  const kind = placeholderOf(shape);
  return kind ? familyOf(kind.getAttribute("type") ?? "") : "";
}

const familiesOf = (root: Element | null | undefined) => new Set(placesOf(root ?? null).map(familyIn));

/** So that the one of the master counts. */
function dropPlace(place: Element): void {
  const properties = childNamed(place, "spPr");
  const placed = properties && findChild(properties, "a", "xfrm");
  if (placed) removeElement(placed);
}

/**
 * The look of each level of the prompt becomes the style of that level, where the place has none.
 * @param withType with font, size and colour; else those of the master count, and paragraphs alone are set otherwise
 */
function liftLook(place: Element, withType: boolean): void {
  const body = childNamed(place, "txBody");
  if (body === undefined || elementsOf(body, "a", "defRPr").length > 0) return;
  const list = findChild(body, "a", "lstStyle") ?? addList(body);
  const styles = new Map<number, Element>();
  for (const paragraph of childElements(body).filter(({localName}) => localName === "p")) {
    const properties = findChild(paragraph, "a", "pPr");
    const level = Number(properties?.getAttribute("lvl") ?? "0") + 1;
    const run = elementsOf(paragraph, "a", "rPr")[0] ?? findChild(paragraph, "a", "endParaRPr");
    if (run && level <= mostLevels && !styles.has(level))
      styles.set(level, styleOf(level, properties, withType ? run : undefined, list));
  }
  for (const [, style] of [...styles].toSorted(([one], [other]) => one - other)) list.appendChild(style);
}

/** ECMA-376 Part 1, 21.1.2.4.12. */
const mostLevels = 9;

/** Directly behind the properties of the body (ECMA-376 Part 1, 21.1.2.1). */
function addList(body: Element): Element {
  const list = createElement(body, "a", "lstStyle");
  body.insertBefore(list, findChild(body, "a", "p") ?? null);
  return list;
}

function styleOf(
  level: number,
  properties: Element | undefined,
  run: Element | undefined,
  list: Element,
): Element {
  const style = createElement(list, "a", `lvl${level}pPr`);
  for (const {name, value} of properties?.attributes ?? [])
    if (name !== "lvl") style.setAttribute(name, value);
  for (const child of properties ? childElements(properties) : [])
    if (child.localName !== "defRPr") style.appendChild(child.cloneNode(true));
  if (run === undefined) return style;
  const look = createElement(list, "a", "defRPr");
  for (const {name, value} of run.attributes) if (looks.has(name)) look.setAttribute(name, value);
  for (const child of childElements(run))
    if (!child.localName.startsWith("hlink")) look.appendChild(child.cloneNode(true));
  style.appendChild(look);
  return style;
}

/** What of a run is look, and not language or spelling. */
const looks: ReadonlySet<string> = new Set(["sz", "b", "i", "u", "strike", "cap", "kern", "spc"]);
