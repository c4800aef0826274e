import type {PlainElement} from "../../ooxml/plain-element.ts";
import {attributeOf, childrenOf, find, isOn, numberOf} from "./plain.ts";

/** Which pages a header or footer stands on. */
export const pageKinds = ["default", "first", "even"] as const;
export type PageKind = (typeof pageKinds)[number];
export type RunningPlace = "header" | "footer";

/** Relationship ids of the headers or footers of a section, by the pages that they stand on. */
export type RunningIds = Readonly<Partial<Record<PageKind, string>>>;

/** A section of the house's file, with the headers that it takes over from those before it (17.10.5). */
export interface HouseSection {
  readonly element: PlainElement;
  readonly running: Readonly<Record<RunningPlace, RunningIds>>;
  /** Its first page has a header and footer of its own. */
  readonly hasTitlePage: boolean;
}

export function readSections(main: PlainElement): HouseSection[] {
  const sections: HouseSection[] = [];
  const walk = (parent: PlainElement) => {
    for (const child of childrenOf(parent)) {
      if (child.name === "w:sectPr") sections.push(readSection(child, sections.at(-1)));
      // What a section was before a change that is tracked.
      else if (child.name !== "w:sectPrChange") walk(child);
    }
  };
  walk(main);
  return sections;
}

function readSection(element: PlainElement, before: HouseSection | undefined): HouseSection {
  const idsOf = (place: RunningPlace): RunningIds => {
    const own = childrenOf(element, `w:${place}Reference`).flatMap((reference) => {
      const id = attributeOf(reference, "r:id");
      const kind = (attributeOf(reference, "w:type") ?? "default") as PageKind;
      return id !== undefined && pageKinds.includes(kind) ? [[kind, id] as const] : [];
    });
    return {...before?.running[place], ...Object.fromEntries(own)};
  };
  return {
    element,
    running: {header: idsOf("header"), footer: idsOf("footer")},
    hasTitlePage: isOn(find(element, "w:titlePg")),
  };
}

/** The section that the text of a document stands in, and what stands on its first page. */
export interface ChosenSection {
  readonly section: HouseSection | undefined;
  readonly running: Readonly<Record<RunningPlace, RunningIds>>;
  readonly hasTitlePage: boolean;
  readonly isLandscapeLeftOut: boolean;
}

const isWide = ({element}: HouseSection) => {
  const size = find(element, "w:pgSz");
  return (numberOf(size, "w:w") ?? 0) > (numberOf(size, "w:h") ?? Number.POSITIVE_INFINITY);
};

/**
 * The last section, as most pages of a letter follow its first; not one that lies on its side for an annex when others
 * stand upright. The first page of the file keeps what stands at its head and foot: that is where a letterhead is.
 */
export function chooseSection(sections: readonly HouseSection[]): ChosenSection {
  const upright = sections.filter((section) => !isWide(section));
  const section = upright.at(-1) ?? sections.at(-1);
  const first = sections[0];
  if (section === undefined || first === undefined)
    return {section, running: {header: {}, footer: {}}, hasTitlePage: false, isLandscapeLeftOut: false};
  const isLandscapeLeftOut = upright.length > 0 && upright.length < sections.length;
  if (first === section)
    return {section, running: section.running, hasTitlePage: section.hasTitlePage, isLandscapeLeftOut};
  const firstKind = first.hasTitlePage ? "first" : "default";
  const place = (name: RunningPlace): RunningIds => {
    const {first: _, ...others} = section.running[name];
    const own = first.running[name][firstKind];
    return own === undefined ? others : {...others, first: own};
  };
  const running = {header: place("header"), footer: place("footer")};
  const differs = (["header", "footer"] as const).some(
    (name) => running[name].first !== running[name].default,
  );
  return {section, running, hasTitlePage: differs, isLandscapeLeftOut};
}

/** The paper of a section, in twips. */
export interface HousePage {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  /** With the gutter where pages are bound. */
  readonly left: number;
  readonly right: number;
  readonly header: number;
  readonly footer: number;
  /** Of the document grid; undefined where lines do not keep to it. */
  readonly linePitch: number | undefined;
  /** What the grid adds to each character, in 4096ths of a point. */
  readonly charSpace: number | undefined;
}

/** What Word takes where a file is silent is Letter in some countries; here it is A4 with the usual margins. */
const usualPage = {
  width: 11_906,
  height: 16_838,
  top: 1440,
  bottom: 1440,
  left: 1800,
  right: 1800,
  header: 851,
  footer: 992,
};

export function readPage(section: HouseSection | undefined, settings: PlainElement | undefined): HousePage {
  const size = find(section?.element, "w:pgSz");
  const margins = find(section?.element, "w:pgMar");
  const grid = find(section?.element, "w:docGrid");
  const read = (element: PlainElement | undefined, name: string, usual: number) =>
    Math.abs(numberOf(element, name) ?? usual);
  const gutter = read(margins, "w:gutter", 0);
  const atTop = isOn(find(settings, "w:gutterAtTop"));
  const atRight = isOn(find(section?.element, "w:rtlGutter"));
  const type = attributeOf(grid, "w:type") ?? "default";
  const pitch = numberOf(grid, "w:linePitch");
  const charSpace = numberOf(grid, "w:charSpace");
  return {
    width: read(size, "w:w", usualPage.width),
    height: read(size, "w:h", usualPage.height),
    top: read(margins, "w:top", usualPage.top) + (atTop ? gutter : 0),
    bottom: read(margins, "w:bottom", usualPage.bottom),
    left: read(margins, "w:left", usualPage.left) + (atTop || atRight ? 0 : gutter),
    right: read(margins, "w:right", usualPage.right) + (!atTop && atRight ? gutter : 0),
    header: read(margins, "w:header", usualPage.header),
    footer: read(margins, "w:footer", usualPage.footer),
    linePitch: type === "default" || pitch === undefined || pitch <= 0 ? undefined : pitch,
    charSpace: type === "linesAndChars" || type === "snapToChars" ? charSpace : undefined,
  };
}
