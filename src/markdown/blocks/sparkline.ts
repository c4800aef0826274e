import type {TableCell} from "mdast";
import type {TextDirective} from "mdast-util-directive";
import type {ChartPoint} from "../../model/chart.ts";
import type {Sparkline} from "../../model/document.ts";
import {parseFigure} from "../inline.ts";
import type {ParseContext} from "../parse-context.ts";

/** Between periods and between values in the attributes of a sparkline. */
const separator = ";";
/** In place of a value that is not there. */
const gap = "-";

/**
 * The sparkline of a cell: `:sparkline[:figure[71%]{obs="a"}:figure[73%]{obs="b"}]{periods="2011;2012;2013" values="71;-;73"}`.
 * Undefined where the cell holds anything else, nothing where it is told of as wrong.
 */
export function parseSparkline(
  {children}: TableCell,
  context: ParseContext,
): readonly Sparkline[] | undefined {
  const [node, ...others] = children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  if (node?.type !== "textDirective" || node.name !== "sparkline" || others.length > 0) return undefined;
  const {periods = "", values = ""} = node.attributes ?? {};
  const names = (periods ?? "").split(separator);
  const written = (values ?? "").split(separator);
  const figures = node.children.filter(isFigure);
  const counted = written.filter((value) => value !== gap);
  const isWhole =
    names.length === written.length &&
    figures.length === counted.length &&
    counted.length > 0 &&
    counted.every((value) => value !== "" && Number.isFinite(Number(value)));
  if (!isWhole) {
    context.error(
      "figure-without-observation",
      node,
      {
        en: "this sparkline does not say its periods, values and figures",
        zh: "这条走势线没有写全时期、数值和数字",
      },
      {en: "let the helper {{sparkline …}} write it", zh: "请用助手 {{sparkline …}} 来写"},
    );
    return [];
  }
  const shown = figures.values();
  const points = written.map((value): ChartPoint | null => {
    const figure = value === gap ? undefined : shown.next().value;
    if (figure === undefined) return null;
    const {text, observations} = parseFigure(figure, figure.attributes?.obs ?? "", context);
    return {value: Number(value), text, observations};
  });
  return [{type: "sparkline", periods: names, points}];
}

const isFigure = (node: {readonly type: string; readonly name?: string}): node is TextDirective =>
  node.type === "textDirective" && node.name === "figure";
