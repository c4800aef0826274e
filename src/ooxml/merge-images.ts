import {createHash} from "node:crypto";
import type {Package} from "./package.ts";

/**
 * One part for each picture, however often it is shown: pptxgenjs stores a logo once for every slide.
 * https://github.com/gitbrent/PptxGenJS/issues/1339
 */
export function mergeImages(container: Package): void {
  const first = new Map<string, string>();
  const same = new Map<string, string>();
  for (const {name, contentType, content} of container.parts) {
    if (!contentType.startsWith("image/") || !(content instanceof Uint8Array)) continue;
    const digest = createHash("sha256").update(contentType).update(content).digest("hex");
    const original = first.get(digest);
    if (original === undefined) first.set(digest, name);
    else same.set(name, original);
  }
  for (const part of container.parts) {
    for (const relationship of part.relationships) {
      relationship.target = same.get(relationship.target) ?? relationship.target;
    }
  }
  container.parts = container.parts.filter(({name}) => !same.has(name));
}
