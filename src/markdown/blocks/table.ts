import type {PhrasingContent, Table as TableNode, TableRow} from "mdast";
import type {Place} from "../../diagnostic/place.ts";
import type {Table, TableCell} from "../../model/document.ts";
import {parseInlines} from "../inline.ts";
import type {ParseContext} from "../parse-context.ts";

/** The line above a table: `表：主要指标 {#key-table}`. */
export interface TableCaption {
  readonly text: readonly PhrasingContent[];
  readonly id?: string;
  readonly place: Place;
}

export function parseTable(node: TableNode, caption: TableCaption | undefined, context: ParseContext): Table {
  const [head, ...body] = node.children;
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
  return {
    type: "table",
    ...(caption?.id === undefined ? {} : {id: caption.id}),
    caption: parseInlines(caption?.text ?? [], context),
    header,
    // A short row stands for empty cells at its end, as in GFM.
    rows: body.map((row) => {
      const cells = cellsOf(row, context);
      return header.map((_, column) => cells[column] ?? []);
    }),
    align: header.map((_, column) => node.align?.[column] ?? "left"),
    place: caption?.place ?? context.placeOf(node),
  };
}

function cellsOf(row: TableRow, context: ParseContext): TableCell[] {
  return row.children.map((cell) => parseInlines(cell.children, context));
}
