import {childrenOf, find, numberOf} from "../../../house/word/plain.ts";
import type {HouseSection} from "../../../house/word/sections.ts";
import {millimetresToTwips} from "../../../model/length.ts";
import {element, type PlainElement} from "../../../ooxml/plain-element.ts";
import type {WordTheme} from "../../../theme/word-theme.ts";
import {sectionOrder, withChild, withoutChildren} from "./ordered.ts";

/** A header or footer of the section, by the id of its relationship. */
export interface SectionReference {
  readonly place: "header" | "footer";
  readonly kind: "default" | "first" | "even";
  readonly id: string;
}

/** Where its pages begin, a printer's trays and forms, a page set in the middle or upright: of the house's own text. */
const left: ReadonlySet<string> = new Set(
  [
    ...["headerReference", "footerReference", "type", "formProt", "vAlign", "titlePg", "textDirection"],
    ...["printerSettings", "paperSrc", "sectPrChange"],
  ].map((name) => `w:${name}`),
);

/** The section of a document: paper, margins, grid, borders and numbers of lines as the house has them. */
export function houseSection(
  section: HouseSection | undefined,
  references: readonly SectionReference[],
  hasTitlePage: boolean,
  theme: WordTheme,
): PlainElement {
  const own = section?.element ?? element("w:sectPr");
  const kept = Object.fromEntries(
    Object.entries(own.attributes).filter(([name]) => !name.startsWith("w:rsid")),
  );
  let result = withoutChildren(element(own.name, kept, own.children), left);
  const set = (child: PlainElement) => {
    result = withChild(result, child, sectionOrder);
  };
  set(paperSize(find(own, "w:pgSz"), theme));
  set(margins(find(own, "w:pgMar"), theme));
  const columns = find(own, "w:cols");
  if (columns !== undefined && ((numberOf(columns, "w:num") ?? 1) > 1 || childrenOf(columns).length > 0))
    set(element("w:cols", {"w:space": 425}));
  if (hasTitlePage) set(element("w:titlePg"));
  const named = references.map(({place, kind, id}) =>
    element(`w:${place}Reference`, {"w:type": kind, "r:id": id}),
  );
  return element(result.name, result.attributes, [...named, ...result.children]);
}

function paperSize(size: PlainElement | undefined, {page, house}: WordTheme): PlainElement {
  const whole = size?.attributes["w:w"] !== undefined && size.attributes["w:h"] !== undefined;
  if (whole && house?.takes.page) return size;
  const [width, height] = [millimetresToTwips(page.widthMm), millimetresToTwips(page.heightMm)];
  const isWide = width > height ? {"w:orient": "landscape"} : {};
  return element("w:pgSz", {"w:w": width, "w:h": height, ...isWide});
}

function margins(given: PlainElement | undefined, {page, house}: WordTheme): PlainElement {
  const sides = ["top", "right", "bottom", "left", "header", "footer"] as const;
  const isWhole = sides.every((side) => given?.attributes[`w:${side}`] !== undefined);
  const twips = (side: (typeof sides)[number]) => millimetresToTwips(page.marginsMm[side]);
  if (given !== undefined && isWhole && house?.takes.page)
    return element("w:pgMar", {
      ...given.attributes,
      "w:header": twips("header"),
      "w:footer": twips("footer"),
    });
  const values = sides.map((side) => [`w:${side}`, twips(side)] as const);
  return element("w:pgMar", {...Object.fromEntries(values), "w:gutter": 0});
}
