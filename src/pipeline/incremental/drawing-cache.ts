import type {DrawingCache} from "../../chart/chart-studio.ts";
import type {FileCache} from "./file-cache.ts";

/** A PNG file says its size there (W3C PNG, 11.2.2). */
const pngSize = {width: 16, height: 20, end: 24} as const;

/** Drawings as files, named after all that decides how they look. */
export function openDrawingCache(files: FileCache): DrawingCache {
  return {
    async find(key) {
      const png = await files.find(key);
      if (png === undefined || png.length < pngSize.end) return undefined;
      return {png, width: png.readUInt32BE(pngSize.width), height: png.readUInt32BE(pngSize.height)};
    },
    keep: (key, {png}) => files.keep(key, png),
  };
}
