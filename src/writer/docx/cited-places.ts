import type {CitedSource, Document} from "../../model/document.ts";

/** A place in a source that figures of the document come from: what a reference number in the text leads to. */
export interface CitedPlace {
  /** As readers see it; places of one source follow each other. */
  readonly number: number;
  /** Heading, table and row; empty where the data names none. */
  readonly locator: string;
}

/** A source and the places in it that the document cites. */
export interface CitedPlaces {
  readonly source: CitedSource;
  readonly places: readonly CitedPlace[];
}

/** Sources and places in the order of their first use, numbered throughout. */
export function citePlaces({observations, sources}: Document): CitedPlaces[] {
  let number = 0;
  return sources.map((source) => {
    const locators = observations.flatMap((each) => (each.source === source.id ? [each.locator] : []));
    return {source, places: [...new Set(locators)].map((locator) => ({number: ++number, locator}))};
  });
}

/** The number of its place, by observation id. */
export function numberObservations(
  {observations}: Document,
  cited: readonly CitedPlaces[],
): ReadonlyMap<string, number> {
  return new Map(
    observations.map(({id, source, locator}) => {
      const places = cited.find((each) => each.source.id === source)?.places;
      const place = places?.find((each) => each.locator === locator);
      if (!place)
        throw new Error(`observation "${id}" cites source "${source}", which the document does not list`);
      return [id, place.number];
    }),
  );
}
