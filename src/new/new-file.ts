/** A file to be made; `path` is that within the folder which the command is about, with `/`. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** One that is not text. */
export interface NewCopy {
  readonly path: string;
  readonly text: Uint8Array;
}
