import {groupBy} from "../../base/group-by.ts";
import type {Dataset} from "../../model/dataset.ts";
import type {CitedObservation} from "../../model/document.ts";
import {fold} from "../text/comparable-text.ts";
import {phraseFinder} from "../text/phrase-finder.ts";

/** Whether a comparable text speaks of an indicator or an area, by one of its names. */
export interface Names {
  readonly indicator: NameList;
  readonly area: NameList;
}

export interface NameList {
  /** 重庆高新区 does not speak of 重庆: a name that is only part of another one does not count. */
  isIn(text: string, id: string): boolean;
  /** The ids of all that a text speaks of. */
  allIn(text: string): ReadonlySet<string>;
  /** The same where six tenths of a name in one piece, four letters at least, will do: 普惠性幼儿园覆盖. */
  mostlyIn(text: string): ReadonlySet<string>;
}

export function namesOf({indicators, areas, levels}: Dataset): Names {
  const wholes = new Map(levels.map(({id, whole}) => [id, whole]));
  return {
    indicator: nameList(new Map(indicators.map(({id, name, aliases}) => [id, [name, ...aliases]]))),
    area: nameList(
      new Map(
        areas.map(({code, name, shortName, level}) => [code, [name, shortName, wholes.get(level) ?? ""]]),
      ),
    ),
  };
}

function nameList(given: ReadonlyMap<string, readonly string[]>): NameList {
  const names = new Map(
    [...given].map(([id, each]) => [id, each.map(fold).filter((name) => name.length > 1)]),
  );
  const all = [...names].flatMap(([id, each]) => each.map((name) => ({id, name})));
  /** Longer names of others, by the name that they hold. */
  const holders = new Map(
    all.map(({id, name}) => [
      `${id} ${name}`,
      all
        .filter((other) => other.id !== id && other.name !== name && other.name.includes(name))
        .map((other) => other.name),
    ]),
  );
  const isIn = (text: string, id: string) =>
    (names.get(id) ?? []).some((name) => {
      if (!text.includes(name)) return false;
      const others = holders.get(`${id} ${name}`) ?? [];
      return others.reduce((rest, other) => rest.replaceAll(other, "□"), text).includes(name);
    });
  const whole = idFinder(all);
  const pieces = idFinder(all.flatMap(({id, name}) => piecesOf(name).map((piece) => ({id, name: piece}))));
  return {
    isIn,
    allIn: (text) => new Set([...whole(text)].filter((id) => isIn(text, id))),
    mostlyIn: pieces,
  };
}

/** Ids of what is named, from texts in which names stand. */
function idFinder(named: readonly {id: string; name: string}[]): (text: string) => ReadonlySet<string> {
  const find = phraseFinder(named.map(({name}) => name));
  const ids = groupBy(named, ({name}) => name);
  return (text) => {
    const phrases = new Set(find(text).map(({phrase}) => phrase));
    return new Set([...phrases].flatMap((phrase) => (ids.get(phrase) ?? []).map(({id}) => id)));
  };
}

function piecesOf(name: string): string[] {
  const length = Math.max(4, Math.ceil(name.length * 0.6));
  return Array.from({length: Math.max(0, name.length - length + 1)}, (_, from) =>
    name.slice(from, from + length),
  );
}

const statusWords = {
  baseline: /基期|期初|“?十三五/u,
  actual: /现状|实际|完成/u,
  target: /目标|规划|预期|拟/u,
} as const;

/** How much of what an observation is about stands in a text: its indicator counts most, then area, year and status. */
export function agreement(
  {indicator, area, period, status}: CitedObservation,
  text: string,
  names: Names,
): number {
  const years = period.split("/").map((year) => year.slice(0, 4));
  return (
    (names.indicator.isIn(text, indicator) ? 8 : 0) +
    (names.area.isIn(text, area) ? 4 : 0) +
    (years.some((year) => text.includes(year)) ? 2 : 0) +
    (statusWords[status].test(text) ? 1 : 0)
  );
}
