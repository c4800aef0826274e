import type {Helper, HelperCall} from "../helper.ts";
import {figuresInOneScale} from "../one-scale.ts";
import {type Dimension, dimensions, pivot as layOut} from "../pivot.ts";
import {observationsAt} from "./arguments.ts";
import {makeTable} from "./table.ts";

export const pivot: Helper = {
  name: "pivot",
  group: "layout",
  summary: {
    en: `a cross table of observations; rows= and columns= are each one of ${dimensions.join(", ")}, scale= the one scale of its figures (万, 亿, 个), else by their size, caption= is its caption, id= what :ref[…] calls it`,
    zh: `数据的交叉表；rows、columns 各取 ${dimensions.join("、")} 之一，scale 是数字的统一量级（万、亿、个，不写时按大小定），caption 是表题，id 是 :ref[…] 引用它时用的名称`,
  },
  example: '{{pivot (observations status="baseline target") rows="indicator" columns="status"}}',
  parameters: [{name: "observations", kind: "observation-list"}],
  options: {rows: "dimension", columns: "dimension", scale: "text", caption: "text", id: "caption-id"},
  gives: "table",
  run(call) {
    const rows = dimensionOption(call, "rows", "indicator");
    const columns = dimensionOption(call, "columns", "status");
    const laidOut = layOut(observationsAt(call, 0), rows, columns, call.scope.words);
    const shown = laidOut.cells.flat().filter((cell) => cell !== null);
    const print = figuresInOneScale(shown, call);
    return makeTable(
      [call.scope.words.tables[rows], ...laidOut.columns],
      ["left", ...laidOut.columns.map(() => "right" as const)],
      laidOut.rows.map((name, row) => [
        name,
        ...(laidOut.cells[row] ?? []).map((cell) => (cell ? print(cell) : "—")),
      ]),
      call.options,
    );
  },
};

export const dimensionOption = (call: HelperCall, name: string, usual: Dimension) =>
  (call.options[name] ?? usual) as Dimension;
