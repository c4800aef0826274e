import {describe, expect, test} from "vitest";
import {formatPeriod} from "../../../src/figure/format-figure.ts";
import {wordsOf} from "../../../src/language/languages.ts";
import {breakPeriods, quietPeriods} from "../../../src/writer/pptx/pieces/cell-periods.ts";
import type {Para, Run} from "../../../src/writer/pptx/slide.ts";

const figure = {text: "62.5%", observations: ["o1"]} as unknown as Run;
const after = (text: string) => [figure, {text, observations: []} as unknown as Run];
const isQuiet = (text: string) => quietPeriods(after(text))[1]?.colour === "muted";

const periods = [
  ...["2025", "2021/2025", "2025-03", "2025-01/2025-06", "2024-07/2025-06", "2025-Q1"],
  ...["2025-Q1/2025-Q3", "2024-Q4/2025-Q2", "2025-H1", "2024-H2/2025-H1"],
];

describe.each(["zh", "en"] as const)("behind a figure in %s", (language) => {
  const {marks, dates} = wordsOf(language);

  test.each(periods)("%s stands back, and on a line of its own where there is no room", (period) => {
    const text = marks.brackets(formatPeriod(period, dates));
    expect(isQuiet(text), text).toBe(true);
    const {runs} = breakPeriods({runs: after(text)} as unknown as Para);
    expect(runs[1]).toMatchObject({text: text.trim(), breakBefore: true});
  });

  test.each(["2030", "2026/2030"])("the target of %s does not", (period) => {
    expect(isQuiet(marks.brackets(dates.status("target", formatPeriod(period, dates))))).toBe(false);
  });

  test("nor does any other remark", () => {
    for (const remark of ["8 of 12", "未完成", "about 2015 beds"])
      expect(isQuiet(marks.brackets(remark))).toBe(false);
  });
});
