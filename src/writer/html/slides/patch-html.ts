import type {Patch} from "../../pptx/decoration.ts";
import {placeStyle} from "./css-pixels.ts";

/** A filled rectangle of a layout. */
export function patchHtml({area, fill, transparency}: Patch): string {
  const opacity = transparency === undefined ? "" : `;opacity:${(100 - transparency) / 100}`;
  return `<div class="box fill-${fill}" style="${placeStyle(area)}${opacity}"></div>`;
}
