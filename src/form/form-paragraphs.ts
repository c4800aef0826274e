import type {Wording} from "../diagnostic/diagnostic.ts";
import type {FormNode, FormParagraph, FormPart, StoryKind} from "./form.ts";
import {readAtoms, readText} from "./paragraph-atoms.ts";

const stories: Readonly<Record<StoryKind, Wording>> = {
  body: {en: "", zh: ""},
  header: {en: "header, ", zh: "页眉"},
  footer: {en: "footer, ", zh: "页脚"},
  footnote: {en: "footnotes, ", zh: "脚注"},
  endnote: {en: "endnotes, ", zh: "尾注"},
};

/** A cell, by its numbers from 1. */
interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** Every paragraph of the parts with its place, in the order in which they are written. */
export function listParagraphs(parts: readonly FormPart[]): FormParagraph[] {
  const found: FormParagraph[] = [];
  for (const part of parts) collect(part, found);
  return found;
}

function collect(part: FormPart, found: FormParagraph[]): void {
  const story = stories[part.kind];
  let paragraphs = 0;
  let tables = 0;
  let boxes = 0;
  const add = (node: FormNode, spot: Wording) => {
    const atoms = readAtoms(node, part.xml);
    const where = {en: `${story.en}${spot.en}`, zh: `${story.zh}${spot.zh}`};
    found.push({number: found.length + 1, part, node, atoms, text: readText(atoms), spot: where});
  };
  const walk = (parent: FormNode, spotOf: () => Wording, row = {table: 0, number: 0}) => {
    let rows = 0;
    let cells = 0;
    for (const node of parent.children) {
      if (node.name === "w:p") {
        add(node, spotOf());
        walk(node, spotOf, row);
      } else if (node.name === "w:tbl") {
        walk(node, spotOf, {table: ++tables, number: 0});
      } else if (node.name === "w:tr") {
        walk(node, spotOf, {table: row.table, number: ++rows});
      } else if (node.name === "w:tc") {
        const cell = {table: row.table, row: row.number, column: ++cells};
        walk(node, () => nameCell(cell));
      } else if (node.name === "w:txbxContent") {
        const number = ++boxes;
        walk(node, () => ({en: `text box ${number}`, zh: `第${number}个文本框`}));
      } else walk(node, spotOf, row);
    }
  };
  walk(part.root, () => {
    paragraphs++;
    return {en: `paragraph ${paragraphs}`, zh: `第${paragraphs}段`};
  });
}

const nameCell = ({table, row, column}: Cell): Wording => ({
  en: `table ${table}, row ${row}, cell ${column}`,
  zh: `第${table}个表格第${row}行第${column}格`,
});

/** The paragraphs as the lines of a text, for whoever shows what is wrong with one. */
export const linesOfForm = (paragraphs: readonly FormParagraph[]): string[] =>
  paragraphs.map(({text}) => text.replace(/[\t\n]/g, " "));
