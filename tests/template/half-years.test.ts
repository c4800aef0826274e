// Half-years in both languages, in every helper that knows times: they are neither years nor months.
import {describe, expect, test} from "vitest";
import type {Dataset} from "../../src/model/dataset.ts";
import {plain, render} from "./render.ts";
import {observe, small} from "./small-dataset.ts";

const periods = ["2023-H1", "2024-H1", "2024-Q2", "2024-06", "2024", "2024-H2", "2025-H1"];
const rows = periods.map((period, at) => observe(`h${at}`, "prizes", 100 + 10 * at, {period}));
const inLanguage = (language: Dataset["language"]): Dataset => ({...small, language, observations: rows});

const now = '(observation "prizes" period="2025-H1")';

describe.each([
  [
    "zh",
    "2025年上半年",
    ["增加10人次", "增长6.7%", "年均增长26.5%"],
    "2023年上半年;2023年下半年;2024年上半年",
  ],
  ["en", "H1 2025", ["up 10 人次", "up 6.7%", "up 26.5% a year on average"], "H1 2023;H2 2023;H1 2024"],
] as const)("in %s", (language, printed, [change, growth, average], first) => {
  const dataset = inLanguage(language);
  const say = (body: string) => plain(body, {dataset}).replaceAll("\u00a0", " ");

  test("printed, and held against the half-year before and that of a year before", () => {
    const then = `{{#with (earlier ${now} years=2) as |o|}}{{o.period}}{{/with}}`;
    expect(say(`{{period ${now}}}`)).toBe(printed);
    expect(say(`{{#with (earlier ${now}) as |o|}}{{o.period}}{{/with}} ${then}`)).toBe("2024-H2 2023-H1");
    expect(say(`{{change (earlier ${now}) ${now}}}`)).toBe(change);
    expect(say(`{{growth (earlier ${now}) ${now}}}`)).toBe(growth);
    expect(say(`{{average-growth (earlier ${now} years=2) ${now}}}`)).toBe(average);
  });

  test.each([
    ['since="2024-H1" until="2024-H2"', "2024-06 2024-Q2 2024-H1 2024-H2 2024"],
    ['until="2024-H1"', "2023-H1 2024-06 2024-Q2 2024-H1"],
    ['since="2024-H2"', "2024-H2 2025-H1"],
    ["since=2025", "2025-H1"],
    ["last=1", "2025-H1"],
    ['period="2024-H1 2024-H2"', "2024-H1 2024-H2"],
  ])("%s", (choice, expected) => {
    const body = `{{#each (observations indicators="prizes" ${choice}) as |o|}}{{o.period}} {{/each}}`;
    expect(say(body).trim()).toBe(expected);
  });

  test("a small line goes from one to the next", () => {
    const halves = '(observations indicators="prizes" period="2023-H1 2024-H1")';
    expect(render(`{{sparkline ${halves}}}`, {dataset}).text).toContain(`periods="${first}"`);
  });
});
