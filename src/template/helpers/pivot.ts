import {formatFigure} from "../../figure/format-figure.ts";
import type {Helper, HelperCall} from "../helper.ts";
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
  parameters: [{name: "observations", kind: "observation-list"}],
  options: {rows: "dimension", columns: "dimension", caption: "text", id: "caption-id"},
  gives: "table",
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

export const dimensionOption = (call: HelperCall, name: string, usual: Dimension) =>
  (call.options[name] ?? usual) as Dimension;
