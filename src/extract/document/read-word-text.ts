import type {Parts} from "../../audit/package/open-package.ts";
import {relationshipsOf} from "../../audit/package/relationships.ts";
import {
  alternatives,
  attribute,
  child,
  children,
  type Element,
  nameOf,
  parsePart,
} from "../../audit/package/xml.ts";
import {openFields} from "../../audit/reader/fields.ts";
import {headingLevels} from "../../audit/reader/read-word.ts";
import {readParagraph} from "../../audit/reader/read-word-paragraph.ts";
import {joinCells} from "../../check/workbook/table-lines.ts";

/**
 * The body of a Word document as text: a paragraph a line with an empty one behind it, headings with `#`, rows of
 * tables with tabs between their cells. What a tracked change has taken away is left out.
 */
export function readWordText(parts: Parts, main: string): string {
  const styles =
    relationshipsOf(parts, main).find(({type}) => type === "styles")?.target ?? "word/styles.xml";
  const levels = headingLevels(parsePart(parts, styles));
  const fields = openFields();
  const lines: string[] = [];
  const paragraph = (node: Element) => {
    const {text, style} = readParagraph(node, fields);
    const plain = text.replace(/\s+/gu, " ").trim();
    if (plain === "") return;
    const level = levels.get(style) ?? outlineOf(node);
    lines.push(level > 0 ? `${"#".repeat(Math.min(level, 6))} ${plain}` : plain, "");
  };
  const blocks = (parent: Element) => {
    for (const node of alternatives(parent)) {
      const name = nameOf(node);
      if (name === "p") paragraph(node);
      else if (name === "tbl") lines.push(...rowsOf(node).map(joinCells), "");
      else if (!["del", "moveFrom", "sectPr", "pPr"].includes(name)) blocks(node);
    }
  };
  const cellText = (cell: Element): string => {
    const texts: string[] = [];
    const walk = (parent: Element) => {
      for (const node of alternatives(parent)) {
        const name = nameOf(node);
        if (name === "p") texts.push(readParagraph(node, fields).text.replace(/\s+/gu, " ").trim());
        else if (!["tcPr", "del", "moveFrom"].includes(name)) walk(node);
      }
    };
    walk(cell);
    return texts.filter((text) => text !== "").join(" ");
  };
  /** A merged cell says what it says once; the cells that it covers are empty. */
  const rowsOf = (table: Element): string[][] =>
    children(table, "tr")
      .filter((row) => child(row, "trPr", "del") === undefined)
      .map((row) =>
        cellsOf(row).flatMap((cell) => {
          const width = Number(attribute(child(cell, "tcPr", "gridSpan"), "val") ?? 1);
          const merge = child(cell, "tcPr", "vMerge");
          const isCovered = merge !== undefined && attribute(merge, "val") !== "restart";
          return [
            isCovered ? "" : cellText(cell),
            ...Array<string>(Math.max(0, Math.min(width, 200) - 1)).fill(""),
          ];
        }),
      );
  const body = child(parsePart(parts, main), "body");
  if (body) blocks(body);
  return `${lines.join("\n").trim()}\n`;
}

/** A cell may stand in a content control. */
const cellsOf = (row: Element): Element[] =>
  alternatives(row).flatMap((node) =>
    nameOf(node) === "tc" ? [node] : nameOf(node) === "sdt" ? children(child(node, "sdtContent"), "tc") : [],
  );

/** A paragraph may be a heading without a style for it (0 is the first level). */
function outlineOf(node: Element): number {
  const level = attribute(child(node, "pPr", "outlineLvl"), "val");
  return level === undefined || Number(level) > 8 ? 0 : Number(level) + 1;
}
