import type {TableColumn} from "../choices.ts";
import {nameOf, type ObservationView} from "../dataset-view.ts";
import {type Helper, type HelperCall, splitNames} from "../helper.ts";
import {figuresInOneScale} from "../one-scale.ts";
import {FigureValue, Markdown, markdownOf, markdownOfParts, Phrase, SparklineValue} from "../print.ts";
import {printPeriod, printTime} from "../print-period.ts";
import {makeTrend, trendUpTo} from "../trend.ts";
import {observationsAt} from "./arguments.ts";

type PrintCell = (observation: ObservationView) => FigureValue;

interface Column {
  readonly align: "left" | "right" | "center";
  readonly cell: (observation: ObservationView, call: HelperCall, print: PrintCell) => Cell;
}

const columns: Readonly<Record<TableColumn, Column>> = {
  indicator: {align: "left", cell: (observation, {scope}) => nameOf(observation, scope.words.marks)},
  topic: {align: "left", cell: ({indicator}) => indicator.topic.name},
  area: {align: "left", cell: ({area}) => area.name},
  period: {align: "center", cell: (observation, {scope}) => printPeriod(observation, scope.words.dates)},
  status: {align: "center", cell: ({status}, {scope}) => scope.words.dates.status(status, "")},
  value: {align: "right", cell: (observation, _call, print) => print(observation)},
  note: {align: "left", cell: ({note}) => note || "—"},
  locator: {align: "left", cell: ({locator}) => locator},
  trend: {
    align: "center",
    cell: (observation, call) => makeTrend(trendUpTo(observation, call), call) ?? call.scope.words.noData,
  },
};

export const table: Helper = {
  name: "table",
  group: "layout",
  summary: {
    en: `a table with one row for each observation; columns= names the columns among ${Object.keys(columns).join(", ")} (trend is a small line over the periods up to that of the row), scale= the one scale of its figures (万, 亿, 个), else by their size, caption= its caption, id= what :ref[…] calls it`,
    zh: `每条数据一行的表格；columns 指定各列，可用的有 ${Object.keys(columns).join("、")}（trend 是截至该行时期的走势线）；scale 是数字的统一量级（万、亿、个，不写时按大小定），caption 是表题，id 是 :ref[…] 引用它时用的名称`,
  },
  example: '{{table (observations) columns="indicator period value" caption="主要数据"}}',
  parameters: [{name: "observations", kind: "observation-list"}],
  options: {columns: "columns", scale: "text", caption: "text", id: "caption-id"},
  gives: "table",
  run(call) {
    const names = splitNames(String(call.options.columns ?? "indicator period value"));
    const wanted = names as TableColumn[];
    const observations = observationsAt(call, 0);
    const print = figuresInOneScale(observations, call);
    const rows = observations.map((observation) =>
      wanted.map((name) => {
        const cell = columns[name].cell(observation, call, print);
        return wanted.includes("status") ? cell : tellTarget(name, cell, observation, wanted, call);
      }),
    );
    return makeTable(
      wanted.map((name) => call.scope.words.tables[name]),
      wanted.map((name) => columns[name].align),
      rows,
      call.options,
    );
  },
};

/** A target says that it is one: beside its period, or else behind its value. */
function tellTarget(
  name: TableColumn,
  cell: Cell,
  observation: ObservationView,
  wanted: readonly TableColumn[],
  {scope: {words}}: HelperCall,
): Cell {
  if (observation.status !== "target") return cell;
  const time = printTime(observation, words.dates);
  if (name === "period") return time;
  const isBare = name === "value" && !wanted.includes("period") && cell instanceof FigureValue;
  return isBare ? new Phrase(cell, words.marks.brackets(time)) : cell;
}

/** Text, figures, or Markdown of a line that is escaped already. */
export type Cell = string | FigureValue | Phrase | Markdown | SparklineValue;

/** A GFM table whose cells are escaped; nothing at all when it would have no rows. */
export function makeTable(
  headings: readonly string[],
  aligns: readonly ("left" | "right" | "center")[],
  rows: readonly (readonly Cell[])[],
  {caption, id}: {readonly caption?: unknown; readonly id?: unknown},
): Markdown {
  if (rows.length === 0) return new Markdown("", []);
  const rules = {left: ":---", right: "---:", center: ":---:"};
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const lines = [
    line(headings.map(markdownOf)),
    line(aligns.map((align) => rules[align])),
    ...rows.map((row) => line(row.map(sourceOf))),
  ];
  const title =
    typeof caption === "string" && caption !== "" ? `表：${markdownOf(caption)}${nameTable(id)}\n\n` : "";
  const observations = rows.flat().flatMap(observationsOf);
  return new Markdown(`${title}${lines.join("\n")}`, observations);
}

/** ` {#key-table}` behind the caption. */
const nameTable = (id: unknown) => (id === undefined ? "" : ` {#${id}}`);

export function sourceOf(cell: Cell): string {
  if (cell instanceof Markdown || cell instanceof SparklineValue) return cell.source;
  return cell instanceof Phrase ? markdownOfParts(cell.parts) : markdownOf(cell);
}

export function observationsOf(cell: Cell): readonly string[] {
  if (typeof cell === "string") return [];
  return cell instanceof Phrase ? cell.parts.flatMap(observationsOf) : cell.observations;
}
