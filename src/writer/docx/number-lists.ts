import {element, type PlainElement} from "../../ooxml/plain-element.ts";
import {listDepths, orderedList} from "./numbering.ts";

/**
 * The numbering of a document: that of its theme and a list for each ordered one in it, which begins anew at one
 * (ECMA-376 Part 1, 17.9.15).
 *
 * @param numbering as the shell has it
 */
export function numberLists(numbering: PlainElement, count: number): PlainElement {
  if (count === 0) return numbering;
  const kinds = numbering.children.filter(
    (child): child is PlainElement => typeof child !== "string" && child.name === "w:abstractNum",
  );
  // Ordered lists are the last kind that `writeNumbering` tells docx of.
  const ordered = kinds.at(-1)?.attributes["w:abstractNumId"];
  if (ordered === undefined) throw new Error("the shell has no kinds of lists");
  const lists = Array.from({length: count}, (_, index) =>
    element("w:num", {"w:numId": orderedList(index + 1)}, [
      element("w:abstractNumId", {"w:val": ordered}),
      ...startsAnew,
    ]),
  );
  return element(numbering.name, numbering.attributes, [...numbering.children, ...lists]);
}

const startsAnew = Array.from({length: listDepths}, (_, level) =>
  element("w:lvlOverride", {"w:ilvl": level}, [element("w:startOverride", {"w:val": 1})]),
);
