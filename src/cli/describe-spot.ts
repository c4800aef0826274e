import type {RelatedSpot} from "../diagnostic/diagnostic.ts";
import {formatPlace} from "../diagnostic/place.ts";
import {readable} from "./readable.ts";
import {type Terminal, word} from "./terminal.ts";

/** A spot that has to do with a problem, in a line: `templates/area-deck.md:12:3 “学前教育”: 6 slides`. */
export function describeSpot({place, message}: RelatedSpot, terminal: Terminal): string {
  return readable(`${formatPlace(place, terminal.language)} ${word(terminal, message)}`);
}
