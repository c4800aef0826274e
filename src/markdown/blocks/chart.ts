import type {Code as CodeNode} from "mdast";
import type {z} from "zod";
import type {Outcome} from "../../diagnostic/diagnostic.ts";
import {suggest} from "../../diagnostic/suggest.ts";
import type {ChartSpec} from "../../model/chart.ts";
import type {Chart} from "../../model/document.ts";
import {unlessUsual} from "../../model/language.ts";
import {completeFirst} from "../../query/chart-points.ts";
import {sortByGap} from "../../query/chart-rows.ts";
import {markChart} from "../../query/inferred-mark.ts";
import {type Locate, parseYaml} from "../../yaml/parse-yaml.ts";
import {chartBlockSchema} from "../brief-schema.ts";
import type {ParseContext} from "../parse-context.ts";
import {checkAxis} from "./chart-axis.ts";
import {checkCloseBars, checkHighlight} from "./chart-emphasis.ts";
import {checkMultiples} from "./chart-multiples.ts";
import {checkParts} from "./chart-parts.ts";
import {checkRows} from "./chart-rows.ts";
import {checkSecond} from "./chart-second.ts";
import {checkSides} from "./chart-sides.ts";
import {checkValues} from "./chart-values.ts";
import {readPlainLines} from "./plain-lines.ts";

type ChartBlock = z.infer<typeof chartBlockSchema>;

/** A fenced block named `chart` holds YAML; no other kind of fenced block has a meaning in a briefing. */
export function parseChart(node: CodeNode, context: ParseContext): Chart[] {
  if (node.lang !== "chart") {
    context.error(
      "unknown-fence",
      node,
      node.lang
        ? {en: `there is no block "${node.lang}"`, zh: `没有“${node.lang}”这种块`}
        : {en: "code blocks have no place in a briefing", zh: "简报中不能放代码块"},
      node.lang
        ? suggest(node.lang, ["chart"])
        : {en: "take away the indent or the ``` lines", zh: "请去掉行首缩进或 ``` 行"},
    );
    return [];
  }
  const {line: fenceLine = 1, column: margin = 1} = node.position?.start ?? {};
  const block = readBlock(node.value, (line, column) =>
    context.locate(fenceLine + line, margin + column - 1),
  );
  context.diagnostics.push(...block.diagnostics);
  if (!block.value) return [];
  const spec = markChart({...specOf(block.value), ...unlessUsual(context.words.id)});
  const {charts, id} = block.value;
  checkPoints(spec, node, context);
  checkValues(spec, node, context);
  checkParts(spec, node, context);
  checkAxis(spec, node, context);
  checkRows(spec, node, context);
  checkSecond(spec, node, context);
  checkSides(spec, node, context);
  checkMultiples(spec, node, context);
  checkHighlight(spec, node, context);
  checkCloseBars(spec, node, context);
  const place = context.placeOf(node);
  return [{type: "chart", ...(id ? {id} : {}), spec, ...(charts ? {charts} : {}), place}];
}

/** What is not said is not there. */
function specOf({charts: _, id: __, sort, highlight, multiples, data, ...rest}: ChartBlock): ChartSpec {
  const {differences, lights, series, ...names} = data;
  const spec: ChartSpec = {
    ...rest,
    ...names,
    series: series.map(({name, unit, points}) => ({
      name,
      ...(unit === undefined ? {} : {unit}),
      points: points.map((point) => point && pointOf(point)),
    })),
    ...(differences && {differences}),
    ...(lights && {lights}),
    ...(highlight === undefined ? {} : {highlight}),
    ...(multiples === undefined ? {} : {multiples}),
  };
  // What is too long or too short is told later on, and would not be once it is sorted.
  const isWhole = [differences, lights, ...series.map(({points}) => points)].every(
    (list) => list === undefined || list.length === spec.categories.length,
  );
  if (!isWhole) return spec;
  if (spec.type === "scatter") return completeFirst(spec);
  return sort === "gap" ? sortByGap(spec) : spec;
}

const pointOf = ({bound, ...point}: NonNullable<ChartBlock["data"]["series"][number]["points"][number]>) =>
  bound === undefined ? point : {...point, bound};

/** Plain lines, as most charts have, take a twentieth of the time that YAML takes; all that is wrong is told by YAML. */
function readBlock(text: string, locate: Locate): Outcome<ChartBlock> {
  const plain = chartBlockSchema.safeParse(readPlainLines(text));
  if (plain.success) return {value: plain.data, diagnostics: []};
  return parseYaml(text, chartBlockSchema, locate);
}

function checkPoints(spec: ChartSpec, node: CodeNode, context: ParseContext): void {
  for (const series of spec.series) {
    if (series.points.length !== spec.categories.length) {
      context.error("chart-data", node, {
        en: `series "${series.name}" has ${series.points.length} points for ${spec.categories.length} categories`,
        zh: `系列“${series.name}”有 ${series.points.length} 个数，而分类有 ${spec.categories.length} 个`,
      });
    }
    for (const point of series.points) {
      const unknown = point?.observations.filter((id) => !context.observations.has(id)) ?? [];
      if (point && (point.observations.length === 0 || unknown.length > 0)) {
        context.error(
          "figure-without-observation",
          node,
          {
            en: `the value ${point.text} names no observation of the data`,
            zh: `数值 ${point.text} 没有指明数据中的观测`,
          },
          {en: "let the helper {{chart-data …}} write the data", zh: "请用助手 {{chart-data …}} 来写数据"},
        );
      }
    }
  }
}
