import type {TextBox} from "../../../../src/writer/pptx/slide.ts";
import {paragraphRuns} from "./paragraphs.ts";
import type {SlideContext} from "./slide-context.ts";

export function writeText(box: TextBox, {slide, theme}: SlideContext): void {
  const {x, y, w, h} = box.area;
  const font = theme.fonts.body.eastAsia;
  slide.addText(paragraphRuns(box.paragraphs, font, theme), {
    x,
    y,
    w,
    h,
    objectName: box.name,
    isTextBox: true,
    fit: "none",
    valign: box.valign,
    // Points, in pptxgenjs's own order: left, right, bottom, top.
    margin: [box.inset.x * 72, box.inset.x * 72, box.inset.y * 72, box.inset.y * 72],
    ...(box.fill ? {fill: {color: theme.colours[box.fill]}} : {}),
  });
}
