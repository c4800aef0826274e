import type {SlideTheme} from "../../../../src/theme/slide-theme.ts";
import {LANGUAGE} from "../../../../src/writer/in-tongue.ts";
import type {Para, TableBox, TableRow} from "../../../../src/writer/pptx/slide.ts";
import type {Cell, CellOptions} from "../library-types.ts";
import {paragraphRuns} from "./paragraphs.ts";
import type {SlideContext} from "./slide-context.ts";

export function writeTable(box: TableBox, {slide, theme}: SlideContext): void {
  const {x, y, w, h} = box.area;
  slide.addTable(
    box.rows.map((row) =>
      // Cells that join the one above are left out.
      row.cells.flatMap((cell, column) =>
        row.spans?.[column] === 0 ? [] : [tableCell(cell, row, column, box, theme)],
      ),
    ),
    {
      x,
      y,
      w,
      h,
      objectName: box.name,
      colW: [...box.columnWidths],
      rowH: box.rows.map((row) => row.height),
      autoPage: false,
    },
  );
}

function tableCell(cell: Para, row: TableRow, column: number, box: TableBox, theme: SlideTheme): Cell {
  const span = row.spans?.[column] ?? 1;
  const isTinted = row.shaded || box.labelColumns?.includes(column);
  const font = theme.fonts.body.eastAsia;
  const {x, y} = box.inset;
  return {
    text: paragraphRuns([cell], font, theme),
    options: {
      align: cell.align,
      valign: "middle",
      // Inches as long as the first value is below 1: top, right, bottom, left.
      margin: [y, x, y, x],
      border: cellBorders(row, theme),
      // An empty cell takes its height from these.
      fontFace: font,
      fontSize: cell.size,
      lang: LANGUAGE,
      ...(span > 1 ? {rowspan: span} : {}),
      ...cellFill(row, isTinted ?? false, theme),
    },
  };
}

function cellFill(row: TableRow, isTinted: boolean, theme: SlideTheme): CellOptions {
  if (row.header) return {fill: {color: theme.colours.primary}};
  return isTinted ? {fill: {color: theme.colours.surface}} : {};
}

/** Hairlines between rows only; top, right, bottom, left. */
function cellBorders(row: TableRow, theme: SlideTheme): NonNullable<CellOptions["border"]> {
  const none = {type: "none"} as const;
  const hairline = {type: "solid", pt: 0.75, color: theme.colours.border} as const;
  return [none, none, row.header ? none : hairline, none];
}
