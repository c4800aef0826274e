import {cellWidth} from "../../../pptx/pieces/table-rows.ts";
import type {Para, TableBox, TableRow} from "../../../pptx/slide.ts";
import {breakRuns} from "../break-runs.ts";
import {pixels, placeStyle} from "../css-pixels.ts";
import {alignClass, lookOf, sizeStyle} from "../para-html.ts";
import {lookClasses, runsHtml} from "../run-html.ts";

/** The type of the first cell is that of the table; only a cell that differs says its own. */
export function tableHtml(box: TableBox): string {
  const size = box.rows[0]?.cells[0];
  const style = [placeStyle(box.area), ...(size ? [sizeStyle(size)] : []), `--inset:${pixels(box.inset.x)}`];
  const columns = box.columnWidths.map((width) => `<col style="width:${pixels(width)}">`).join("");
  const rows = box.rows.map((row) => rowHtml(row, box)).join("");
  return `<table class="box" style="${style.join(";")}"><colgroup>${columns}</colgroup>${rows}</table>`;
}

function rowHtml(row: TableRow, box: TableBox): string {
  const fill = row.header ? ' class="fill-primary"' : row.shaded ? ' class="fill-surface"' : "";
  const cells = row.cells.map((cell, column) => cellHtml(cell, column, row.header, box)).join("");
  return `<tr${fill} style="height:${pixels(row.height)}">${cells}</tr>`;
}

function cellHtml(cell: Para, column: number, isHeader: boolean, box: TableBox): string {
  const look = lookOf(cell);
  const classes = [...lookClasses(look), ...alignClass(cell)].join(" ");
  const size = sizeStyle(cell);
  const [first] = box.rows[0]?.cells ?? [];
  const style = first && sizeStyle(first) === size ? "" : ` style="${size}"`;
  const text = runsHtml(
    breakRuns(cell, cellWidth({widths: box.columnWidths, inset: box.inset}, column)),
    look,
  );
  const tag = isHeader ? "th" : "td";
  const scope = isHeader ? ' scope="col"' : "";
  return `<${tag}${scope} class="${classes}"${style}>${text}</${tag}>`;
}
