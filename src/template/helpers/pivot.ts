import {formatFigure} from "../../figure/format-figure.ts";
import {type Helper, type HelperCall, HelperError} from "../helper.ts";
import {type Dimension, dimensions, pivot as layOut} from "../pivot.ts";
import {FigureValue} from "../print.ts";
import {observationsAt} from "./arguments.ts";
import {makeTable} from "./table.ts";

const headings: Record<Dimension, string> = {indicator: "指标", area: "地区", period: "时期", status: "性质"};

export const pivot: Helper = {
  name: "pivot",
  group: "layout",
  summary: {
    en: `a cross table of observations; rows= and columns= are each one of ${dimensions.join(", ")}, caption= is its caption, id= what :ref[…] calls it`,
    zh: `数据的交叉表；rows、columns 各取 ${dimensions.join("、")} 之一，caption 是表题，id 是 :ref[…] 引用它时用的名称`,
  },
  example: '{{pivot (observations status="baseline target") rows="indicator" columns="status"}}',
  parameters: [{name: "observations", kind: "list"}],
  options: {rows: "text", columns: "text", caption: "text", id: "text"},
  run(call) {
    const rows = dimensionOption(call, "rows", "indicator");
    const columns = dimensionOption(call, "columns", "status");
    const laidOut = layOut(observationsAt(call, 0), rows, columns);
    return makeTable(
      [headings[rows], ...laidOut.columns],
      ["left", ...laidOut.columns.map(() => "right" as const)],
      laidOut.rows.map((name, row) => [
        name,
        ...(laidOut.cells[row] ?? []).map((cell) =>
          cell ? new FigureValue(formatFigure(cell, cell.indicator), [cell.id]) : "—",
        ),
      ]),
      call.options,
    );
  },
};

export function dimensionOption(call: HelperCall, name: string, usual: Dimension): Dimension {
  const value = call.options[name] ?? usual;
  const found = dimensions.find((dimension) => dimension === value);
  if (found) return found;
  throw new HelperError(
    "wrong-arguments",
    {en: `"${name}" cannot be "${String(value)}"`, zh: `“${name}”不能是“${String(value)}”`},
    {en: `choose one of: ${dimensions.join(", ")}`, zh: `可用的有：${dimensions.join("、")}`},
  );
}
