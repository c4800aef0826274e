import {LRUCache} from "lru-cache";
import type {Outcome} from "../diagnostic/diagnostic.ts";
import type {PictureFile, PictureSize, PictureSource} from "../model/picture.ts";
import {fitsAsItIs, preparePicture, sizeWithin} from "./prepare-picture.ts";

/** Makes pictures fit, and remembers them: documents of one project show the same ones. */
export interface PictureStudio {
  /** @param most pixels that its place has room for */
  prepare(source: PictureSource, most: PictureSize): Promise<Outcome<PictureFile>>;
}

/** Where pictures that were written anew are kept from one build to the next. */
export interface PictureCache {
  find(key: string): Promise<Uint8Array | undefined>;
  keep(key: string, bytes: Uint8Array): Promise<void>;
}

const mostRemembered = 64 * 2 ** 20;

export function openPictureStudio(cache?: PictureCache): PictureStudio {
  const known = new LRUCache<string, PictureFile>({
    maxSize: mostRemembered,
    sizeCalculation: ({bytes}) => bytes.length,
  });
  return {
    async prepare(source, most) {
      if (fitsAsItIs(source, most)) return preparePicture(source, most);
      const {kind} = source;
      const size = sizeWithin(source, most);
      const key = `picture ${source.sha256} ${size.width}x${size.height}`;
      const found = known.get(key);
      if (found) return {value: found, diagnostics: []};
      const kept = await cache?.find(key);
      const made: Outcome<PictureFile> = kept
        ? {value: {kind, ...size, bytes: kept}, diagnostics: []}
        : await preparePicture(source, most);
      if (made.value) known.set(key, made.value);
      if (made.value && !kept) await cache?.keep(key, made.value.bytes);
      return made;
    },
  };
}
