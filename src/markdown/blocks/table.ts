import type {PhrasingContent, TableCell as TableCellNode, Table as TableNode, TableRow} from "mdast";
import type {Place} from "../../diagnostic/place.ts";
import type {Table, TableCell} from "../../model/document.ts";
import {parseInlines} from "../inline.ts";
import {tableTooLarge} from "../limits/limit-problems.ts";
import type {ParseContext} from "../parse-context.ts";
import {parseSparkline} from "./sparkline.ts";

/** The line above a table: `表：主要指标 {#key-table}`. */
export interface TableCaption {
  readonly text: readonly PhrasingContent[];
  readonly id?: string;
  readonly place: Place;
}

/** Some hundred pages. Each row gets as many cells as the header, also where few are written. */
const mostCells = 100_000;

export function parseTable(node: TableNode, caption: TableCaption | undefined, context: ParseContext): Table {
  const [head, ...body] = node.children;
  const cells = (head?.children.length ?? 0) * node.children.length;
  if (cells > mostCells) {
    context.diagnostics.push(tableTooLarge(cells, context.placeOf(node)));
    return {type: "table", caption: [], header: [], rows: [], align: [], place: context.placeOf(node)};
  }
  const header = head ? cellsOf(head, context) : [];
  for (const row of body) {
    if (header.length > 1 && !context.sourceOf(row).includes("|")) {
      context.error(
        "text-in-table",
        row,
        {en: "this line becomes a row of the table above", zh: "这一行会并入上面的表格"},
        {en: "put a blank line after the table", zh: "请在表格后面空一行"},
      );
    }
    if (row.children.length > header.length) {
      context.error(
        "table-row-too-long",
        row,
        {
          en: `this row has ${row.children.length} cells, the header ${header.length}`,
          zh: `这一行有 ${row.children.length} 格，表头只有 ${header.length} 格`,
        },
        {en: "write \\| for a bar inside a cell", zh: "单元格内的竖线请写成 \\|"},
      );
    }
  }
  const rowSpans = readSpans(node.children, context);
  return {
    type: "table",
    ...(caption?.id === undefined ? {} : {id: caption.id}),
    caption: parseInlines(caption?.text ?? [], context),
    header,
    // A short row stands for empty cells at its end, as in GFM.
    rows: body.map((row) => {
      const cells = cellsOf(row, context, true);
      return header.map((_, column) => cells[column] ?? []);
    }),
    ...(rowSpans === undefined ? {} : {rowSpans}),
    align: header.map((_, column) => node.align?.[column] ?? "left"),
    place: caption?.place ?? context.placeOf(node),
  };
}

function cellsOf(row: TableRow, context: ParseContext, isBody = false): TableCell[] {
  return row.children.map((cell) => {
    if (isJoined(cell)) return [];
    return (isBody ? parseSparkline(cell, context) : undefined) ?? parseInlines(cell.children, context);
  });
}

/** A cell that holds `^^` and nothing else joins the one above it, as in MultiMarkdown. */
function isJoined({children: [only, ...others]}: TableCellNode): boolean {
  return only?.type === "text" && only.value.trim() === "^^" && others.length === 0;
}

/** How many rows each cell covers; undefined where all stand alone. */
function readSpans([head, ...body]: readonly TableRow[], context: ParseContext): number[][] | undefined {
  if (head === undefined || ![head, ...body].some(({children}) => children.some(isJoined))) return undefined;
  for (const cell of head.children) {
    if (!isJoined(cell)) continue;
    context.error(
      "joined-cell",
      cell,
      {en: "cells of the header cannot be merged", zh: "表头的单元格不能合并"},
      {en: "write the name of the column", zh: "请写上这一列的名称"},
    );
  }
  const spans: number[][] = [];
  for (const {children} of body) {
    const own = head.children.map(() => 1);
    spans.push(own);
    for (const [column, cell] of children.entries()) {
      if (!isJoined(cell)) continue;
      const origin = spans.slice(0, -1).findLastIndex((above) => above[column] !== 0);
      const above = spans[origin];
      if (above === undefined) {
        context.error(
          "joined-cell",
          cell,
          {en: "there is no cell above that this one could join", zh: "上面没有可以合并的单元格"},
          {
            en: "write the text in the first row and ^^ in the rows below",
            zh: "请在第一行写上文字，下面各行写 ^^",
          },
        );
      } else {
        above[column] = (above[column] ?? 1) + 1;
        own[column] = 0;
      }
    }
  }
  return spans;
}
