import {readHouseDeck} from "../../house/deck/read-house-deck.ts";

/** The pictures in a house's deck whose colours decide about those of texts, by their parts; none of a file that is no deck. */
export const deckPictures = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> =>
  readHouseDeck(bytes).pictures;
