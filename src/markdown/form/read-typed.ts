import type {Place} from "../../diagnostic/place.ts";
import type {Inline} from "../../model/document.ts";
import {unescapeTyped} from "../../query/form-marks.ts";
import {inferredDirective} from "../../query/inferred-mark.ts";
import type {ParseContext} from "../parse-context.ts";
import {sparklinePlace} from "../sparkline-place.ts";

/** A figure as helpers write it, or the mark of an inferred period; what looks like one in other text is escaped. */
const written = /(?<!\\):figure\[((?:\\[\s\S]|[^\]\\])*)\]\{obs="([^"]*)"\}|(?<!\\):inferred\[\]/gu;

/** No cell of a Markdown table is here. */
const sparkline = /(?<!\\):sparkline\[/u;

/** Text of a run with the values in it. Whatever people typed in Word is text; so is all that a value holds. */
export function readTyped(
  source: string,
  locate: (column: number) => Place,
  {observations, diagnostics}: Pick<ParseContext, "observations" | "diagnostics">,
): Inline[] {
  const nodes: Inline[] = [];
  let from = 0;
  const refused = sparkline.exec(source);
  if (refused) {
    diagnostics.push({
      severity: "error",
      code: "sparkline-place",
      ...sparklinePlace,
      place: locate(refused.index),
    });
  }
  const type = (to: number) => {
    const value = unescapeTyped(source.slice(from, to));
    if (value !== "") nodes.push({type: "text", value});
  };
  for (const {0: found, 1: text = "", 2: ids = "", index} of source.matchAll(written)) {
    type(index);
    from = index + found.length;
    if (found === inferredDirective) {
      nodes.push({type: "inferred-mark"});
      continue;
    }
    const cited = ids.split(" ").filter((id) => id !== "");
    if (cited.length === 0 || cited.some((id) => !observations.has(id))) {
      diagnostics.push({
        severity: "error",
        code: "figure-without-observation",
        message: {en: "this figure names no observation of the data", zh: "这个数字没有指明数据中的观测"},
        hint: {en: "let the helper {{figure …}} write it", zh: "请用助手 {{figure …}} 来写"},
        place: locate(index),
      });
    }
    nodes.push({type: "figure", text: unescapeTyped(text), observations: cited});
  }
  type(source.length);
  return nodes;
}
