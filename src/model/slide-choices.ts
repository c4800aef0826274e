import type {Place} from "../diagnostic/place.ts";

/** Where the sources of a deck are listed: on a slide that is shown, on a hidden one, or in the notes alone. */
export const sourcePlaces = ["slide", "appendix", "none"] as const;
export type SourcesPlace = (typeof sourcePlaces)[number];

/** A name that somebody wrote, and where. */
export interface NamedAt {
  readonly name: string;
  readonly place: Place;
}
