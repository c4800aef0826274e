import type {ObservationView} from "../dataset-view.ts";
import {type Helper, type HelperCall, HelperError} from "../helper.ts";
import {figuresInOneScale} from "../one-scale.ts";
import {
  columnOfCells,
  type Dimension,
  dimensions,
  isTarget,
  pivot as layOut,
  ofLastPeriods,
  type Pivot,
  shownIn,
} from "../pivot.ts";
import {printShared} from "../print-period.ts";
import {findSharedUnit, type SharedUnit, withoutShared, withShared} from "../shared-unit.ts";
import {makeTrend} from "../trend.ts";
import {countOption, observationsAt} from "./arguments.ts";
import {type Cell, makeTable, tellTarget} from "./table.ts";

export const pivot: Helper = {
  name: "pivot",
  group: "layout",
  summary: {
    en: `a cross table of observations; rows= and columns= are each one of ${dimensions.join(", ")}, last= leaves the newest N periods of all of them, scale= is the one scale of its figures (万, 亿, 个), else by their size, trend=true adds a small line over the periods that are its columns, caption= is its caption, id= what :ref[…] calls it`,
    zh: `数据的交叉表；rows、columns 各取 ${dimensions.join("、")} 之一，last=N 只列全部数据中最近的 N 个时期，scale 是数字的统一量级（万、亿、个，不写时按大小定），trend=true 在列为时期时加一列走势线，caption 是表题，id 是 :ref[…] 引用它时用的名称`,
  },
  example: '{{pivot (observations status="baseline target") rows="indicator" columns="status"}}',
  parameters: [{name: "observations", kind: "observation-list"}],
  options: {
    rows: "dimension",
    columns: "dimension",
    last: "number",
    scale: "text",
    trend: "boolean",
    caption: "text",
    id: "caption-id",
  },
  gives: "table",
  run(call) {
    const rows = dimensionOption(call, "rows", "indicator");
    const columns = dimensionOption(call, "columns", "status");
    const last = countOption(call, "last");
    const given = observationsAt(call, 0);
    const observations = last === undefined ? given : ofLastPeriods(given, last);
    const laidOut = layOut(observations, rows, columns, call.scope.words);
    const shown = shownIn(laidOut.cells.flat());
    const print = figuresInOneScale(shown, call);
    const {words} = call.scope;
    const {tables, noData} = words;
    const sharedBy = (cells: Pivot["cells"][number]) => findSharedUnit(shownIn(cells), print, words);
    const ofAll = [rows, columns].includes("indicator") ? undefined : findSharedUnit(shown, print, words);
    const unitsOf = (dimension: Dimension, lines: Pivot["cells"]) =>
      dimension === "indicator" ? lines.map(sharedBy) : [];
    const rowUnits = unitsOf(rows, laidOut.cells);
    const columnUnits = unitsOf(
      columns,
      laidOut.columns.map((_, column) => columnOfCells(laidOut.cells, column)),
    );
    const hasTrend = call.options.trend === true;
    if (hasTrend && columns !== "period") throw trendOfNoTime(columns);
    const trendOf = (cells: readonly (ObservationView | null)[]) =>
      makeTrend(
        shownIn(cells),
        call,
        shown.flatMap((each) => (isTarget(each) ? [] : each.period)),
      ) ?? noData;
    const cellOf = (cell: ObservationView | null, shared: SharedUnit | undefined): Cell => {
      if (!cell) return "—";
      const figure = withoutShared(print(cell), cell, shared, words);
      return tellsTime(rows, columns) ? figure : tellTarget(figure, cell, words);
    };
    const time = tellsTime(rows, columns) ? "" : sharedTime(shown, call);
    return makeTable(
      [
        withShared(tables[rows], ofAll, words) + time,
        ...laidOut.columns.map((name, column) => withShared(name, columnUnits[column], words)),
        ...(hasTrend ? [tables.trend] : []),
      ],
      ["left", ...laidOut.columns.map(() => "right" as const), ...(hasTrend ? ["center" as const] : [])],
      laidOut.rows.map((name, row) => {
        const cells = laidOut.cells[row] ?? [];
        return [
          withShared(name, rowUnits[row], words),
          ...cells.map((cell, column) => cellOf(cell, rowUnits[row] ?? columnUnits[column] ?? ofAll)),
          ...(hasTrend ? [trendOf(cells)] : []),
        ];
      }),
      call.options,
    );
  },
};

/** Heads name times, or periods beside statuses. */
const tellsTime = (...dimensions: readonly Dimension[]) =>
  dimensions.some((dimension) => dimension === "period" || dimension === "status");

/** The time of all figures, in brackets; empty where they are of several, or caption or targets name it. */
function sharedTime(shown: readonly ObservationView[], {options, scope: {words}}: HelperCall): string {
  if (shown.some(isTarget) || new Set(shown.map(({period}) => period)).size !== 1) return "";
  const time = printShared(shown, words.dates);
  return String(options.caption ?? "").includes(time) ? "" : words.marks.brackets(time);
}

const trendOfNoTime = (columns: Dimension) =>
  new HelperError(
    "wrong-arguments",
    {
      en: `trend=true shows what happened over time, and the columns are ${columns}`,
      zh: `trend=true 画的是历年走势，这里的列却是 ${columns}`,
    },
    {en: 'write columns="period", or leave trend= out', zh: '请写 columns="period"，或不写 trend'},
  );

export const dimensionOption = (call: HelperCall, name: string, usual: Dimension) =>
  (call.options[name] ?? usual) as Dimension;
