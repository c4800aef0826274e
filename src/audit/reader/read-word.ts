import type {Parts} from "../package/open-package.ts";
import {type Relationship, relationshipsOf} from "../package/relationships.ts";
import {alternatives, attribute, child, children, type Element, nameOf, parsePart} from "../package/xml.ts";
import {openFields} from "./fields.ts";
import type {FileChart, FilePassage, FilePlace} from "./file-content.ts";
import {cellPassages, passage} from "./passages.ts";
import {type Found, readDrawing} from "./read-drawing.ts";
import {readParagraph} from "./read-word-paragraph.ts";

const stories = {
  header: "header",
  footer: "footer",
  footnotes: "footnote",
  endnotes: "endnote",
} as const satisfies Record<string, FilePlace["story"]>;

/** The body of a Word document, then its headers, footers and notes. */
export function readWord(parts: Parts, name: string, document: Element): Found {
  const related = relationshipsOf(parts, name);
  const styles = related.find(({type}) => type === "styles")?.target ?? "word/styles.xml";
  const levels = headingLevels(parsePart(parts, styles));
  const read = (root: Element | undefined, own: readonly Relationship[], story: FilePlace["story"]) =>
    root ? readStory(root, {parts, related: own, levels, story}) : {passages: [], charts: []};
  const found = [read(child(document, "body"), related, "body")];
  for (const {type, target} of related) {
    const story = stories[type as keyof typeof stories];
    if (story) found.push(read(parsePart(parts, target), relationshipsOf(parts, target), story));
  }
  return {
    passages: found.flatMap(({passages}) => passages),
    charts: found.flatMap(({charts}) => charts),
  };
}

interface StorySetting {
  readonly parts: Parts;
  readonly related: readonly Relationship[];
  readonly levels: ReadonlyMap<string, number>;
  readonly story: FilePlace["story"];
}

function readStory(root: Element, {parts, related, levels, story}: StorySetting): Found {
  const passages: FilePassage[] = [];
  const charts: FileChart[] = [];
  const fields = openFields();
  const headings: string[] = [];
  let tables = 0;
  const place = (): FilePlace => ({story, heading: headings.at(-1) ?? ""});

  const blocks = (parent: Element) => {
    for (const node of alternatives(parent)) block(node);
  };
  const block = (node: Element) => {
    switch (nameOf(node)) {
      case "p":
        paragraph(node, (text) => passages.push(...passage("text", text, place())));
        break;
      case "tbl":
        table(node);
        break;
      case "sdt":
        blocks(child(node, "sdtContent") ?? node);
        break;
      // What a tracked change has taken away is no longer said.
      case "del":
      case "moveFrom":
      case "sectPr":
        break;
      default:
        if (hasBlocks(node)) blocks(node);
    }
  };
  const paragraph = (node: Element, add: (text: string) => void) => {
    const {text, style, drawings, boxes} = readParagraph(node, fields);
    const level = levels.get(style) ?? 0;
    if (level > 0 && text.trim() !== "") headings.splice(level - 1, headings.length, text.trim());
    for (const drawing of drawings) {
      const found = readDrawing(parts, related, drawing, place());
      passages.push(...found.passages);
      charts.push(...found.charts);
    }
    add(text);
    for (const box of boxes) blocks(box);
  };
  const table = (node: Element) => {
    tables++;
    const number = tables;
    const properties = child(node, "tblPr");
    for (const name of ["tblCaption", "tblDescription"]) {
      const text = attribute(child(properties, name), "val") ?? "";
      passages.push(...passage("alternative", text, place()));
    }
    const rows = unwrap(node, "tr").map((row) => unwrap(row, "tc").map(cell));
    passages.push(...cellPassages({number, rows}, place()));
  };
  const cell = (node: Element): string[] => {
    const texts: string[] = [];
    const within = (parent: Element) => {
      for (const each of alternatives(parent)) {
        if (nameOf(each) === "p") paragraph(each, (text) => texts.push(text));
        else if (nameOf(each) === "tbl") table(each);
        else if (nameOf(each) === "sdt") within(child(each, "sdtContent") ?? each);
      }
    };
    within(node);
    return texts;
  };

  blocks(root);
  return {passages, charts};
}

/** Rows or cells, also those wrapped in content controls; rows deleted under change tracking are gone. */
function unwrap(node: Element, name: "tr" | "tc"): Element[] {
  return alternatives(node).flatMap((each) => {
    if (nameOf(each) === name) return isDeleted(each) ? [] : [each];
    const wraps = /^(?:sdt|sdtContent|customXml|ins)$/.test(nameOf(each));
    return wraps ? unwrap(each, name) : [];
  });
}

const isDeleted = (row: Element) => child(row, "trPr", "del") !== undefined;

const hasBlocks = (node: Element) => ["p", "tbl", "sdt"].some((name) => children(node, name).length > 0);

/** Which styles are headings and of what level, by id: names are the same everywhere, ids depend on the language. */
export function headingLevels(styles: Element | undefined): Map<string, number> {
  const levels = new Map<string, number>();
  for (const style of children(styles, "style")) {
    const name = attribute(child(style, "name"), "val") ?? "";
    const level = /^(?:heading|标题) ?(\d)$/i.exec(name)?.[1];
    if (level !== undefined) levels.set(attribute(style, "styleId") ?? "", Number(level));
  }
  return levels;
}
