import {groupBy} from "../base/group-by.ts";
import type {WordList} from "../language/word-list.ts";
import type {Area} from "../model/dataset.ts";

/**
 * Tells areas of one name apart, as people do: 鼓楼区 is 南京市鼓楼区 and 福州市鼓楼区. Where what contains them does not
 * help, their code stands behind the name. A short name that others have too gives way to the full one.
 */
export function nameAreas(areas: readonly Area[], {names, marks}: WordList): Area[] {
  const shared = sharedBy(areas, ({name}) => name);
  const unclear = sharedBy(areas, ({shortName}) => shortName);
  const byCode = new Map(areas.map((area) => [area.code, area]));
  /** The name with that of what contains it in front, and so on upwards while that is shared as well. */
  const nameWithin = ({name, parent}: Area): string => {
    const wider = byCode.get(parent);
    if (wider === undefined) return name;
    return names.within(name, shared.has(wider) ? nameWithin(wider) : wider.name);
  };
  const placed = areas.map((given) => ({
    given,
    name: shared.has(given) ? nameWithin(given) : given.name,
  }));
  const stillShared = sharedBy(placed, ({name}) => name);
  return placed.map((each): Area => {
    const {given} = each;
    if (!shared.has(given) && !unclear.has(given)) return given;
    const needsCode = shared.has(given) && stillShared.has(each);
    const name = needsCode ? given.name + marks.brackets(given.code) : each.name;
    return {
      ...given,
      name,
      shortName: unclear.has(given) ? name : given.shortName,
      sharedNames: [
        ...(shared.has(given) ? [given.name] : []),
        ...(unclear.has(given) && given.shortName !== given.name ? [given.shortName] : []),
      ],
    };
  });
}

/** Those whose name others have too; spaces and the width of characters tell nobody anything. */
function sharedBy<T>(items: readonly T[], nameOf: (item: T) => string): Set<T> {
  const groups = groupBy(items, (item) => nameOf(item).normalize("NFKC").replace(/\s+/gu, ""));
  return new Set([...groups.values()].filter((group) => group.length > 1).flat());
}
