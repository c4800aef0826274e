import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {PictureSize} from "../model/picture.ts";

/** What is known of the file of a picture. */
export interface KnownPicture {
  /** Absent where the file cannot be used. */
  readonly size?: PictureSize;
  /** What is to be told of it where a text names it. */
  readonly problems: readonly Pick<Diagnostic, "severity" | "code" | "message" | "hint">[];
}

/** The pictures that a text names, by their paths. */
export type KnownPictures = ReadonlyMap<string, KnownPicture>;
