/** A file to be made; `path` is that within the folder which the command is about, with `/`. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}
