import type {Box} from "../slide.ts";
import {writeChart} from "./chart.ts";
import {writeShape} from "./shape.ts";
import type {SlideContext} from "./slide-context.ts";
import {writeTable} from "./table.ts";
import {writeText} from "./text.ts";

type BoxWriters = {[T in Box["type"]]: (box: Extract<Box, {type: T}>, context: SlideContext) => void};

const writers: BoxWriters = {text: writeText, table: writeTable, chart: writeChart, shape: writeShape};

export function writeBox(box: Box, context: SlideContext): void {
  const writer = writers[box.type] as (box: Box, context: SlideContext) => void;
  writer(box, context);
}
