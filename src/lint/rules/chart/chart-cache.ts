import {cellsOf, workbookOf} from "../../read/chart-cells.ts";
import {type Cache, cachesOf, chartPlace, chartsOf, seriesName} from "../../read/charts.ts";
import type {Cell} from "../../read/workbooks.ts";
import {everyFormat, type Found, type Rule} from "../../rule.ts";
import type {PackageView, PartView} from "../../view/package-view.ts";
import {at} from "../../words.ts";

/** Whoever opens the data of the chart sees the workbook, and from then on the chart shows it. */
export const chartCache: Rule = {
  id: "chart-cache",
  title: {en: "a chart shows other values than its data sheet", zh: "图表与其数据表不一致"},
  hint: {
    en: "write cache and cells from the same values; a missing value is an absent point and an empty cell",
    zh: "缓存和单元格应来自同一组数值；缺失值既没有数据点，单元格也为空",
  },
  appliesTo: everyFormat,
  isAdvice: true,
  *check(view) {
    for (const part of chartsOf(view)) {
      if (!workbookOf(view, part)) continue;
      for (const cache of cachesOf(part)) yield* compare(view, part, cache);
    }
  },
};

function* compare(view: PackageView, part: PartView, cache: Cache): Generator<Found> {
  const {formula, points, series} = cache;
  const range = cellsOf(view, part, formula);
  if (!range) return;
  const name = series ? seriesName(series) : "";
  const found = {
    part: part.label,
    ...at(chartPlace(view, part), name === "" ? undefined : {en: `series ${name}`, zh: `系列“${name}”`}),
  };
  if (!range.cells) {
    yield {
      ...found,
      message: {
        en: `${formula} leads to no cells of the workbook`,
        zh: `${formula} 在工作簿中没有对应的单元格`,
      },
    };
    return;
  }
  const shown = new Map(points.map(({index, value}) => [index, value]));
  for (const [index, address] of range.addresses.entries()) {
    const cell = range.cells.get(address);
    const inSheet = cell?.value === "" ? undefined : cell?.value;
    if (isSame(shown.get(index), inSheet, cache) || isShownOtherwise(shown.get(index), cell, cache)) continue;
    yield {
      ...found,
      message: {
        en: `the chart shows ${told(shown.get(index)).en}, cell ${address} holds ${told(inSheet).en}`,
        zh: `图表为${told(shown.get(index)).zh}，单元格 ${address} 为${told(inSheet).zh}`,
      },
    };
  }
}

/**
 * What Excel itself puts into a chart for another value: numbers among names as they are formatted, nothing or zero for
 * text among numbers, nothing or its name for an error.
 */
function isShownOtherwise(shown: string | undefined, cell: Cell | undefined, {isNumeric}: Cache): boolean {
  if (cell?.value === undefined) return false;
  if (!isNumeric) return cell.type === "n" && shown !== undefined;
  return cell.type !== "n" && (shown === undefined || shown === "0" || cell.type === "e");
}

function isSame(shown: string | undefined, inSheet: string | undefined, {isNumeric}: Cache): boolean {
  if (shown === undefined || inSheet === undefined || shown === "") return (shown ?? "") === (inSheet ?? "");
  return isNumeric ? isSameNumber(Number(shown), Number(inSheet)) : shown === inSheet;
}

/** Office has 15 digits and writes 17, the last two as it pleases: 0.70000000000000029 is 0.7. */
const isSameNumber = (one: number, other: number) =>
  one === other || Math.abs(one - other) <= 1e-14 * Math.max(Math.abs(one), Math.abs(other));

const told = (value: string | undefined) =>
  value === undefined || value === "" ? {en: "nothing", zh: "空"} : {en: `"${value}"`, zh: `“${value}”`};
