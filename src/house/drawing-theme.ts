import {type Document, type Element, elementsOf, findChild} from "../ooxml/xml.ts";
import {colourWithin, type SchemeColours} from "./drawing-colour.ts";

/** What a theme part (ECMA-376 Part 1, 20.1.6.9) says of colours and fonts. */
export interface DrawingTheme {
  readonly colours: SchemeColours;
  /** Of headings. */
  readonly major: DrawingFonts;
  /** Of all other text. */
  readonly minor: DrawingFonts;
  /** `a:bgFillStyleLst`: fills that masters name by their number, 1001 for the first. */
  readonly backgroundFills: readonly Element[];
}

/** Names of fonts; empty where the theme names none, and Office takes one by its own language. */
export interface DrawingFonts {
  readonly latin: string;
  readonly eastAsia: string;
}

/** The colours that Office begins with, for whatever a theme leaves out. */
const usual: SchemeColours = {
  dk1: "000000",
  lt1: "FFFFFF",
  dk2: "44546A",
  lt2: "E7E6E6",
  accent1: "4472C4",
  accent2: "ED7D31",
  accent3: "A5A5A5",
  accent4: "FFC000",
  accent5: "5B9BD5",
  accent6: "70AD47",
  hlink: "0563C1",
  folHlink: "954F72",
};

const noFonts: DrawingFonts = {latin: "", eastAsia: ""};

/** Of a master without a theme, which Office shows all the same. */
export const emptyDrawingTheme: DrawingTheme = {
  colours: usual,
  major: noFonts,
  minor: noFonts,
  backgroundFills: [],
};

export function readDrawingTheme(theme: Document): DrawingTheme {
  const [scheme] = elementsOf(theme, "a", "clrScheme");
  const colours = Object.keys(usual).map((name) => {
    const found = scheme && colourWithin(findChild(scheme, "a", name), {scheme: usual, map: {}});
    return [name, found?.hex ?? (usual[name] as string)];
  });
  const [fills] = elementsOf(theme, "a", "bgFillStyleLst");
  return {
    colours: Object.fromEntries(colours),
    major: readFonts(elementsOf(theme, "a", "majorFont")[0]),
    minor: readFonts(elementsOf(theme, "a", "minorFont")[0]),
    backgroundFills: fills ? childrenOf(fills) : [],
  };
}

function childrenOf(element: Element): Element[] {
  const children: Element[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling)
    if (node.nodeType === 1) children.push(node);
  return children;
}

function readFonts(fonts: Element | undefined): DrawingFonts {
  const typeface = (name: string) =>
    (fonts && findChild(fonts, "a", name)?.getAttribute("typeface")?.trim()) ?? "";
  const eastAsia = typeface("ea");
  const simplified = (fonts ? childrenOf(fonts) : []).find(
    (each) => each.localName === "font" && each.getAttribute("script") === "Hans",
  );
  // Office goes by what is named for simplified Chinese alone where `a:ea` is empty.
  return {
    latin: typeface("latin"),
    eastAsia: eastAsia || (simplified?.getAttribute("typeface")?.trim() ?? ""),
  };
}
