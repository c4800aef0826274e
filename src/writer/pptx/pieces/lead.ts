import {inches} from "../../../model/length.ts";
import {area} from "../frame.ts";
import type {Piece} from "./piece.ts";

/** Distance between a heading or caption and what it belongs to. */
export const LEAD_GAP = 0.1;
/** A lead that takes more of a slide than this stands alone, if what it leads does not fit below it. */
const MOST_LEAD = 0.6;

/** A heading or caption that never parts from the piece below it; on later slides `continued` stands instead. */
export function withLead(lead: Piece, piece: Piece, continued: Piece | undefined = undefined): Piece {
  const above = lead.height + LEAD_GAP;
  return {
    ...piece,
    height: inches(above + piece.height),
    draw(whole) {
      const below = area(whole.x, whole.y + above, whole.w, whole.h - above);
      return [...lead.draw({...whole, h: lead.height}), ...piece.draw(below)];
    },
    split(height, must) {
      const division = piece.split(inches(height - above), must && above < height * MOST_LEAD);
      if (division) {
        const rest = continued ? withLead(continued, division.rest, continued) : division.rest;
        return {head: withLead(lead, division.head), rest};
      }
      if (!must) return undefined;
      if (lead.height <= height) return {head: lead, rest: piece};
      const part = lead.split(height, true);
      return part && {head: part.head, rest: withLead(part.rest, piece, continued)};
    },
  };
}
