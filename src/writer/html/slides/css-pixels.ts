import type {Inch, Point} from "../../../model/length.ts";
import type {Area} from "../../pptx/slide.ts";

/** A length of CSS, in pixels of which 96 are an inch; hundredths are finer than any screen shows. */
export const pixels = (length: Inch) => inPixels(length * 96);

export const pointPixels = (length: Point) => inPixels((length * 96) / 72);

const inPixels = (pixel: number) => `${Math.round(pixel * 100) / 100}px`;

/** Where something stands on the slide. */
export function placeStyle({x, y, w, h}: Area): string {
  return `left:${pixels(x)};top:${pixels(y)};width:${pixels(w)};height:${pixels(h)}`;
}
