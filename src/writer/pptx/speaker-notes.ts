import {wordsOf} from "../../language/languages.ts";
import type {WordList} from "../../language/word-list.ts";
import type {Block, Document, Inline, Notes} from "../../model/document.ts";
import {withoutDeleted} from "../../query/inline-text.ts";
import {type CitedFigure, citedFigures} from "../cited-figures.ts";
import {textParts} from "../text-parts.ts";
import {provenanceLines} from "./citations.ts";
import type {NoteLine} from "./slide.ts";

/** The notes of a slide: what the editor wrote, then where the figures on the slide and in the notes come from. */
export function speakerNotes(
  notes: readonly Notes[],
  figures: readonly CitedFigure[],
  document: Document,
): NoteLine[] {
  const words = wordsOf(document.meta.language);
  const blocks = notes.flatMap((note) => note.blocks);
  const said = blocks.flatMap((block) => blockLines(block, "", words));
  const provenance = provenanceLines([...figures, ...blocks.flatMap(blockFigures)], document);
  const between = said.length > 0 && provenance.length > 0 ? [[]] : [];
  return [...said, ...between, ...provenance];
}

/** Notes are plain text; lists keep their order and depth by typed marks. */
function blockLines(block: Block, indent: string, words: WordList): NoteLine[] {
  switch (block.type) {
    case "heading":
    case "paragraph":
      return [[indent, ...spoken(block.children)]];
    case "list":
      return block.items.flatMap((item, index) => {
        const mark = block.ordered ? `${index + 1}. ` : "- ";
        const [first = [], ...others] = item.flatMap((inner) =>
          blockLines(inner, inner.type === "list" ? `${indent}　` : "", words),
        );
        return [[indent, mark, ...first], ...others];
      });
    case "table":
      return [block.header, ...block.rows].map((row) =>
        row.flatMap((cell, index) => (index === 0 ? spoken(cell) : ["　", ...spoken(cell)])),
      );
    case "points":
      return block.items.map(({tag, text}) => [indent, ...spoken(tag), words.marks.colon, ...spoken(text)]);
    case "callout":
      return block.blocks.flatMap((inner) => blockLines(inner, indent, words));
    default:
      return [];
  }
}

/** What is struck out is not said. */
const spoken = (nodes: readonly Inline[]) => textParts(withoutDeleted(nodes));

function blockFigures(block: Block): CitedFigure[] {
  switch (block.type) {
    case "heading":
    case "paragraph":
      return citedFigures(block.children);
    case "list":
      return block.items.flat().flatMap(blockFigures);
    case "table":
      return [block.header, ...block.rows].flat().flatMap(citedFigures);
    case "points":
      return citedFigures(block.items.flatMap(({tag, text}) => [...tag, ...text]));
    case "callout":
      return block.blocks.flatMap(blockFigures);
    default:
      return [];
  }
}
