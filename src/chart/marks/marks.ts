import type {ChartType} from "../../model/chart.ts";
import {area} from "./area.ts";
import {bar} from "./bar.ts";
import {combination} from "./combination.ts";
import {doughnut} from "./doughnut.ts";
import {horizontalBar} from "./horizontal-bar.ts";
import {line} from "./line.ts";
import type {Mark} from "./mark.ts";
import {orMultiples} from "./multiples.ts";
import {pyramid} from "./pyramid.ts";
import {rowMark} from "./rows.ts";
import {scatter} from "./scatter.ts";
import {percentStackedBar, stackedBar} from "./stacked-bar.ts";

export const marks: Readonly<Record<ChartType, Mark>> = {
  bar: orMultiples(bar),
  "stacked-bar": stackedBar,
  "percent-stacked-bar": percentStackedBar,
  "horizontal-bar": horizontalBar,
  line: orMultiples(line),
  area: orMultiples(area),
  doughnut,
  pie: doughnut,
  combination,
  scatter,
  pyramid,
  dumbbell: rowMark("dumbbell"),
  bullet: rowMark("bullet"),
  progress: rowMark("progress"),
};
