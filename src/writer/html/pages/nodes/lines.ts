import type {LineStart} from "../../../docx/pages/count-lines.ts";
import {attributes} from "../attributes.ts";
import type {InlineItem, ItemLink} from "../inline-items.ts";
import {writeRun} from "./run.ts";

/** One line of a paragraph. */
export interface Line {
  readonly html: string;
  /** Ends the paragraph or where the editor broke it, so it is not spread to the edge. */
  readonly isLast: boolean;
}

/** The text between the places at which its lines begin. */
export function writeLines(items: readonly InlineItem[], starts: readonly LineStart[]): Line[] {
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? {piece: items.length, at: 0};
    const slices = sliceItems(items, start, end);
    const last = slices.at(-1)?.text ?? "";
    return {html: writeSlices(slices), isLast: index === starts.length - 1 || last.endsWith("\n")};
  });
}

/** Lets the browser find the lines; those that the editor broke stay broken. */
export const writeFlow = (items: readonly InlineItem[]) => writeSlices(items);

function sliceItems(items: readonly InlineItem[], start: LineStart, end: LineStart): InlineItem[] {
  return items.slice(start.piece, end.piece + 1).flatMap((item, index) => {
    const piece = start.piece + index;
    const from = piece === start.piece ? start.at : 0;
    const to = piece === end.piece ? end.at : item.text.length;
    if (piece === end.piece && end.at === 0) return [];
    return [{...item, text: item.text.slice(from, to), ...(from > 0 ? {bookmarks: []} : {})}];
  });
}

function writeSlices(items: readonly InlineItem[]): string {
  const groups: {link: ItemLink | undefined; html: string}[] = [];
  for (const {text, run, link, bookmarks, isTab} of items) {
    const words = text
      .replace(/\n$/u, "")
      .split("\n")
      .map((line) => writeRun(line, run))
      .join("<br>");
    const shown = isTab ? `<span class="leader"></span>` : words;
    const html = bookmarks.reduce(
      (inner, bookmark) => `<span${attributes({id: bookmark})}>${inner}</span>`,
      shown,
    );
    const group = groups.at(-1);
    if (group !== undefined && group.link === link) group.html += html;
    else groups.push({link, html});
  }
  return groups.map(({link, html}) => (link === undefined ? html : writeLink(link, html))).join("");
}

function writeLink({address, isOutside}: ItemLink, html: string): string {
  if (html === "") return "";
  const outside = isOutside ? {class: "outside", target: "_blank", rel: "noreferrer"} : {};
  return `<a${attributes({href: address, ...outside})}>${html}</a>`;
}
