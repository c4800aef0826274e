import type {Place} from "../../diagnostic/place.ts";

/** Where a key of the theme stands; a key that is not written stands where its house's file is named. */
export type PlaceOf = (way: readonly PropertyKey[]) => Place;
