import type {MeasuredPictures, PictureFile} from "../model/picture.ts";

/** A file that a theme names, such as the picture of its logo, as it lay in the templates folder. */
export interface ThemeFile {
  /** Within the templates folder, with `/`. */
  readonly path: string;
  /** Of the file as it lies there. */
  readonly sha256: string;
  /** Of a picture, those that documents store. */
  readonly bytes: Uint8Array;
  /** Absent where it is no picture. */
  readonly picture?: PictureFile;
  /** Of a house's deck, what the pictures look like that its texts stand on, by their parts. */
  readonly measured?: MeasuredPictures;
}

export interface ThemeFiles {
  /** All that the theme names, each once; absent where it names none. */
  readonly files?: readonly ThemeFile[];
}

/** The file that a key of the theme names; a missing one is a programming error. */
export function themeFile({files = []}: ThemeFiles, path: string): ThemeFile {
  const found = files.find((file) => file.path === path);
  if (found === undefined) throw new Error(`the theme was loaded without ${path}`);
  return found;
}

/** The picture that a key of the theme names; undefined for other paths. */
export const pictureOfTheme = ({files = []}: ThemeFiles, path: string): PictureFile | undefined =>
  files.find((file) => file.path === path)?.picture;
