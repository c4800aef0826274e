import type {WordList} from "../../language/word-list.ts";
import type {ObservationView} from "../dataset-view.ts";
import type {Helper, HelperCall} from "../helper.ts";
import {figuresInOneScale} from "../one-scale.ts";
import {type FigureValue, Markdown} from "../print.ts";
import {printShared} from "../print-period.ts";
import type {ProgressRow} from "../progress.ts";
import {makeTrend, trendUpTo} from "../trend.ts";
import {tellRise} from "./rise.ts";
import {type Cell, makeTable, observationsOf, sourceOf} from "./table.ts";

/** From this planned rise on, in points of a percentage, a row stands out. */
const largeRise = 10;

interface Column {
  readonly heading: string;
  readonly align: "left" | "right" | "center";
  readonly cell: (row: ProgressRow, above: ProgressRow | undefined) => Cell;
}

type PrintCell = (observation: ObservationView) => FigureValue;

export const progressTable: Helper = {
  name: "progress-table",
  group: "layout",
  summary: {
    en: "the table of a plan's indicators with their lights; rows of one topic share its cell. benchmark= is the name of the containing area's column (left out where no row has a value), part=1 parts=2 gives the first of two tables, cut between topics; trend=true adds a small line over the periods up to the last value; caption= is its caption, id= what :ref[…] calls it",
    zh: "规划指标进度表，带灯；同一领域的行合并领域格。benchmark 是上级地区一列的名称（各行都没有数时省去该列），part=1 parts=2 表示分成两张表取第一张（在领域之间分开），trend=true 加一列走势线，caption 是表题，id 是 :ref[…] 引用它时用的名称",
  },
  example: '{{progress-table (progress) benchmark="全市" caption="规划指标进度"}}',
  parameters: [{name: "rows", kind: "progress-list"}],
  options: {
    benchmark: "text",
    part: "number",
    parts: "number",
    scale: "text",
    trend: "boolean",
    caption: "text",
    id: "caption-id",
  },
  gives: "table",
  run(call) {
    const all = (call.arguments[0] ?? []) as readonly ProgressRow[];
    const {part = 1, parts = 1, benchmark = ""} = call.options;
    const rows = cutAtTopics(all, Number(parts))[Number(part) - 1] ?? [];
    const observations = all.flatMap((row) => [row.baseline, row.target, row.reached, row.benchmark]);
    const print = figuresInOneScale(
      observations.filter((each) => each !== null),
      call,
    );
    const columns = chooseColumns(all, String(benchmark), print, call);
    return makeTable(
      columns.map(({heading}) => heading),
      columns.map(({align}) => align),
      rows.map((row, index) => columns.map(({cell}) => cell(row, rows[index - 1]))),
      call.options,
    );
  },
};

/** The same columns for all tables of one list, so that they can stand side by side. */
function chooseColumns(
  rows: readonly ProgressRow[],
  benchmark: string,
  print: PrintCell,
  call: HelperCall,
): readonly Column[] {
  const {words} = call.scope;
  const {tables, dates} = words;
  const periodOf = (observations: readonly ObservationView[]) => commonPeriod(observations, words);
  const hasBenchmark = benchmark !== "" && rows.some((row) => row.benchmark);
  const reached = rows.flatMap((row) => row.reached ?? []);
  const columns: (Column | false)[] = [
    {
      heading: tables.topic,
      align: "left",
      cell: (row, above) => (above?.topic.id === row.topic.id ? new Markdown("^^", []) : row.topic.name),
    },
    {heading: tables.indicator, align: "left", cell: ({name}) => name},
    {
      heading: dates.status("baseline", periodOf(rows.map((row) => row.baseline))),
      align: "right",
      cell: ({baseline}) => print(baseline),
    },
    {
      heading: dates.status("target", periodOf(rows.map((row) => row.target))),
      align: "right",
      cell: (row) => strong(print(row.target), hasBenchmark ? "" : marks[row.standing]),
    },
    {
      heading: tables.plannedChange,
      align: "right",
      cell: ({baseline, target, rise, kind}) => {
        const told = tellRise(baseline, target, words);
        return kind === "share" && Math.abs(rise) >= largeRise ? strong(told) : told;
      },
    },
    hasBenchmark && {
      heading: dates.of(benchmark, periodOf(rows.flatMap((row) => row.benchmark ?? []))),
      align: "right",
      cell: (row) => (row.benchmark ? print(row.benchmark) : "—"),
    },
    reached.length > 0 && {
      heading: dates.reached(periodOf(reached)),
      align: "right",
      cell: (row) => (row.reached ? print(row.reached) : "—"),
    },
    call.options.trend === true && {
      heading: tables.trend,
      align: "center",
      cell: ({baseline, reached}) => makeTrend(trendUpTo(reached ?? baseline, call), call) ?? words.noData,
    },
    {heading: tables.progress, align: "center", cell: ({light}) => new Markdown(`:light[${light}]`, [])},
  ];
  return columns.filter((column) => column !== false);
}

/** Whether the target lies below or above what the containing area has already. */
const marks: Record<ProgressRow["standing"], string> = {behind: "▼", ahead: "▲", level: "", unknown: ""};

const strong = (cell: Cell, mark = "") =>
  new Markdown(`${mark}**${sourceOf(cell)}**`, [...observationsOf(cell)]);

/** Periods that differ would be told wrong by the head of their column. */
function commonPeriod(observations: readonly ObservationView[], {dates}: WordList): string {
  const periods = new Set(observations.map(({period}) => period));
  return periods.size === 1 ? printShared(observations, dates) : "";
}

/** About as many rows in each part; a topic is not torn apart unless it alone is longer than a part. */
function cutAtTopics(rows: readonly ProgressRow[], parts: number): ProgressRow[][] {
  const size = Math.ceil(rows.length / parts);
  const cut: ProgressRow[][] = [[]];
  rows.forEach((row, index) => {
    const last = cut.at(-1) as ProgressRow[];
    const startsTopic = rows[index - 1]?.topic.id !== row.topic.id;
    const restOfTopic = rows.slice(index).findIndex(({topic}) => topic.id !== row.topic.id);
    const length = restOfTopic === -1 ? rows.length - index : restOfTopic;
    const isFull = last.length >= size || (startsTopic && last.length + length > size + 1);
    if (last.length > 0 && isFull && cut.length < parts) cut.push([row]);
    else last.push(row);
  });
  return cut;
}
