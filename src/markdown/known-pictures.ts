import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {PictureSize, PictureSource} from "../model/picture.ts";

/** What is known of the file of a picture. */
export interface KnownPicture {
  /** Absent where the file cannot be used. */
  readonly size?: PictureSize;
  /** What is to be told of it where a text names it. */
  readonly problems: readonly Pick<Diagnostic, "severity" | "code" | "message" | "hint">[];
}

/** The pictures that a text names, by their paths. */
export type KnownPictures = ReadonlyMap<string, KnownPicture>;

/** A picture that a text names, with its bytes where it can be used: for those who write documents. */
export interface NamedPicture extends KnownPicture {
  readonly source?: PictureSource;
}

export type NamedPictures = ReadonlyMap<string, NamedPicture>;
