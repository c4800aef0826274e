import type {Wording} from "../diagnostic/diagnostic.ts";

/** What is wrong with a piece of a brief, before it is known where that stands, and the way out. */
export interface Fault {
  readonly message: Wording;
  readonly hint: Wording;
}
