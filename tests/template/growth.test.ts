// Growth, average growth, change since and the change of places, over years, quarters and months.
import {beforeAll, describe, expect, test} from "vitest";
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import type {Dataset, Observation} from "../../src/model/dataset.ts";
import {inMemory} from "../dataset/tiny-package.ts";
import {healthPackage} from "../support/health-package.ts";
import {type Kit, plain, render, text} from "./render.ts";
import {observe, small} from "./small-dataset.ts";

let dataset: Dataset;
beforeAll(async () => {
  dataset = (await loadDataset("data", inMemory(healthPackage()))).value as Dataset;
});

const kit = (): Kit => ({dataset, subject: {area: "JPN"}});
const known = (indicator: string, year: number, area = "JPN") =>
  dataset.observations.find(
    (each) => each.area === area && each.indicator === indicator && each.period === String(year),
  )?.value;
/** The first two years of an area that are so far apart and both known. */
function yearsOf(indicator: string, apart: number): [number, number] {
  const from = [2005, 2006, 2007, 2008].find(
    (year) => known(indicator, year) !== undefined && known(indicator, year + apart) !== undefined,
  )!;
  return [from, from + apart];
}
const tell = (helper: string, indicator: string, [from, to]: readonly number[], rest = "") =>
  plain(
    `{{#with (observation "${indicator}" period=${to}) as |o|}}{{#with (${helper} (earlier o period=${from}) o${rest})}}{{this}}{{else}}无{{/with}}{{/with}}`,
    kit(),
  );

describe("over years", () => {
  test.each(["spending-per-head", "population", "infant-mortality"])("%s grows by percent", (indicator) => {
    const [from, to] = yearsOf(indicator, 5);
    const [then, now] = [known(indicator, from)!, known(indicator, to)!];
    const percent = (now / then - 1) * 100;
    const word = percent > 0 ? "增长" : "下降";
    expect(tell("growth", indicator, [from, to])).toBe(`${word}${Math.abs(percent).toFixed(1)}%`);
    expect(tell("growth", indicator, [from, to], " decimals=0")).toBe(
      `${word}${Math.abs(percent).toFixed(0)}%`,
    );
    const yearly = ((now / then) ** (1 / 5) - 1) * 100;
    expect(tell("average-growth", indicator, [from, to], " decimals=2")).toBe(
      `年均${word}${Math.abs(yearly).toFixed(2)}%`,
    );
  });

  test("shares rise by points a year", () => {
    const [from, to] = yearsOf("obesity", 5);
    const points = (known("obesity", to)! - known("obesity", from)!) / 5;
    expect(tell("average-growth", "obesity", [from, to], " decimals=2")).toBe(
      `年均${points > 0 ? "提高" : "下降"}${Math.abs(points).toFixed(2)}个百分点`,
    );
  });

  test("the change since a year, and that of so many years", () => {
    const [from, to] = yearsOf("population", 5);
    const body = (which: string) =>
      plain(
        `{{#with (observation "population" period=${to}) as |o|}}{{change (earlier o ${which}) o}}{{/with}}`,
        kit(),
      );
    expect(body(`period=${from}`)).toMatch(/^(?:增加|减少)[\d.]+万人$/u);
    expect(body("years=5")).toBe(body(`period=${from}`));
  });

  test("a figure of each row that it rests on is cited", () => {
    const [from, to] = yearsOf("population", 5);
    const body = `{{#with (observation "population" period=${to}) as |o|}}{{growth (earlier o period=${from}) o}}{{/with}}`;
    expect(text(body, kit())).toContain(`obs="jpn.population.${from}.actual jpn.population.${to}.actual"`);
  });

  test("places now and then", () => {
    const [from, to] = yearsOf("spending-per-head", 8);
    const place = (year: number) => {
      // Where one country has no value of a year, that of the year before counts.
      const values = dataset.areas
        .filter(({level}) => level === "country")
        .flatMap(
          ({code}) =>
            known("spending-per-head", year, code) ?? known("spending-per-head", year - 1, code) ?? [],
        );
      return values.filter((value) => value > known("spending-per-head", year)!).length + 1;
    };
    const rank = (year: number) =>
      plain(`{{#with (rank (observation "spending-per-head" period=${year}))}}{{this}}{{/with}}`, kit());
    expect([rank(from), rank(to)]).toEqual([`第${place(from)}位`, `第${place(to)}位`]);
    const risen = place(from) - place(to);
    const expected = risen === 0 ? "位次不变" : `${risen > 0 ? "上升" : "下降"}${Math.abs(risen)}位`;
    expect(tell("rank-change", "spending-per-head", [from, to])).toBe(expected);
  });
});

describe("small cases", () => {
  const own = "500106";
  const count = (id: string, period: string, value: number, more: Partial<Observation> = {}) =>
    observe(id, "prizes", value, {area: own, period, ...more});
  const say = (helper: string, rows: readonly Observation[]) =>
    plain(
      `{{#with (observation "prizes") as |o|}}{{#with (${helper} (earlier o) o)}}{{this}}{{else}}无{{/with}}{{/with}}`,
      {dataset: {...small, observations: rows}},
    );

  test.each<[string, string, Observation[]]>([
    ["growth", "增长50.0%", [count("a", "2023", 100), count("b", "2024", 150)]],
    ["growth", "下降100.0%", [count("a", "2023", 100), count("b", "2024", 0)]],
    ["growth", "持平", [count("a", "2023", 100), count("b", "2024", 100)]],
    ["growth", "基本持平", [count("a", "2023", 100_000), count("b", "2024", 100_001)]],
    ["growth", "增长约50.0%", [count("a", "2023", 100, {qualifier: "about"}), count("b", "2024", 150)]],
    ["growth", "无", [count("a", "2023", 0), count("b", "2024", 150)]],
    ["growth", "无", [count("a", "2023", 100, {qualifier: "more_than"}), count("b", "2024", 150)]],
    ["growth", "无", [count("b", "2024", 150)]],
    // What came about in five years has not grown from what did in one.
    ["growth", "无", [count("a", "2016/2020", 100), count("b", "2024", 150)]],
    ["growth", "增长20.0%", [count("a", "2025-01", 100), count("x", "2024", 9), count("b", "2025-02", 120)]],
    ["average-growth", "无", [count("a", "2025-01", 100), count("b", "2025-02", 120)]],
    ["average-growth", "年均增长21.0%", [count("a", "2022", 100), count("b", "2024", 146.41)]],
    ["average-growth", "无", [count("a", "2022", 100), count("b", "2024", 0)]],
    ["rank-change", "无", [count("a", "2022", 100), count("b", "2024", 120)]],
  ])("%s: %s", (helper, expected, rows) => expect(say(helper, rows)).toBe(expected));

  test.each([
    ["years=1", "2024-03"],
    ["", "2025-02"],
    ['period="2024"', "2024"],
    ['period="2024-Q1"', "无"],
    ["years=9", "无"],
  ])("the month before and that of a year before: %s", (which, expected) => {
    const rows = ["2025-03", "2025-02", "2024-03", "2024"].map((period, index) =>
      count(`m${index}`, period, 10),
    );
    const body = `{{#with (earlier (observation "prizes" period="2025-03") ${which}) as |o|}}{{o.period}}{{else}}无{{/with}}`;
    expect(plain(body, {dataset: {...small, observations: rows}})).toBe(expected);
  });

  test("a target is no earlier figure, a baseline is one where nothing was reached", () => {
    const rows = [
      count("t", "2023", 9, {status: "target"}),
      count("k", "2022", 8, {status: "baseline"}),
      count("b", "2024", 10),
    ];
    const body = '{{#with (earlier (observation "prizes")) as |o|}}{{o.id}}{{/with}}';
    expect(plain(body, {dataset: {...small, observations: rows}})).toBe("k");
  });
});

describe("what is wrong is told", () => {
  test.each([
    [
      '(growth (earlier (observation "obesity")) (observation "obesity"))',
      "not-comparable",
      "average-growth",
    ],
    ['(growth (observation "population"))', "wrong-arguments", "growth"],
    ['(growth 5 (observation "population"))', "wrong-arguments", "observation"],
    [
      '(growth (observation "population") (observation "population") decimals=9)',
      "wrong-arguments",
      "0 to 6",
    ],
    ['(earlier (observation "population") years=0)', "wrong-arguments", "years=5"],
    ['(earlier (observation "population") years=2 period=2001)', "wrong-arguments", "one of them"],
    ['(earlier (observation "population") since=2001)', "wrong-arguments", "period"],
  ])("%s", (call, code, hint) => {
    const {diagnostics} = render(`{{#if ${call}}}x{{/if}}`, kit());
    expect(diagnostics.map((each) => [each.code, each.place?.line])).toEqual([[code, 7]]);
    expect(diagnostics[0]?.hint?.en).toContain(hint);
  });
});
