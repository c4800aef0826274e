import type {Box, ShapeBox} from "../../../../src/writer/pptx/slide.ts";
import {writeChart} from "./chart.ts";
import type {SlideContext} from "./slide-context.ts";
import {writeTable} from "./table.ts";
import {writeText} from "./text.ts";

type BoxWriters = {[T in Box["type"]]: (box: Extract<Box, {type: T}>, context: SlideContext) => void};

const writers: BoxWriters = {
  text: writeText,
  table: writeTable,
  chart: writeChart,
  // The library writes no title, and calls every picture PNG; they are read back and validated instead.
  picture: () => {
    throw new Error("no deck with pictures of the templates folder is written both ways");
  },
  shape: writeShape,
};

export function writeBox(box: Box, context: SlideContext): void {
  const writer = writers[box.type] as (box: Box, context: SlideContext) => void;
  writer(box, context);
}

function writeShape(box: ShapeBox, {slide, theme}: SlideContext): void {
  const {x, y, w, h} = box.area;
  slide.addShape("rect", {x, y, w, h, objectName: box.name, fill: {color: theme.colours[box.fill]}});
}
