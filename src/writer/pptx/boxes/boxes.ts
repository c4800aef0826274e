import type {Box} from "../slide.ts";
import {writeChart} from "./chart.ts";
import type {Pen} from "./pen.ts";
import {writeShape} from "./shape.ts";
import {writeTable} from "./table.ts";
import {writeText} from "./text.ts";

type BoxWriters = {[T in Box["type"]]: (box: Extract<Box, {type: T}>, pen: Pen) => void};

const writers: BoxWriters = {text: writeText, table: writeTable, chart: writeChart, shape: writeShape};

export function writeBox(box: Box, pen: Pen): void {
  const writer = writers[box.type] as (box: Box, pen: Pen) => void;
  writer(box, pen);
}
