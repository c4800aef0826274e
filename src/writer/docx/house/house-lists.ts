import type {ThemeHouse} from "../../../theme/house/theme-house.ts";
import {bulletList, headingList} from "../numbering.ts";

/** Numbers of kinds of lists (w:abstractNum) that are added to those of the house. */
export const addedKinds = ({file: {free}}: ThemeHouse) => ({
  bullets: free.kind,
  headings: free.kind + 1,
  numbers: free.kind + 2,
});

/** The number (w:numId) in a house's file of one of our lists. */
export function listIdOf(list: number, {file: {free}}: ThemeHouse): number {
  if (list === 0) return 0;
  if (list === bulletList) return free.list;
  return list === headingList ? free.list + 1 : free.list + 1 + (list - headingList);
}
