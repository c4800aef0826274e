import type {KeyFigure} from "../../../model/document.ts";
import {type Inch, inches, type Point} from "../../../model/length.ts";
import {leading, lineHeight} from "../frame.ts";
import {fixNumberLines, paraHeight} from "../measure-para.ts";
import {para} from "../paras.ts";
import {inlineRuns} from "../runs.ts";
import type {Para, Run} from "../slide.ts";

/** The third lines of number cards: where one of them is too long, all begin a new line after their semicolon. */
export function cardDetails(cards: readonly KeyFigure[], size: Point, width: Inch): Para[] {
  const height = lineHeight(size, leading.tight);
  const details = cards.map(({detail}) =>
    para(inlineRuns(detail, {colour: "muted", bold: false}), size, {
      spaceBefore: 4 as Point,
      lineHeight: height,
    }),
  );
  const wraps = details.some((detail) => paraHeight(detail, width) > inches(height / 72) + 1e-9);
  if (!wraps) return details;
  return details
    .map((detail) => ({...detail, runs: detail.runs.flatMap(breakAfterSemicolon)}))
    .map((detail) => fixNumberLines(detail, width));
}

function breakAfterSemicolon(run: Run): Run[] {
  const at = run.observations.length === 0 ? run.text.indexOf("；") + 1 : 0;
  if (at === 0) return [run];
  const first = {...run, text: run.text.slice(0, at)};
  const rest = {...run, text: run.text.slice(at), breakBefore: true};
  return rest.text === "" ? [first] : [first, rest];
}
