import type {PlainElement} from "../../../ooxml/plain-element.ts";
import type {Box} from "../slide.ts";
import {writeChart} from "./chart.ts";
import {writePicture} from "./picture.ts";
import {writeShape} from "./shape.ts";
import type {SlideContext} from "./slide-context.ts";
import {writeSparklines} from "./sparklines.ts";
import {writeTable} from "./table.ts";
import {writeText} from "./text.ts";

type BoxWriters = {
  [T in Box["type"]]: (box: Extract<Box, {type: T}>, context: SlideContext) => PlainElement[];
};

const writers: BoxWriters = {
  text: (box, context) => [writeText(box, context)],
  table: (box, context) => [writeTable(box, context), ...writeSparklines(box, context)],
  shape: (box, context) => [writeShape(box, context)],
  chart: writeChart,
  picture: (box, context) => [writePicture(box, context)],
};

/** The shapes of a box: one, a table with its sparklines, a chart with its remark, or none where a chart was not drawn. */
export function writeBox(box: Box, context: SlideContext): PlainElement[] {
  const writer = writers[box.type] as (box: Box, context: SlideContext) => PlainElement[];
  return writer(box, context);
}
