import type {BodyNode} from "../../docx/pages/body-nodes.ts";
import {paragraphRuns, styleOf, textPiece} from "../../docx/pages/measure-lines.ts";
import type {BlockPart} from "./divide-pages.ts";

/** What a list of pages calls each: the first heading that begins on it, or else the one that goes on. */
export function titleSheets(
  title: string,
  pages: readonly (readonly BlockPart[])[],
  marks: ReadonlyMap<BodyNode, string>,
): string[] {
  let running = title;
  return pages.map((parts, index) => {
    const headings = parts.filter(({node}) => /^Heading\d$/u.test(styleOf(node)));
    const names = headings.map(({node}) => `${marks.get(node) ?? ""}${textOf(node)}`);
    const name = index === 0 ? title : (names[0] ?? running);
    running = names.at(-1) ?? running;
    return name;
  });
}

const textOf = (paragraph: BodyNode) =>
  paragraphRuns(paragraph)
    .map(({run}) => textPiece(run, 1).text)
    .join("");
