import {type Inch, inches} from "../../model/length.ts";
import {sparklineEms} from "../sparkline/sparkline-cell.ts";
import {area as areaOf} from "./frame.ts";
import type {Area, NamedSparkline, Para, TableBox} from "./slide.ts";

/** A sparkline where it stands on its slide. */
export interface PlacedSparkline extends NamedSparkline {
  readonly area: Area;
}

/**
 * The sparklines of a table. A cell of PowerPoint holds text only, so they lie over their cells as pictures: the rows are
 * as high as they were measured, and no line in them is longer than its column.
 */
export function sparklinesOn({area, rows, columnWidths, inset}: TableBox): PlacedSparkline[] {
  let top: number = area.y;
  return rows.flatMap(({cells, height, spans}, index) => {
    const y = top;
    top += height;
    return cells.flatMap((cell, column) => {
      if (cell.sparkline === undefined) return [];
      const left = area.x + sum(columnWidths.slice(0, column));
      const covered = rows.slice(index, index + Math.max(1, spans?.[column] ?? 1));
      const place = areaOf(left, y, columnWidths[column] ?? 0, sum(covered.map((row) => row.height)));
      return [{...cell.sparkline, area: within(place, cell, inset.x)}];
    });
  });
}

function within({x, y, w, h}: Area, {size, align}: Para, inset: Inch): Area {
  const width = (sparklineEms.width * size) / 72;
  const height = (sparklineEms.height * size) / 72;
  const spare = w - width;
  const left = {left: inset, center: spare / 2, right: spare - inset}[align];
  return areaOf(inches(x + left), inches(y + (h - height) / 2), width, height);
}

const sum = (lengths: readonly number[]) => lengths.reduce((total, length) => total + length, 0);
