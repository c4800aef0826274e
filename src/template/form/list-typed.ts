import type {FormNode, FormParagraph, WordForm} from "../../form/form.ts";
import {around} from "../../form/form-tree.ts";
import type {TypedText} from "../template.ts";
import {findMustaches} from "./find-mustaches.ts";
import {placeIn} from "./form-place.ts";

/**
 * The text of a form as Word shows it: paragraph by paragraph, however it is cut in runs, and whether or not something is
 * filled in beside it.
 */
export function listTyped(
  {paragraphs}: WordForm,
  file: string,
  isLeftOut: (node: FormNode) => boolean,
): TypedText[] {
  return paragraphs
    .filter(({node, text}) => !isLeftOut(node) && text.trim() !== "")
    .map((paragraph) => {
      const text = withoutMustaches(paragraph.text);
      return {
        text,
        mayCount: mayCount(paragraph, text),
        placeOf: (column) => placeIn(file, paragraph, column),
      };
    });
}

const withoutMustaches = (text: string) =>
  findMustaches(text).reduce(
    (rest, {from, to}) => rest.slice(0, from) + " ".repeat(to - from) + rest.slice(to),
    text,
  );

/** Numbers at the head and foot of pages are those of the office, and one alone in the first cell counts the rows. */
function mayCount({part, node}: FormParagraph, text: string): boolean {
  if (part.kind === "header" || part.kind === "footer") return false;
  const cell = around(node, "w:tc");
  const isFirst = cell !== undefined && cell.parent?.children.find(({name}) => name === "w:tc") === cell;
  return !isFirst || !/^\s*\d{1,3}\s*$/.test(text);
}
