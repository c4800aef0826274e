import type {ShapeBox} from "../slide.ts";
import type {SlideContext} from "./slide-context.ts";

export function writeShape(box: ShapeBox, {slide, theme}: SlideContext): void {
  const {x, y, w, h} = box.area;
  slide.addShape("rect", {x, y, w, h, objectName: box.name, fill: {color: theme.colours[box.fill]}});
}
