import {wordsOf} from "../../language/languages.ts";
import type {CitedSource, Document} from "../../model/document.ts";
import {joinPlaces} from "../join-places.ts";

/** A source that the document cites: an entry of the list at its end. */
export interface CitedEntry {
  readonly source: CitedSource;
  /** What a reference in the text leads to; null where the places in the source have numbers of their own. */
  readonly number: number | null;
  /** Empty where the source is numbered. */
  readonly places: readonly CitedPlace[];
}

/** A place in a source that figures of the document come from, or a run of places in one table. */
export interface CitedPlace {
  /** As readers see it; places of one source follow each other. */
  readonly number: number;
  /** Heading, table and rows; empty where the data names none. */
  readonly text: string;
  /** The locators of the observations that lead here. */
  readonly locators: readonly string[];
}

/** Sources in the order of their first use, numbered throughout: themselves, or place by place. */
export function cite({meta, observations, sources}: Document): CitedEntry[] {
  if (meta.citations === "sources")
    return sources.map((source, index) => ({source, number: index + 1, places: []}));
  const words = wordsOf(meta.language);
  let number = 0;
  return sources.map((source) => {
    const locators = observations.flatMap((each) => (each.source === source.id ? [each.locator] : []));
    const places = joinPlaces(locators, words).map((joined) => ({number: ++number, ...joined}));
    return {source, number: null, places};
  });
}

/** The number that readers see after a figure, by observation id. */
export function numberObservations(
  {observations}: Document,
  cited: readonly CitedEntry[],
): ReadonlyMap<string, number> {
  const bySource = new Map(
    cited.map(({source, number, places}) => {
      const byLocator = places.flatMap((place) =>
        place.locators.map((locator) => [locator, place.number] as const),
      );
      return [source.id, {own: number, byLocator: new Map(byLocator)}];
    }),
  );
  return new Map(
    observations.map(({id, source, locator}) => {
      const entry = bySource.get(source);
      const number = entry?.own ?? entry?.byLocator.get(locator);
      if (number === undefined)
        throw new Error(`observation "${id}" cites source "${source}", which the document does not list`);
      return [id, number];
    }),
  );
}
