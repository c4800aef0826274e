import {type Helper, HelperError} from "../helper.ts";
import {ChartData, Markdown} from "../print.ts";
import {markInferred} from "../print-period.ts";
import {chartData} from "./chart-data.ts";

/** Options that are keys of a chart block; the others say which data it shows. */
const keys = [
  "id",
  "type",
  "title",
  "highlight",
  "multiples",
  "labels",
  "minimum",
  "maximum",
  "charts",
] as const;

export const chart: Helper = {
  name: "chart",
  group: "layout",
  summary: {
    en: "a whole chart on a line of its own, for templates made in Word: the keys of a chart block and the options of chart-data in one call",
    zh: "单独成段的一张图，用在 Word 做的模板里：图表块的各个键和 chart-data 的各个选项写在一起",
  },
  example:
    '{{chart (observations kinds="share") type="bar" title="主要比率" categories="indicator" series="status"}}',
  parameters: [{name: "observations", kind: "observation-list"}],
  options: {
    ...chartData.options,
    id: "caption-id",
    type: "text",
    title: "text",
    highlight: "text",
    multiples: "text",
    labels: "text",
    minimum: "number",
    maximum: "number",
    charts: "text",
  },
  gives: "table",
  run(call) {
    const {options} = call;
    for (const key of ["type", "title"] as const) if (options[key] === undefined) throw missing(key);
    const data = chartData.run(call);
    if (!(data instanceof ChartData)) return null;
    const lines = keys.flatMap((key) => {
      const value = options[key];
      return value === undefined || value === null ? [] : [`${key}: ${markInferred(JSON.stringify(value))}`];
    });
    return new Markdown(["```chart", ...lines, `data: ${data.json}`, "```"].join("\n"), data.observations);
  },
};

const missing = (key: string) =>
  new HelperError(
    "wrong-arguments",
    {en: `a chart needs ${key}=`, zh: `图表要写 ${key}=`},
    key === "type"
      ? {
          en: 'such as type="bar", "horizontal-bar" or "line"',
          zh: '例如 type="bar"、"horizontal-bar"、"line"',
        }
      : {
          en: 'such as title="…", or title=(text area.name "…")',
          zh: '例如 title="…"，或 title=(text area.name "…")',
        },
  );
