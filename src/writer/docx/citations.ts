import type {CitedSource, Document} from "../../model/document.ts";

/** A source that the document cites: an entry of the list at its end. */
export interface CitedEntry {
  readonly source: CitedSource;
  /** What a reference in the text leads to; null where the places in the source have numbers of their own. */
  readonly number: number | null;
  /** Empty where the source is numbered. */
  readonly places: readonly CitedPlace[];
}

/** A place in a source that figures of the document come from. */
export interface CitedPlace {
  /** As readers see it; places of one source follow each other. */
  readonly number: number;
  /** Heading, table and row; empty where the data names none. */
  readonly locator: string;
}

/** Sources in the order of their first use, numbered throughout: themselves, or place by place. */
export function cite({meta, observations, sources}: Document): CitedEntry[] {
  if (meta.citations === "sources")
    return sources.map((source, index) => ({source, number: index + 1, places: []}));
  let number = 0;
  return sources.map((source) => {
    const locators = observations.flatMap((each) => (each.source === source.id ? [each.locator] : []));
    const places = [...new Set(locators)].map((locator) => ({number: ++number, locator}));
    return {source, number: null, places};
  });
}

/** The number that readers see after a figure, by observation id. */
export function numberObservations(
  {observations}: Document,
  cited: readonly CitedEntry[],
): ReadonlyMap<string, number> {
  return new Map(
    observations.map(({id, source, locator}) => {
      const entry = cited.find((each) => each.source.id === source);
      const number = entry?.number ?? entry?.places.find((each) => each.locator === locator)?.number;
      if (number === undefined)
        throw new Error(`observation "${id}" cites source "${source}", which the document does not list`);
      return [id, number];
    }),
  );
}
