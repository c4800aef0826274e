import {alternatives, attribute, descendants, type Element, nameOf, textOf} from "../package/xml.ts";

/** Fields whose last result is the application's, not ours: the number of the slide, today's date. */
const ownFields = /^(?:slidenum|datetime)/i;

/** Text of a DrawingML paragraph (`a:p`); line breaks as `\n`. */
export function paragraphText(paragraph: Element): string {
  return alternatives(paragraph).map(pieceText).join("");
}

function pieceText(piece: Element): string {
  switch (nameOf(piece)) {
    case "r":
      return descendants(piece, "t").map(textOf).join("");
    case "fld":
      if (ownFields.test(attribute(piece, "type") ?? "")) return "";
      return descendants(piece, "t").map(textOf).join("");
    case "br":
      return "\n";
    case "pPr":
    case "endParaRPr":
      return "";
    default:
      return descendants(piece, "t").map(textOf).join("");
  }
}

export function paragraphTexts(body: Element | undefined): string[] {
  return descendants(body, "p").map(paragraphText);
}
