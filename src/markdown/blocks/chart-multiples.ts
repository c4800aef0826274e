import type {Code as CodeNode} from "mdast";
import type {Wording} from "../../diagnostic/diagnostic.ts";
import type {ChartSpec, ChartType} from "../../model/chart.ts";
import type {Fault} from "../fault.ts";
import type {ParseContext} from "../parse-context.ts";

/** Kinds whose series can stand apart. */
const kinds: readonly ChartType[] = ["line", "area", "bar"];
/** Between fewer there is no course to compare. */
const leastPeriods = 3;

/** Small multiples compare the course of several series: each needs a course, and there must be several. */
export function checkMultiples(spec: ChartSpec, node: CodeNode, context: ParseContext): void {
  if (spec.multiples === undefined) return;
  const fault = faultOf(spec);
  if (fault !== undefined) context.error("chart-multiples", node, fault.message, fault.hint);
}

const leaveOut: Wording = {en: "leave multiples out", zh: "请不写 multiples"};

function faultOf({type, series, categories}: ChartSpec): Fault | undefined {
  if (!kinds.includes(type)) {
    return {
      message: {en: `a ${type} has no small multiples`, zh: `${type} 不能分成小图`},
      hint: {
        en: "use type: line, area or bar, or leave multiples out",
        zh: "请改用 type: line、area 或 bar，或不写 multiples",
      },
    };
  }
  if (series.length < 2) {
    return {
      message: {en: "there is one series only: one panel is one chart", zh: "只有一个系列，分不成几张小图"},
      hint: leaveOut,
    };
  }
  if (categories.length < leastPeriods) {
    return {
      message: {
        en: `small multiples show a course, and here are ${categories.length} periods only`,
        zh: `小图看的是变化过程，这里只有 ${categories.length} 个时点`,
      },
      hint: {
        en: `choose ${leastPeriods} periods or more, or use type: bar or dumbbell without multiples`,
        zh: `请取 ${leastPeriods} 个以上时点，或改用不带 multiples 的 bar、dumbbell`,
      },
    };
  }
  return undefined;
}
