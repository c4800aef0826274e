import {type Cache, cachesOf, chartPlace, chartsOf, seriesName} from "../../read/charts.ts";
import {type Cell, readFormula, sheetsOf, workbooksIn} from "../../read/workbooks.ts";
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
  *check(view) {
    for (const part of chartsOf(view)) {
      const [book] = view.related(part, "package");
      const workbook = book && workbooksIn(view).get(book);
      if (workbook?.format !== "xlsx") continue;
      const cells = cellsByAddress(workbook);
      for (const cache of cachesOf(part)) {
        if (cache.formula !== "") yield* compare(view, part, cache, cells);
      }
    }
  },
};

function cellsByAddress(workbook: PackageView): ReadonlyMap<string, ReadonlyMap<string, Cell>> {
  return new Map(
    sheetsOf(workbook).map(({name, cells}) => [name, new Map(cells.map((cell) => [cell.address, cell]))]),
  );
}

function* compare(
  view: PackageView,
  part: PartView,
  cache: Cache,
  sheets: ReadonlyMap<string, ReadonlyMap<string, Cell>>,
): Generator<Found> {
  const {formula, points, series} = cache;
  const range = readFormula(formula);
  const cells = range && sheets.get(range.sheet);
  const name = series ? seriesName(series) : "";
  const found = {
    part: part.label,
    ...at(chartPlace(view, part), name === "" ? undefined : {en: `series ${name}`, zh: `系列“${name}”`}),
  };
  if (!range || !cells) {
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
    const cell = cells.get(address);
    const inSheet = cell?.value === "" ? undefined : cell?.value;
    if (isSame(shown.get(index), inSheet, cache)) continue;
    yield {
      ...found,
      message: {
        en: `the chart shows ${told(shown.get(index)).en}, cell ${address} holds ${told(inSheet).en}`,
        zh: `图表为${told(shown.get(index)).zh}，单元格 ${address} 为${told(inSheet).zh}`,
      },
    };
  }
}

function isSame(shown: string | undefined, inSheet: string | undefined, {isNumeric}: Cache): boolean {
  if (shown === undefined || inSheet === undefined || shown === "") return (shown ?? "") === (inSheet ?? "");
  return isNumeric ? Number(shown) === Number(inSheet) : shown === inSheet;
}

const told = (value: string | undefined) =>
  value === undefined || value === "" ? {en: "nothing", zh: "空"} : {en: `"${value}"`, zh: `“${value}”`};
