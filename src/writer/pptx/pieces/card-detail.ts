import type {KeyFigure} from "../../../model/document.ts";
import {type Inch, inches, type Point} from "../../../model/length.ts";
import {leading, lineHeight} from "../frame.ts";
import {fixNumberLines, paraHeight, paraLines} from "../measure-para.ts";
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
    .map((detail) => ({...detail, runs: detail.runs.flatMap((run) => breakBehind(run, "；"))}))
    .map((detail) => (isTooWide(detail, width) ? breakBeforePeriod(detail) : detail))
    .map((detail) => fixNumberLines(detail, width));
}

const isTooWide = (detail: Para, width: Inch) =>
  paraLines(detail, width).length > 1 + detail.runs.filter(({breakBefore}) => breakBefore).length;

/** `九龙坡，` and `2021—2023年`: programs that break neither behind the comma nor before the number would break in it. */
const breakBeforePeriod = (detail: Para): Para => ({
  ...detail,
  runs: detail.runs.flatMap((run) => (/，\d/.test(run.text) ? breakBehind(run, "，") : [run])),
});

function breakBehind(run: Run, mark: string): Run[] {
  const at = run.observations.length === 0 ? run.text.indexOf(mark) + 1 : 0;
  if (at === 0) return [run];
  const first = {...run, text: run.text.slice(0, at)};
  const rest = {...run, text: run.text.slice(at), breakBefore: true};
  return rest.text === "" ? [first] : [first, rest];
}
