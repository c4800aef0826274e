import type {NotFigure, Observation} from "../model/dataset.ts";
import type {Span} from "./span.ts";

/** A place in a source, and the row that stands there: an observation, or a number that is no figure. */
export interface TakenPlace extends Span {
  readonly row: Observation | NotFigure;
}

/** Characters that are looked after together. */
const stretch = 256;

/** The places of one source that rows have taken, found by where they are: a source may have as many as it has cells. */
export class TakenPlaces {
  readonly all: TakenPlace[] = [];
  /** Indexes of places, by the stretches of the text that they touch. */
  readonly #touching = new Map<number, number[]>();

  add(place: TakenPlace): void {
    for (const at of stretchesOf(place)) {
      const known = this.#touching.get(at);
      if (known) known.push(this.all.length);
      else this.#touching.set(at, [this.all.length]);
    }
    this.all.push(place);
  }

  /** The row that was the first to take some of a span. @param counts which rows are asked for */
  rivalAt(
    span: Span,
    counts: (row: TakenPlace["row"]) => boolean = () => true,
  ): TakenPlace["row"] | undefined {
    const indexes = stretchesOf(span).flatMap((at) => this.#touching.get(at) ?? []);
    const rivals = indexes.filter((index) => {
      const place = this.all[index];
      return place !== undefined && place.from < span.to && span.from < place.to && counts(place.row);
    });
    return rivals.length === 0 ? undefined : this.all[Math.min(...rivals)]?.row;
  }
}

function stretchesOf({from, to}: Span): number[] {
  const first = Math.floor(from / stretch);
  return Array.from(
    {length: Math.floor(Math.max(to - 1, from) / stretch) - first + 1},
    (_, index) => first + index,
  );
}
