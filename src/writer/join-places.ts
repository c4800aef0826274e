import {groupBy} from "../base/group-by.ts";
import type {WordList} from "../language/word-list.ts";
import {type OpenLocator, openLocator} from "./open-locator.ts";
import {areInRuns, sayCells, saySlots} from "./say-places.ts";

/** Places in a source that are named as one. */
export interface JoinedPlaces {
  /** `表3 第12—40行`; the locator itself of a place that stands alone. */
  readonly text: string;
  readonly locators: readonly string[];
}

/** Fewer places of a table are named one by one: a reader finds a figure sooner by its own line. */
const fewest = 5;
/** Cells that follow each other are found by the first and last of them, however few they are. */
const fewestCells = 3;
/** A source with more entries than this is named by its tables, whatever their rows are called. */
const mostEntries = 40;

/**
 * Places of one source in the order of their first use, with those joined that are rows, columns, cells or years of one
 * table, or pages, items and lines that follow each other. 256 points of a chart would be 256 entries otherwise.
 */
export function joinPlaces(locators: readonly string[], words: WordList): JoinedPlaces[] {
  const opened = [...new Set(locators)].map(openLocator);
  const joined = [...groupBy(opened, ({skeleton}) => skeleton).values()].flatMap((alike) =>
    joinAlike(alike, words),
  );
  const entries = inOrder(joined, opened);
  return entries.length > mostEntries ? inOrder(joinHeads(entries, words), opened) : entries;
}

/** In the order of the first place of each. */
function inOrder(entries: readonly JoinedPlaces[], opened: readonly OpenLocator[]): JoinedPlaces[] {
  const ranks = new Map(opened.map(({locator}, index) => [locator, index]));
  const rank = ({locators: [first = ""]}: JoinedPlaces) => ranks.get(first) ?? 0;
  return entries.toSorted((one, other) => rank(one) - rank(other));
}

const alone = ({locator}: OpenLocator): JoinedPlaces => ({text: locator, locators: [locator]});

/** Runs of cells as one, all other places alone: for those who look for a single figure. */
export function joinCells(locators: readonly string[], words: WordList): JoinedPlaces[] {
  const opened = [...new Set(locators)].map(openLocator);
  const joined = [...groupBy(opened, ({skeleton}) => skeleton).values()].flatMap((alike) =>
    isRunOfCells(alike) ? joinAlike(alike, words) : alike.map(alone),
  );
  return inOrder(joined, opened);
}

const isRunOfCells = (places: readonly OpenLocator[]) =>
  places[0]?.isCell === true && places.length >= fewestCells && areInRuns(places);

/** Places whose locators differ in numbers only. */
function joinAlike(places: readonly OpenLocator[], words: WordList): JoinedPlaces[] {
  const [first] = places;
  const isFew = places.length < fewest && !isRunOfCells(places);
  if (first === undefined || isFew || first.values.length === 0) return places.map(alone);
  if (!first.isSequence) {
    const text = first.isCell ? sayCells(places, words) : saySlots(places, words);
    return [{text, locators: places.map(({locator}) => locator)}];
  }
  return runsOf(places).flatMap((run) =>
    run.length < fewest
      ? run.map(alone)
      : [
          {
            text: saySlots(run, words),
            locators: places.filter((each) => run.includes(each)).map(({locator}) => locator),
          },
        ],
  );
}

/** Pages, items and lines say little of what is between them: only those that follow each other are joined. */
function runsOf(places: readonly OpenLocator[]): OpenLocator[][] {
  const numberOf = ({values: [value = 0]}: OpenLocator) => value;
  const runs: OpenLocator[][] = [];
  for (const place of places.toSorted((one, other) => numberOf(one) - numberOf(other))) {
    const last = runs.at(-1)?.at(-1);
    if (last && numberOf(place) === numberOf(last) + 1) runs.at(-1)?.push(place);
    else runs.push([place]);
  }
  return runs;
}

/** Rows that have names instead of numbers: `附表 沙坪坝区，毛入园率` … are `附表（256处）`. */
function joinHeads(entries: readonly JoinedPlaces[], {sources}: WordList): JoinedPlaces[] {
  return [...groupBy(entries, ({text}) => headOf(text)).values()].flatMap((alike) => {
    const [first] = alike;
    const head = headOf(first?.text ?? "");
    if (alike.length < fewest || head === first?.text) return alike;
    const locators = alike.flatMap((entry) => entry.locators);
    return [{text: sources.places(head, locators.length), locators}];
  });
}

/** What stands before the first mark of a locator: the table or section. Quoted names hold marks of their own. */
const headOf = (text: string) => /^(?:“[^”]*”|《[^》]*》|[^\s，,；;：:“《])+/u.exec(text)?.[0] ?? text;
