import type {Place} from "../../../diagnostic/place.ts";
import {type Inch, inches} from "../../../model/length.ts";
import type {SlideTheme} from "../../../theme/slide-theme.ts";
import type {Scale} from "../scale.ts";
import type {Area, Box} from "../slide.ts";

/** Something that flows down a slide: it knows how high it must be and how high it may become. */
export interface Piece {
  /** What it is called in a diagnostic: 表格, table. */
  readonly name: {readonly zh: string; readonly en: string};
  /** Where the editor wrote it. */
  readonly place: Place;
  /** Least height at which all of it can be read. */
  readonly height: Inch;
  /** How much higher than `height` it may become to fill a slide. */
  readonly stretch: Inch;
  /** Takes room before anything else does, as charts do. */
  readonly greedy: boolean;
  /** Wraps only because its type is this large. */
  readonly cramped?: boolean;
  /** Some paragraph ends in a line of a character or two, which another type size may mend. */
  readonly widow?: boolean;
  /** Its boxes in an area at least `height` high. */
  draw(area: Area): Box[];
  /**
   * What fits into a height and what does not; undefined when it cannot be divided there. On an otherwise empty
   * slide it `must` be: then a row is divided within its cells and a heading parts from what it leads.
   */
  split(height: Inch, must?: boolean): Division | undefined;
}

export interface Division {
  readonly head: Piece;
  readonly rest: Piece;
}

/** What the pieces of a slide have to go by. */
export interface PieceSetting {
  readonly theme: SlideTheme;
  readonly scale: Scale;
  readonly width: Inch;
  /** Of an empty slide. */
  readonly height: Inch;
  /** Within columns: charts come in the `half` proportion. */
  readonly narrow: boolean;
  /** Title of the slide, which a chart's caption need not repeat. */
  readonly slideTitle: string;
}

/** Distance between two pieces. */
export const GAP = inches(0.22);

export const sum = (lengths: readonly number[]) =>
  inches(lengths.reduce((total, length) => total + length, 0));

/** Height of pieces standing one above the other. */
export function stackHeight(pieces: readonly Piece[]): Inch {
  return sum([...pieces.map((piece) => piece.height), GAP * Math.max(0, pieces.length - 1)]);
}
