import type {Wording} from "../../diagnostic/diagnostic.ts";
import type {Package} from "../../ooxml/package.ts";
import type {Part} from "../../ooxml/part.ts";
import {kindOf, type Relationship} from "../../ooxml/relationships.ts";
import {
  type Attribute,
  allElements,
  childElements,
  type Document,
  type Element,
  namespaces,
  removeElement,
} from "../../ooxml/xml.ts";
import {type HouseProblem, linkedInHouse} from "../house-problem.ts";
import {leftOutOfHouse} from "./deck-problem.ts";

/** What a deck keeps of the relationships of each kind of part; what only others lead to goes with them. */
const kept: Readonly<Record<string, readonly string[]>> = {
  presentation: [
    ...["slideMaster", "notesMaster", "handoutMaster", "theme"],
    ...["presProps", "viewProps", "tableStyles", "font"],
  ],
  slideMaster: ["slideLayout", "theme", "image", "hyperlink", "hdphoto"],
  slideLayout: ["slideMaster", "themeOverride", "image", "hyperlink", "hdphoto"],
  notesMaster: ["theme", "image", "hyperlink"],
  handoutMaster: ["theme", "image", "hyperlink"],
  theme: ["image", "hdphoto"],
  themeOverride: ["image", "hdphoto"],
};

/** Children of the presentation that belong to its look; the rest belongs to its slides. */
const keptInPresentation: ReadonlySet<string> = new Set([
  ...["sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst", "sldSz", "notesSz"],
  ...["embeddedFontLst", "kinsoku", "defaultTextStyle"],
]);
/** Its attributes that are about its slides or whoever saved it. */
const droppedOfPresentation = ["firstSlideNum", "removePersonalInfoOnSave", "conformance", "bookmarkIdSeed"];

/** Of the package itself. */
const keptOfPackage = ["officeDocument", "custom-properties", "classificationlabels"];

/**
 * Takes everything out of a house's deck that belongs to its slides, or that no document should carry: comments, tags,
 * controls, embedded objects, links to files. Tells of what was visible and is gone.
 */
export function pruneDeck(container: Package, main: Part): HouseProblem[] {
  const problems: HouseProblem[] = [];
  const {relationships} = container;
  relationships.splice(
    0,
    relationships.length,
    ...relationships.filter((one) => keptOfPackage.includes(kindOf(one))),
  );
  prunePresentation(main);
  const parts = new Map(container.parts.map((part) => [part.name, part]));
  const visited = new Set<Part>();
  const visit = (part: Part, kind: string) => {
    if (visited.has(part)) return;
    visited.add(part);
    const all = part.relationships;
    part.relationships = all.filter((one) => isKept(one, kind, parts));
    if (!(part.content instanceof Uint8Array) && kind in kept)
      problems.push(...pruneShapes(part, part.content, all));
    else if (kind !== "presentation") part.relationships = [];
    for (const one of part.relationships) {
      const target = one.isExternal ? undefined : parts.get(one.target);
      if (target) visit(target, kindOf(one));
    }
  };
  visit(main, "presentation");
  for (const part of container.parts) pruneProperties(part);
  return problems;
}

function isKept(one: Relationship, kind: string, parts: ReadonlyMap<string, Part>): boolean {
  if (!kept[kind]?.includes(kindOf(one))) return false;
  // Linked pictures are told of where they are shown.
  if (one.isExternal) return kindOf(one) === "hyperlink" && /^(?:https?|mailto):/i.test(one.target);
  return parts.has(one.target);
}

function prunePresentation({content}: Part): void {
  if (content instanceof Uint8Array) return;
  const root = content.documentElement;
  for (const child of childElements(root)) if (!keptInPresentation.has(child.localName)) removeElement(child);
  root.attributes = root.attributes.filter(({name}) => !droppedOfPresentation.includes(name));
}

/** Settings of views and shows that name slides. */
function pruneProperties({contentType, content}: Part): void {
  if (content instanceof Uint8Array || !/\.(?:presProps|viewProps)\+xml$/.test(contentType)) return;
  const names = new Set(["sldLst", "htmlPubPr", "webPr", "custShow", "sldRg", "extLst"]);
  for (const element of allElements(content)) if (names.has(element.localName)) removeElement(element);
}

/** What goes wherever it stands. */
const dropped: ReadonlySet<string> = new Set(["controls", "custDataLst", "contentPart"]);
/** What may stand in a frame: tables. All else leads to parts of its own. */
const tables = "http://schemas.openxmlformats.org/drawingml/2006/table";
const links: ReadonlySet<string> = new Set(["hlinkClick", "hlinkHover", "hlinkMouseOver"]);

function pruneShapes(part: Part, xml: Document, all: readonly Relationship[]): HouseProblem[] {
  const problems: HouseProblem[] = [];
  const ids = new Set(part.relationships.map(({id}) => id));
  const where = () => placeIn(xml);
  let isChanged = false;
  const drop = (element: Element, isSeen: boolean) => {
    isChanged = true;
    if (isSeen) problems.push(leftOutOfHouse(where(), nameOf(element)));
    removeElement(element);
  };
  for (const element of allElements(xml)) {
    if (!isWithin(element, xml)) continue;
    const {localName} = element;
    const uri = localName === "graphicData" ? element.getAttribute("uri") : tables;
    if (dropped.has(localName)) drop(element, localName === "controls");
    else if (uri !== tables) drop(objectAround(element), true);
    else if (links.has(localName)) pruneLink(element, ids);
    else {
      const lost = element.attributes.filter((one) => leadsNowhere(one, ids));
      if (lost.length === 0) continue;
      if (localName === "blip") {
        const [link] = lost.filter((one) => one.localName === "link");
        const isEmbedded = ids.has(element.getAttributeNS(namespaces.r, "embed") ?? "");
        if (link && !isEmbedded) problems.push(linkedInHouse(where(), addressOf(link.value, all)));
        element.attributes = element.attributes.filter((one) => !lost.includes(one));
        if (!isEmbedded) drop(fillAround(element), true);
      } else drop(objectAround(element), localName !== "snd");
    }
  }
  if (isChanged) {
    dropTiming(xml);
    dropUnused(part, xml);
  }
  return problems;
}

const leadsNowhere = ({namespaceURI, value}: Attribute, ids: ReadonlySet<string>) =>
  namespaceURI === namespaces.r && value !== "" && !ids.has(value);

const addressOf = (id: string, all: readonly Relationship[]) =>
  all.find((one) => one.id === id)?.target ?? id;

/** Macros and programs go, and jumps to slides that are not there. */
function pruneLink(link: Element, ids: ReadonlySet<string>): void {
  const isLost = link.attributes.some((one) => leadsNowhere(one, ids));
  if (isLost || /macro|program|ole/i.test(link.getAttribute("action") ?? "")) removeElement(link);
}

function isWithin(element: Element, {documentElement}: Document): boolean {
  let node: Element | null = element;
  while (node !== null && node !== documentElement) node = node.parentNode;
  return node !== null;
}

const objects: ReadonlySet<string> = new Set([
  "graphicFrame",
  "pic",
  "sp",
  "cxnSp",
  "sndAc",
  "AlternateContent",
]);

/** The picture, frame or shape that an element is of; with its other versions, where it has some. */
function objectAround(element: Element): Element {
  let found = element;
  for (let node: Element | null = element; node !== null; node = node.parentNode)
    if (objects.has(node.localName)) found = node;
  return found;
}

/** A picture goes as a whole; a shape or background only loses its filling. */
function fillAround(blip: Element): Element {
  const fill = blip.parentNode ?? blip;
  const owner = fill.parentNode;
  if (owner === null) return blip;
  if (owner.localName === "pic") return objectAround(owner);
  if (owner.localName === "bgPr") return owner.parentNode ?? owner;
  return fill;
}

/** Animations name shapes by their numbers. */
function dropTiming(xml: Document): void {
  for (const element of allElements(xml)) if (element.localName === "timing") removeElement(element);
}

/** What only the dropped led to; layouts and themes are led to without being mentioned. */
function dropUnused(part: Part, xml: Document): void {
  const used = new Set(
    allElements(xml).flatMap(({attributes}) =>
      attributes.filter((one) => one.namespaceURI === namespaces.r).map(({value}) => value),
    ),
  );
  const isMentioned = (one: Relationship) => ["image", "hyperlink", "hdphoto"].includes(kindOf(one));
  part.relationships = part.relationships.filter((one) => !isMentioned(one) || used.has(one.id));
}

function nameOf(element: Element): string {
  const [named] = allElements(element).filter(({localName}) => localName === "cNvPr");
  return named?.getAttribute("name") ?? element.localName;
}

function placeIn(xml: Document): Wording {
  const [data] = allElements(xml).filter(({localName}) => localName === "cSld");
  const name = data?.getAttribute("name") ?? "";
  const kind = xml.documentElement.localName;
  if (kind === "sldLayout") return {en: `the layout "${name}"`, zh: `版式“${name}”`};
  return kind === "theme" ? {en: "the theme", zh: "主题"} : {en: "a master", zh: "母版"};
}
