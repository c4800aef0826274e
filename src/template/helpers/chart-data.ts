import {groupBy} from "../../base/group-by.ts";
import {chooseScale} from "../../figure/choose-scale.ts";
import {subtract} from "../../figure/decimal.ts";
import type {ChartPoint} from "../../model/chart.ts";
import {sortByGap} from "../../query/chart-rows.ts";
import {findAbsent, withAbsent} from "../asked-for.ts";
import {areOfOneTime, canSubtract, tellDifference} from "../compare.ts";
import {citedBy, type ObservationView} from "../dataset-view.ts";
import {type Helper, type HelperCall, HelperError, type Scope} from "../helper.ts";
import {type PrintFigure, printInOneScale, scaleOption} from "../one-scale.ts";
import {type Dimension, dimensions, pivot as layOut} from "../pivot.ts";
import {ChartData} from "../print.ts";
import {markInferred, printShared} from "../print-period.ts";
import {boundOf, signDifference, tellSigned} from "../signed-difference.ts";
import {isObservation, observationsAt} from "./arguments.ts";
import {dimensionOption} from "./pivot.ts";

type Cell = ObservationView | null;

interface Column {
  readonly name: string;
  /** Of what runs along the second axis. */
  unit?: string;
  readonly cells: Cell[];
}

export const chartData: Helper = {
  name: "chart-data",
  group: "layout",
  summary: {
    en: `the data of a chart block; categories= and series= are each one of ${dimensions.join(", ")}; differences=true adds what lies between two series, sort="gap" puts the largest first, scale= is the one scale of its figures (万, 亿, 个), else by their size, reference= adds figures to compare with, second= figures of another unit along a second axis`,
    zh: `图表块的数据；categories（分类）、series（系列）各取 ${dimensions.join("、")} 之一；differences=true 附上两个系列之差，sort="gap" 按差距由大到小，scale 是数字的统一量级（万、亿、个，不写时按大小定），reference 给出用来对照的数据，second 给出另一单位、沿第二条轴画的数据`,
  },
  example: 'data: {{chart-data (observations kinds="share") categories="indicator" series="status"}}',
  parameters: [{name: "observations", kind: "observation-list"}],
  options: {
    categories: "dimension",
    series: "dimension",
    differences: "boolean",
    sort: "text",
    scale: "text",
    reference: "observation-list",
    second: "observation-list",
  },
  gives: "chart-data",
  run(call) {
    const first = observationsAt(call, 0);
    const reference = referenceOf(call);
    checkUnits(first);
    checkAccruals(first);
    const second = secondOf(call, first);
    const observations = [...first, ...second];
    const categories = dimensionOption(call, "categories", "indicator");
    const series = dimensionOption(call, "series", second.length > 0 ? "indicator" : "status");
    const inOrder = hasRoles(call) && series === "status" ? byStatus(observations) : observations;
    const absentIn = (dimension: Dimension) => findAbsent(call.arguments[0], dimension, inOrder, call.scope);
    const laidOut = withAbsent(
      layOut(inOrder, categories, series, call.scope.words),
      absentIn(categories),
      absentIn(series),
    );
    const columns: Column[] = laidOut.columns.map((name, column) => ({
      name,
      cells: laidOut.cells.map((row) => row[column] ?? null),
    }));
    if (second.length > 0) moveToSecond(columns, new Set(second));
    if (reference !== undefined) columns.push(comparedWith(reference, laidOut.cells, categories, call.scope));
    const shown = columns.flatMap(({cells}) => cells.filter((cell) => cell !== null));
    const print = printInOneScale(shown, call);
    const data = {
      unit: nameOfUnit(observations, call),
      categories: laidOut.rows,
      series: columns.map(({name, unit, cells}) => ({
        name,
        ...(unit === undefined ? {} : {unit}),
        points: cells.map((cell) => pointOf(cell, print)),
      })),
      ...(call.options.differences === true && {
        differences: differencesOf(
          columns.map(({cells}) => cells),
          call,
        ),
      }),
    };
    return new ChartData(
      markInferred(JSON.stringify(isSorted(call) ? sortByGap(data) : data)),
      columns.flatMap(({cells}) => cells.flatMap((cell) => (cell ? citedBy(cell) : []))),
    );
  },
};

/** Series of a dumbbell and its kin have roles by their order: from the baseline over what was reached to the target. */
const hasRoles = ({options}: HelperCall) =>
  ["differences", "sort", "reference"].some((name) => name in options);

const byStatus = (observations: readonly ObservationView[]) => {
  const rankOf = ({status}: ObservationView) => ["baseline", "actual", "target"].indexOf(status);
  return observations.toSorted((a, b) => rankOf(a) - rankOf(b));
};

function isSorted({options}: HelperCall): boolean {
  if (options.sort === undefined || options.sort === "gap") return options.sort === "gap";
  throw new HelperError(
    "wrong-arguments",
    {en: `sort= cannot be "${options.sort}"`, zh: `sort= 不能写“${options.sort}”`},
    {en: 'write sort="gap", or leave it out', zh: '请写 sort="gap"，或不写'},
  );
}

function referenceOf({options}: HelperCall): readonly ObservationView[] | undefined {
  const {reference} = options;
  if (reference === undefined || reference === null) return undefined;
  return (Array.isArray(reference) ? reference : [reference]).filter(isObservation);
}

/** Figures for the second axis: of one unit, and of other indicators, since each indicator is a series. */
function secondOf(call: HelperCall, first: readonly ObservationView[]): readonly ObservationView[] {
  const {second} = call.options;
  if (second === undefined || second === null) return [];
  const observations = (Array.isArray(second) ? second : [second]).filter(isObservation);
  checkUnits(observations);
  checkAccruals(observations);
  const series = dimensionOption(call, "series", "indicator");
  const ids = new Set(first.map(({indicator}) => indicator.id));
  const isTwice = observations.some(({indicator}) => ids.has(indicator.id));
  if (series === "indicator" && !isTwice) return observations;
  throw new HelperError(
    "wrong-arguments",
    isTwice
      ? {en: "one indicator cannot run along both axes", zh: "同一指标不能又在左轴又在右轴"}
      : {
          en: `with second= the series are indicators, not ${series}`,
          zh: `有 second= 时系列只能是指标，不能是 ${series}`,
        },
    isTwice
      ? {en: "choose other indicators for second=", zh: "second= 请取别的指标"}
      : {en: 'write series="indicator", or leave it out', zh: '请写 series="indicator"，或不写'},
  );
}

/** What runs along the second axis comes last, whatever the order of its indicators. */
function moveToSecond(columns: Column[], second: ReadonlySet<ObservationView>): void {
  for (const column of columns) {
    const found = column.cells.find((cell) => cell !== null && second.has(cell));
    if (found) column.unit = found.indicator.unit;
  }
  columns.sort((a, b) => Number(a.unit !== undefined) - Number(b.unit !== undefined));
}

function checkUnits(observations: readonly ObservationView[]): void {
  const units = [...new Set(observations.map(({indicator}) => indicator.unit))];
  if (observations.length === 0) {
    throw new HelperError(
      "chart-without-data",
      {en: "there is nothing to draw", zh: "图表没有数据"},
      {
        en: "guard the chart block with {{#if (observations …)}}",
        zh: "请用 {{#if (observations …)}} 把图表块包起来",
      },
    );
  }
  if (units.length > 1) {
    throw new HelperError(
      "mixed-units",
      {
        en: `one chart cannot show different units: ${units.map(nameUnit).join(", ")}`,
        zh: `一张图不能混用不同单位：${units.map(nameUnit).join("、")}`,
      },
      {en: "choose indicators of one unit, or make two charts", zh: "请选择单位相同的指标，或分成两张图"},
    );
  }
}

function checkAccruals(observations: readonly ObservationView[]): void {
  const accruals = new Set(observations.flatMap(({indicator}) => indicator.accrual || []));
  if (accruals.size < 2) return;
  throw new HelperError(
    "mixed-accruals",
    {
      en: "one chart cannot show what there is (stock) beside what came about in a period (flow)",
      zh: "一张图不能既有存量（现有多少）又有流量（新增多少）",
    },
    {
      en: 'choose with accrual="stock" or accrual="flow", or make two charts',
      zh: '请用 accrual="stock" 或 accrual="flow" 选取，或分成两张图',
    },
  );
}

/** The series to compare with: for each row the figure of the same indicator, at most a year from its last one. */
function comparedWith(
  reference: readonly ObservationView[],
  rows: readonly (readonly Cell[])[],
  dimension: Dimension,
  scope: Scope,
): {name: string; cells: Cell[]} {
  const cells = rows.map((row) => {
    const last = row.findLast((cell) => cell !== null);
    if (!last) return null;
    const alike = reference.filter(
      (each) =>
        each.indicator.id === last.indicator.id &&
        each.scope === last.scope &&
        areOfOneTime(each, last) &&
        (dimension !== "period" || each.period === last.period),
    );
    return alike.toSorted((a, b) => Math.abs(a.year - last.year) - Math.abs(b.year - last.year))[0] ?? null;
  });
  return {
    name: nameReference(
      cells.filter((cell) => cell !== null),
      scope,
    ),
    cells,
  };
}

/** `全市2025年实际`; of several years each is named. */
function nameReference(cells: readonly ObservationView[], {view: {levelById}, words}: Scope): string {
  const {dates, marks} = words;
  const [first] = cells;
  if (first === undefined) return words.charts.reference;
  const area = levelById.get(first.area.level)?.whole || first.area.shortName;
  const periods = [...groupBy(cells, ({period}) => period)]
    .sort()
    .map(([, group]) => printShared(group, dates));
  const isOneStatus = cells.every(({status}) => status === first.status);
  const told = periods.join(marks.item);
  return dates.of(area, isOneStatus ? dates.status(first.status, told) : told);
}

/** Second against first as `+20`, in one scale; where there is a third, the second against it in words: `低10.2个百分点`. */
function differencesOf(
  [from, to, reference]: readonly (readonly Cell[])[],
  call: HelperCall,
): (string | null)[] {
  const {words} = call.scope;
  const changes = (to ?? []).flatMap((end, row) => {
    const start = from?.[row];
    return end && start ? [{value: subtract(end.value, start.value), valueHigh: null}] : [];
  });
  const scale = scaleOption(call) ?? chooseScale(changes, words.numbers);
  return (to ?? []).map((end, row) => {
    const start = (reference ?? from)?.[row];
    if (!end || !start) return null;
    const signed = reference === undefined ? signDifference(start, end, words, scale) : null;
    if (reference === undefined) return signed && tellSigned(signed, words);
    if (!canSubtract(start, end)) return null;
    const {parts} = tellDifference(start, end, "difference", words);
    return parts.map((part) => (typeof part === "string" ? part : part.text)).join("");
  });
}

function pointOf(observation: Cell, print: PrintFigure): ChartPoint | null {
  if (!observation) return null;
  const bound = boundOf(observation.qualifier);
  return {
    value: observation.value,
    text: print(observation),
    observations: citedBy(observation),
    ...(bound && {bound}),
  };
}

/** A unit stands alone beside an axis, for numbers of all kinds. */
function nameOfUnit([first]: readonly ObservationView[], {scope}: HelperCall): string {
  const {unit = "", unitPlural = ""} = first?.indicator ?? {};
  return scope.words.numbers.unitFor(0, unit, unitPlural);
}

function nameUnit(unit: string): string {
  return unit === "" ? "(none)" : unit;
}
