import {groupBy} from "../base/group-by.ts";
import type {Wording} from "../diagnostic/diagnostic.ts";

export const hasHan = (text: string) => /\p{Script=Han}/u.test(text);

/** Several places as one, from the outside inwards: `slide 3, table, row 2`. */
export function joinPlaces(...places: readonly (Wording | undefined)[]): Wording | undefined {
  const known = places.filter((place) => place !== undefined);
  if (known.length === 0) return undefined;
  return {en: known.map(({en}) => en).join(", "), zh: known.map(({zh}) => zh).join("，")};
}

/** `where`, or nothing where there is nothing to say. */
export function at(...places: readonly (Wording | undefined)[]): {where?: Wording} {
  const where = joinPlaces(...places);
  return where ? {where} : {};
}

/** Groups of equal keys that have more than one member. */
export function repeated<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  return [...groupBy(items, keyOf).values()].filter((group) => group.length > 1);
}
