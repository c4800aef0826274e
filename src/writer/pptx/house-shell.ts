import {isOpened, openHouseDeck} from "../../house/deck/open-house-deck.ts";
import {readDrawingTheme} from "../../house/drawing-theme.ts";
import type {Package} from "../../ooxml/package.ts";
import type {Part} from "../../ooxml/part.ts";
import {element, type PlainElement} from "../../ooxml/plain-element.ts";
import {kindOf} from "../../ooxml/relationships.ts";
import {type Form, makeShell, type Shell} from "../../ooxml/shell.ts";
import {numbered} from "../../ooxml/written-package.ts";
import {createElement, type Element, elementsOf, findChild, namespaces} from "../../ooxml/xml.ts";
import type {SlideTheme} from "../../theme/slide-theme.ts";
import {themeFile} from "../../theme/theme-file.ts";
import {corePart} from "../core-properties.ts";
import {deckForms} from "./deck-parts.ts";

/**
 * The shell of decks that look like a house's: its masters, all of their layouts, themes, pictures, fonts and settings,
 * without its slides and whatever only they lead to.
 */
export function takeHouseShell(theme: SlideTheme): Shell {
  const opened = openHouseDeck(themeFile(theme, theme.from ?? "").bytes);
  // What is wrong with the file was told when the theme was read.
  if (!isOpened(opened)) throw new Error(opened.message.en);
  const {container} = opened;
  nameFonts(container, theme);
  const {relationships, parts, forms} = makeShell(container, [deckForms.presentation]);
  const presentation = forms.get(deckForms.presentation) as Form;
  const [main, ...others] = relationships;
  const properties = [
    {type: `${packageRelationships}/metadata/core-properties`, target: corePart, isExternal: false},
    {type: `${officeRelationships}/extended-properties`, target: deckForms.application, isExternal: false},
  ];
  return {
    relationships: numbered([...(main ? [main] : []), ...properties, ...others]),
    parts,
    forms: new Map([
      [deckForms.presentation, {...presentation, root: withSlideList(presentation.root)}],
      [deckForms.application, application],
    ]),
  };
}

const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const application: Form = {
  contentType: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  root: element(
    "Properties",
    {xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"},
    [element("Slides"), element("Notes"), element("Company")],
  ),
  relationships: [],
};

/** Where the list of slides belongs: behind those of masters (ECMA-376 Part 1, 19.2.1.26). */
function withSlideList({name, attributes, children}: PlainElement): PlainElement {
  const isMasters = (node: PlainElement["children"][number]) =>
    typeof node !== "string" && /MasterIdLst$/.test(node.name);
  const behind = children.findLastIndex(isMasters) + 1;
  const declared = {"xmlns:a": namespaces.a, "xmlns:r": namespaces.r, "xmlns:p": namespaces.p, ...attributes};
  return element(name, declared, [
    ...children.slice(0, behind),
    element("p:sldIdLst"),
    ...children.slice(behind),
  ]);
}

/**
 * Names the fonts for Chinese in themes that leave that to each reader's Office, and those that the theme of jianbao has
 * instead of the house's: text in the house's places follows them.
 */
function nameFonts({parts}: Package, theme: SlideTheme): void {
  const own = themeOfSlides(parts, theme);
  for (const part of parts) {
    if (!part.contentType.endsWith(".theme+xml") || part.content instanceof Uint8Array) continue;
    const {major, minor} = readDrawingTheme(part.content);
    const isOwn = part === own;
    const {heading, body} = theme.fonts;
    for (const [name, fonts, found] of [
      ["majorFont", heading, major],
      ["minorFont", body, minor],
    ] as const) {
      const [scheme] = elementsOf(part.content, "a", name);
      if (scheme === undefined) continue;
      setTypeface(scheme, "ea", isOwn ? fonts.eastAsia : found.eastAsia || fonts.eastAsia);
      if (isOwn) setTypeface(scheme, "latin", fonts.latin);
    }
  }
}

function themeOfSlides(parts: readonly Part[], {house}: SlideTheme): Part | undefined {
  const related = (part: Part | undefined, kind: string) => {
    const target = part?.relationships.find((one) => kindOf(one) === kind)?.target;
    return parts.find(({name}) => name === target);
  };
  const layout = parts.find(({name}) => name === house?.layouts.content.part);
  return related(related(layout, "slideMaster"), "theme");
}

/** Its other attributes describe the font that stood there before. */
function setTypeface(scheme: Element, name: "latin" | "ea", typeface: string): void {
  const font = findChild(scheme, "a", name);
  if (font?.getAttribute("typeface") === typeface) return;
  if (font) font.attributes = [];
  const named = font ?? createElement(scheme, "a", name);
  named.setAttribute("typeface", typeface);
  if (!font)
    scheme.insertBefore(
      named,
      name === "latin" ? scheme.firstChild : (scheme.firstChild?.nextSibling ?? null),
    );
}
