import {comparableName} from "./match-styles.ts";
import {ourCharacterStyles, ourParagraphStyles} from "./our-styles.ts";
import type {HouseStyles} from "./styles.ts";

/** An id and a name that no style of the house has. */
export interface AddedStyle {
  readonly id: string;
  readonly name: string;
}

/** How each of our styles is called in the house's file, if it has to be added: Word mixes up two of one name. */
export function nameAdded({all}: HouseStyles): Record<string, AddedStyle> {
  const ids = new Set(all.map(({id}) => id.toLowerCase()));
  const names = new Set(all.flatMap(({name, aliases}) => [name, ...aliases]).map(comparableName));
  const free = (wanted: string, taken: ReadonlySet<string>, plain: (text: string) => string, gap: string) => {
    for (let number = 1; ; number++) {
      const candidate = number === 1 ? wanted : `${wanted}${gap}${number}`;
      if (!taken.has(plain(candidate))) return candidate;
    }
  };
  const added = Object.entries({...ourParagraphStyles, ...ourCharacterStyles}).map(([ours, name]) => [
    ours,
    {
      id: free(ours, ids, (text) => text.toLowerCase(), ""),
      name: free(name, names, comparableName, " (jianbao) "),
    },
  ]);
  return Object.fromEntries(added);
}
