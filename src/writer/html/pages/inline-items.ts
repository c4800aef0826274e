import {type BodyNode, childNodes, findNode} from "../../docx/pages/body-nodes.ts";
import type {TextPiece} from "../../docx/pages/count-lines.ts";
import {paragraphRuns, type RunField, textPiece} from "../../docx/pages/measure-lines.ts";
import type {PageContext} from "./page-context.ts";

/** Text in one look; what it is written from and where it leads. */
export interface InlineItem extends TextPiece {
  readonly run?: BodyNode;
  readonly link?: ItemLink;
  /** Bookmarks that begin with it. */
  readonly bookmarks: readonly string[];
  /** A tab: the dots of the contents. */
  readonly isTab: boolean;
}

export interface ItemLink {
  readonly address: string;
  readonly isOutside: boolean;
}

export function inlineItems(paragraph: BodyNode, size: number, context: PageContext): InlineItem[] {
  const links = new Map<BodyNode | RunField, ItemLink>();
  return paragraphRuns(paragraph).map(({run, within, bookmarks, field}) => {
    const enclosing = within.find(({name}) => name === "w:hyperlink") ?? field;
    const known = enclosing && (links.get(enclosing) ?? linkOf(enclosing));
    // The same object for all runs of a link: they stand in one element or field.
    if (enclosing && known) links.set(enclosing, known);
    const counted = childNodes(run, "w:instrText").map(({children}) => countOf(children.join(""), context));
    return {
      ...textPiece(run, size),
      ...(counted[0] === undefined ? {} : {text: String(counted[0])}),
      run,
      ...(known === undefined ? {} : {link: known}),
      bookmarks,
      isTab: findNode(run, "w:tab") !== undefined,
    };
  });
}

/** What Word fills into a field that counts pages. */
function countOf(instruction: string, {page, pages}: PageContext): number | undefined {
  switch (instruction.trim()) {
    case "PAGE":
      return page;
    case "NUMPAGES":
      return pages;
    default:
      return undefined;
  }
}

function linkOf(enclosing: BodyNode | RunField): ItemLink | undefined {
  const bookmark = bookmarkOf(enclosing);
  if (bookmark !== undefined) return {address: `#${bookmark}`, isOutside: false};
  // The body names the relationship of a link by its address.
  const address = "attributes" in enclosing ? enclosing.attributes["r:id"] : undefined;
  return address === undefined ? undefined : {address: String(address), isOutside: true};
}

function bookmarkOf(enclosing: BodyNode | RunField): string | number | undefined {
  if ("attributes" in enclosing) return enclosing.attributes["w:anchor"];
  return /^ *REF (\S+)/u.exec(enclosing.instruction)?.[1];
}
