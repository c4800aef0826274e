import type {RecordedPassage} from "../model/record.ts";

/** What a writer gives back: the package as its library made it, and how the file reads. */
export interface WrittenFile {
  readonly bytes: Uint8Array;
  readonly passages: readonly RecordedPassage[];
  /** How many slides there are, or how many pages are to be expected. */
  readonly pages: number;
}
