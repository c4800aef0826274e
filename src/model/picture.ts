/** Kinds of pictures that every version of Office, LibreOffice and every browser shows. */
export type PictureKind = "png" | "jpeg";

/** In pixels, as the picture is seen. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** What a picture looks like from afar: the mean colours of equal cells, row by row from the upper left. */
export interface PictureColours {
  readonly columns: number;
  /** As many as the columns fill rows. */
  readonly cells: readonly {
    /** Six hex digits. */
    readonly colour: string;
    /** How opaque, 0 to 1. */
    readonly alpha: number;
  }[];
}

/** What several pictures look like, by their names in the package that holds them. */
export type MeasuredPictures = Readonly<Record<string, PictureColours>>;

/** A picture as a document stores it: upright, without what its camera noted. */
export interface PictureFile extends PictureSize {
  readonly kind: PictureKind;
  readonly bytes: Uint8Array;
}

/** A picture of the templates folder, found to be whole. */
export interface PictureSource extends PictureFile {
  /** Of the file as it lies there. */
  readonly sha256: string;
  /** It has to be written anew before it is stored: it lies on its side, or has more bits than are shown. */
  readonly isRaw: boolean;
}

/** File endings of a kind, the usual one first, and what packages and browsers call it. */
export const pictureKinds = {
  png: {endings: ["png"], mediaType: "image/png"},
  jpeg: {endings: ["jpg", "jpeg", "jpe", "jfif"], mediaType: "image/jpeg"},
} as const satisfies Record<PictureKind, {endings: readonly string[]; mediaType: string}>;
