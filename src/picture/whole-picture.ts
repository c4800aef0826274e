import type {PictureSource} from "../model/picture.ts";

/** A picture whose bytes are all there, without what its camera or program noted. */
export type WholePicture = Omit<PictureSource, "sha256">;
