import type {SlideTheme} from "../../../../theme/slide-theme.ts";
import {area} from "../../frame-areas.ts";
import {shapeNames} from "../../name-shapes.ts";
import type {Slide} from "../../slide.ts";

/** Inches of ground around what stands on it. */
const AROUND = 0.12;

/** Where the picture of a house is dark and light, what is below a title stands on a plain ground. */
export function withPlainGround(slide: Slide, {house, slide: {width, height}}: SlideTheme): Slide {
  if (!house?.isBusy || (slide.layout !== "content" && slide.layout !== "agenda")) return slide;
  const {x, y, w, h} = house.rooms[slide.layout];
  const [left, top] = [Math.max(0, x - AROUND), Math.max(0, y - AROUND / 2)];
  const [right, bottom] = [Math.min(width, x + w + AROUND), Math.min(height, y + h + AROUND)];
  const place = area(left, top, right - left, bottom - top);
  return {...slide, ground: [{type: "shape", name: shapeNames.bodyGround, area: place, fill: "background"}]};
}
