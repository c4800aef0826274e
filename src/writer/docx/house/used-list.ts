import type {UsedList} from "../../../house/word/word-house.ts";
import type {ThemeHouse} from "../../../theme/house/theme-house.ts";

/** The list of the house that an item of some depth is set as. */
export function usedList(isOrdered: boolean, depth: number, {file, takes}: ThemeHouse): UsedList | undefined {
  if (isOrdered) return takes.numbers ? file.numbers[depth] : undefined;
  return takes.bullets ? file.bullets[depth] : undefined;
}
