import type {WordList} from "../../language/word-list.ts";
import type {TableColumn} from "../choices.ts";
import {nameOf, type ObservationView} from "../dataset-view.ts";
import {type Helper, type HelperCall, splitNames} from "../helper.ts";
import {figuresInOneScale} from "../one-scale.ts";
import {type FigureValue, Markdown, markdownOf, markdownOfParts, Phrase, SparklineValue} from "../print.ts";
import {printPeriod, printTime} from "../print-period.ts";
import {makeTrend, trendUpTo} from "../trend.ts";
import {observationsAt} from "./arguments.ts";

/** What the cells of a table go by beside their observations. */
interface TableSetting {
  readonly print: (observation: ObservationView) => FigureValue;
  readonly wanted: readonly TableColumn[];
}

interface Column {
  readonly align: "left" | "right" | "center";
  readonly cell: (observation: ObservationView, call: HelperCall, setting: TableSetting) => Cell;
}

const columns: Readonly<Record<TableColumn, Column>> = {
  indicator: {align: "left", cell: (observation, {scope}) => nameOf(observation, scope.words.marks)},
  topic: {align: "left", cell: ({indicator}) => indicator.topic.name},
  area: {align: "left", cell: ({area}) => area.name},
  period: {
    align: "center",
    cell: (observation, {scope: {words}}, {wanted}) =>
      wanted.includes("status") ? printPeriod(observation, words.dates) : printTime(observation, words.dates),
  },
  status: {align: "center", cell: ({status}, {scope}) => scope.words.dates.status(status, "")},
  value: {
    align: "right",
    cell: (observation, {scope: {words}}, {print, wanted}) =>
      wanted.includes("status") || wanted.includes("period")
        ? print(observation)
        : tellTarget(print(observation), observation, words),
  },
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
    const setting = {print: figuresInOneScale(observations, call), wanted};
    const rows = observations.map((observation) =>
      wanted.map((name) => columns[name].cell(observation, call, setting)),
    );
    return makeTable(
      wanted.map((name) => call.scope.words.tables[name]),
      wanted.map((name) => columns[name].align),
      rows,
      call.options,
    );
  },
};

/** `98% (2030 target)`, where neither a column nor a row tells; any other figure as it is. */
export const tellTarget = (
  figure: FigureValue,
  observation: ObservationView,
  {dates, marks}: WordList,
): FigureValue | Phrase =>
  observation.status === "target"
    ? new Phrase(figure, marks.brackets(printTime(observation, dates)))
    : figure;

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
