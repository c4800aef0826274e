import {formatFigure} from "../../figure/format-figure.ts";
import type {ObservationView} from "../dataset-view.ts";
import {type Helper, HelperError} from "../helper.ts";
import {dimensions, pivot as layOut} from "../pivot.ts";
import {ChartData} from "../print.ts";
import {markInferred} from "../print-period.ts";
import {observationsAt} from "./arguments.ts";
import {dimensionOption} from "./pivot.ts";

export const chartData: Helper = {
  name: "chart-data",
  group: "layout",
  summary: {
    en: `the data of a chart block; categories= and series= are each one of ${dimensions.join(", ")}`,
    zh: `图表块的数据；categories（分类）、series（系列）各取 ${dimensions.join("、")} 之一`,
  },
  example: 'data: {{chart-data (observations kinds="share") categories="indicator" series="status"}}',
  parameters: [{name: "observations", kind: "observation-list"}],
  options: {categories: "dimension", series: "dimension"},
  gives: "chart-data",
  run(call) {
    const observations = observationsAt(call, 0);
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
    const accruals = new Set(observations.flatMap(({indicator}) => indicator.accrual || []));
    if (accruals.size > 1) throw mixedAccruals();
    const categories = dimensionOption(call, "categories", "indicator");
    const series = dimensionOption(call, "series", "status");
    const laidOut = layOut(observations, categories, series);
    const data = {
      unit: units[0],
      categories: laidOut.rows,
      series: laidOut.columns.map((name, column) => ({
        name,
        points: laidOut.rows.map((_, row) => pointOf(laidOut.cells[row]?.[column] ?? null)),
      })),
    };
    return new ChartData(
      markInferred(JSON.stringify(data)),
      laidOut.cells.flat().flatMap((cell) => (cell ? [cell.id] : [])),
    );
  },
};

const mixedAccruals = () =>
  new HelperError(
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

function pointOf(observation: ObservationView | null) {
  if (!observation) return null;
  return {
    value: observation.value,
    text: formatFigure(observation, observation.indicator),
    observations: [observation.id],
  };
}

function nameUnit(unit: string): string {
  return unit === "" ? "(none)" : unit;
}
