// A finished document as a reader meets it: passage by passage, each with what stands around it.
import {DOMParser, type Element} from "@xmldom/xmldom";
import {readParts, relationshipTargets} from "./read-package.ts";
import {withoutJoiners} from "./shown-text.ts";

export type PassageKind =
  | "title"
  | "heading"
  | "contents"
  | "caption"
  | "paragraph"
  | "cell"
  | "card"
  | "alternative"
  | "note"
  | "source"
  | "running";

export interface Passage {
  /** Where a person would look: `paragraph 12`, `slide 4, table row 2`. */
  readonly where: string;
  readonly kind: PassageKind;
  readonly text: string;
  /**
   * The same table row, its column's heading and the table's caption; for the description of a table its size
   * (`共6行3列`, header not counted) or, for number cards, all of them. Empty outside tables.
   */
  readonly row: string;
  /** Column heading of a table cell. */
  readonly column: string;
  /** Title or headings above. */
  readonly headings: string;
  /** All that stands on the same slide, or in Word under the same heading. */
  readonly nearby: string;
}

export interface Picture {
  readonly where: string;
  readonly alternative: string;
  readonly bytes: Uint8Array;
}

export interface Slide {
  readonly title: string;
  readonly titles: number;
  readonly passages: readonly Passage[];
}

export interface Briefing {
  readonly passages: readonly Passage[];
  readonly pictures: readonly Picture[];
  /** Empty for a Word document. */
  readonly slides: readonly Slide[];
}

export function readBriefing(bytes: Uint8Array, format: "docx" | "pptx"): Briefing {
  const parts = readParts(bytes);
  return format === "docx" ? readWord(parts) : readDeck(parts);
}

type Parts = ReadonlyMap<string, string | Uint8Array>;

function readWord(parts: Parts): Briefing {
  const body = all(parse(parts, "word/document.xml"), "w:body")[0]!;
  const media = relationshipTargets(parts, "word/document.xml");
  const passages: Passage[] = [];
  const pictures: Picture[] = [];
  const headings: string[] = [];
  let caption = "";
  let count = 0;
  const add = (passage: Partial<Passage> & Pick<Passage, "kind" | "text">) =>
    passages.push({
      where: `paragraph ${count}`,
      row: "",
      column: "",
      headings: headings.join(" / "),
      nearby: "",
      ...passage,
    });

  const paragraph = (node: Element) => {
    count++;
    const style = all(node, "w:pStyle")[0]?.getAttribute("w:val") ?? "";
    const text = wordText(node);
    for (const drawing of all(node, "w:drawing")) {
      const alternative = all(drawing, "wp:docPr")[0]?.getAttribute("descr") ?? "";
      const id = all(drawing, "a:blip")[0]?.getAttribute("r:embed") ?? "";
      add({kind: "alternative", text: alternative});
      pictures.push({
        where: `paragraph ${count}`,
        alternative,
        bytes: parts.get(media.get(id) ?? "") as Uint8Array,
      });
    }
    const level = Number(/^Heading(\d)$/.exec(style)?.[1] ?? 0);
    if (level > 0) headings.splice(level - 1, headings.length, text);
    caption = style === "Caption" ? text : "";
    if (text === "" && level === 0) return;
    const kinds: Record<string, PassageKind> = {
      Title: "title",
      Caption: "caption",
      SourceEntry: "source",
      SourcePlaces: "source",
    };
    if (level > 0) add({kind: "heading", text});
    else if (/^TOC\d$/.test(style)) add({kind: "contents", text});
    else add({kind: kinds[style] ?? "paragraph", text});
  };

  const table = (node: Element) => {
    const rows = children(node, "w:tr").map((row) => children(row, "w:tc"));
    const above = caption;
    const header = all(node, "w:tblHeader").length > 0 ? (rows[0] ?? []).map(cellText) : [];
    const size = `共${rows.length - 1}行${header.length}列`;
    const described = all(node, "w:tblDescription")[0]?.getAttribute("w:val") ?? "";
    const content = header.length > 0 ? `${size} ${above}` : rows.flat().map(cellText).join(" ");
    if (described !== "") add({kind: "alternative", text: described, row: content});
    // A cell that joins the one above is read in each of its rows.
    const isJoined = (cell: Element) =>
      all(cell, "w:vMerge").some((merge) => merge.getAttribute("w:val") !== "restart");
    const read = (r: number, c: number): string => {
      const cell = rows[r]?.[c];
      if (!cell) return "";
      return isJoined(cell) ? read(r - 1, c) : cellText(cell);
    };
    for (const [r, cells] of rows.entries()) {
      const whole = cells.map((_, c) => read(r, c)).join(" ");
      for (const [c, cell] of cells.entries()) {
        count += all(cell, "w:p").length;
        // A long label is broken by hand between words; it reads as one.
        if (header.length === 0) add({kind: "card", text: cellText(cell).replaceAll("\n", "")});
        else {
          const column = header[c] ?? "";
          const where = `paragraph ${count}, table row ${r + 1}`;
          add({kind: "cell", text: cellText(cell), row: `${whole} ${column} ${above}`, column, where});
        }
      }
    }
  };

  const walk = (nodes: Element[]) => {
    for (const node of nodes) {
      if (node.tagName === "w:p") paragraph(node);
      else if (node.tagName === "w:tbl") table(node);
      else if (node.tagName === "w:sdt") walk(elements(all(node, "w:sdtContent")[0]!));
    }
  };
  walk(elements(body));
  const sections = new Map<string, string>();
  for (const passage of passages) {
    sections.set(passage.headings, `${sections.get(passage.headings) ?? ""} ${passage.text}`);
  }
  const sectionOf = (passage: Passage) => sections.get(passage.headings) ?? "";
  for (const name of parts.keys()) {
    if (!/^word\/(?:header|footer|footnotes|endnotes)\d*\.xml$/.test(name)) continue;
    for (const node of all(parse(parts, name), "w:p")) {
      const text = wordText(node);
      if (text !== "") add({kind: "running", text, where: name, headings: ""});
    }
  }
  return {
    passages: passages.map((passage) => ({...passage, nearby: sectionOf(passage)})),
    pictures,
    slides: [],
  };
}

function readDeck(parts: Parts): Briefing {
  const targets = relationshipTargets(parts, "ppt/presentation.xml");
  const pictures: Picture[] = [];
  const slides: Slide[] = [];
  let section = "";
  for (const [index, reference] of all(parse(parts, "ppt/presentation.xml"), "p:sldId").entries()) {
    const name = targets.get(reference.getAttribute("r:id") ?? "") ?? "";
    const slide = parse(parts, name);
    const related = relationshipTargets(parts, name);
    const titles = all(slide, "p:sp").filter(isTitle);
    const title = titles.flatMap(slideParagraphs).join("");
    if (all(slide, "p:cNvPr").some((shape) => shape.getAttribute("name") === "章节序号")) section = title;
    const passages: Passage[] = [];
    const headings = `${section} / ${title}`;
    const descriptions = all(slide, "p:cNvPr").map((shape) => shape.getAttribute("descr") ?? "");
    const whole = [...slideParagraphs(slide), ...descriptions].join(" ");
    const add = (passage: Partial<Passage> & Pick<Passage, "kind" | "text">) => {
      if (passage.text === "") return;
      passages.push({where: `slide ${index + 1}`, row: "", column: "", headings, nearby: whole, ...passage});
    };
    add({kind: "title", text: title});
    for (const shape of all(slide, "p:sp")) {
      if (isTitle(shape)) continue;
      const texts = slideParagraphs(shape).filter((text) => text !== "");
      const label = all(shape, "p:cNvPr")[0]?.getAttribute("name") ?? "";
      // A number card is one shape that is called by its label.
      if (texts.length > 1 && texts.includes(label)) add({kind: "card", text: texts.join(" ")});
      else for (const text of texts) add({kind: label === "资料来源" ? "source" : "paragraph", text});
    }
    for (const picture of all(slide, "p:pic")) {
      const alternative = all(picture, "p:cNvPr")[0]?.getAttribute("descr") ?? "";
      const id = all(picture, "a:blip")[0]?.getAttribute("r:embed") ?? "";
      add({kind: "alternative", text: alternative});
      pictures.push({
        where: `slide ${index + 1}`,
        alternative,
        bytes: parts.get(related.get(id) ?? "") as Uint8Array,
      });
    }
    for (const table of all(slide, "a:tbl")) {
      const rows = all(table, "a:tr").map((row) =>
        all(row, "a:tc").map((cell) => slideParagraphs(cell).join(" ")),
      );
      for (const [r, cells] of rows.entries()) {
        for (const [c, text] of cells.entries()) {
          const column = rows[0]?.[c] ?? "";
          const where = `slide ${index + 1}, table row ${r + 1}`;
          add({kind: "cell", text, row: `${cells.join(" ")} ${column}`, column, where});
        }
      }
    }
    const notes = [...related.values()].find((target) => target.includes("/notesSlide"));
    if (notes !== undefined) {
      const body = all(parse(parts, notes), "p:sp").find(
        (shape) => all(shape, "p:ph")[0]?.getAttribute("type") === "body",
      );
      for (const text of body ? slideParagraphs(body) : []) {
        add({kind: "note", text, where: `notes of slide ${index + 1}`});
      }
    }
    slides.push({title, titles: titles.length, passages});
  }
  return {passages: slides.flatMap((slide) => slide.passages), pictures, slides};
}

function isTitle(shape: Element): boolean {
  return /^(?:title|ctrTitle)$/.test(all(shape, "p:ph")[0]?.getAttribute("type") ?? "");
}

function slideParagraphs(within: Element): string[] {
  return all(within, "a:p").map((paragraph) =>
    all(paragraph, "a:t")
      .filter((text) => (text.parentNode as Element).tagName !== "a:fld")
      .map((text) => text.textContent ?? "")
      .join(""),
  );
}

const cellText = (cell: Element) => all(cell, "w:p").map(wordText).join(" ");

function wordText(paragraph: Element): string {
  return all(paragraph, "*")
    .map((node) => {
      if (node.tagName === "w:t") return node.textContent ?? "";
      if (node.tagName === "w:tab" && (node.parentNode as Element).tagName === "w:r") return "\t";
      return node.tagName === "w:br" ? "\n" : "";
    })
    .join("");
}

function parse(parts: Parts, name: string): Element {
  const text = parts.get(name);
  if (typeof text !== "string") throw new Error(`${name} is not an XML part of the package`);
  return new DOMParser().parseFromString(withoutJoiners(text), "application/xml").documentElement as Element;
}

const all = (within: Element, name: string) => [...within.getElementsByTagName(name)] as Element[];
const elements = (node: Element) =>
  [...node.childNodes].filter((child): child is Element => child.nodeType === 1);
const children = (node: Element, name: string) => elements(node).filter(({tagName}) => tagName === name);
