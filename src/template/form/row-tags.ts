import type {FormNode, FormParagraph} from "../../form/form.ts";
import type {Mustache} from "./find-mustaches.ts";
import {isTag, type ReadParagraph} from "./read-paragraph.ts";

export interface RowTag {
  readonly mustache: Mustache;
  readonly paragraph: FormParagraph;
}

/** A row in which nothing stands but block tags: it is not shown, and what it says holds for the rows around. */
export function isTagRow(cells: readonly (readonly ReadParagraph[])[], others: readonly FormNode[]): boolean {
  const all = cells.flat();
  return (
    all.length > 0 &&
    others.length === 0 &&
    all.every(({isBare, mustaches}) => isBare && mustaches.every(isTag))
  );
}

/**
 * The tags at the beginning of the first cell that are not closed in it, and those at the end of the last cell that are
 * not opened in it: they repeat the row, or leave it out.
 */
export function findRowTags(cells: readonly (readonly ReadParagraph[])[]): {
  readonly before: readonly RowTag[];
  readonly after: readonly RowTag[];
} {
  const before = leading(cells[0] ?? []);
  const after = leading((cells.at(-1) ?? []).toReversed(), true);
  return {before, after: after.toReversed()};
}

/** @param isEnd whether the paragraphs are read from the end */
function leading(paragraphs: readonly ReadParagraph[], isEnd = false): RowTag[] {
  const open = unmatched(paragraphs, isEnd);
  const found: RowTag[] = [];
  const [first] = paragraphs;
  if (first === undefined) return found;
  const {paragraph, mustaches} = first;
  let at = isEnd ? paragraph.text.length : 0;
  for (const mustache of isEnd ? mustaches.toReversed() : mustaches) {
    const between = isEnd ? paragraph.text.slice(mustache.to, at) : paragraph.text.slice(at, mustache.from);
    if (between.trim() !== "" || !open.has(mustache)) break;
    found.push({mustache, paragraph});
    at = isEnd ? mustache.from : mustache.to;
  }
  return found;
}

/** Opening tags without an end, or read from the end, ends without an opening tag. */
function unmatched(paragraphs: readonly ReadParagraph[], isEnd: boolean): Set<Mustache> {
  const [opens, closes] = isEnd ? ["close", "open"] : ["open", "close"];
  const open: Mustache[] = [];
  for (const {mustaches} of paragraphs) {
    for (const mustache of isEnd ? mustaches.toReversed() : mustaches) {
      if (mustache.kind === opens) open.push(mustache);
      else if (mustache.kind === closes) open.pop();
    }
  }
  return new Set(open);
}
