import {inches} from "../../../model/length.ts";
import {area} from "../frame.ts";
import type {Piece} from "./piece.ts";

/** Distance between a heading or caption and what it belongs to. */
const LEAD_GAP = 0.1;

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
    split(height) {
      const division = piece.split(inches(height - above));
      if (!division) return undefined;
      const rest = continued ? withLead(continued, division.rest, continued) : division.rest;
      return {head: withLead(lead, division.head), rest};
    },
  };
}
