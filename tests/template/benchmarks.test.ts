// What the figures of areas are held against: own, neighbours, the best, the median, the average and the whole.
import {beforeAll, describe, expect, test} from "vitest";
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import type {Dataset, Observation} from "../../src/model/dataset.ts";
import {change, inMemory, type Package} from "../dataset/tiny-package.ts";
import {healthPackage} from "../support/health-package.ts";
import {type Kit, plain, render, text} from "./render.ts";
import {observe, small} from "./small-dataset.ts";

let dataset: Dataset;
beforeAll(async () => {
  dataset = (await loadDataset("data", inMemory(healthPackage()))).value as Dataset;
});

const kit = (more: Kit = {}): Kit => ({dataset, subject: {area: "JPN"}, ...more});
const valuesOf = (indicator: string, period: string) =>
  dataset.observations.filter((each) => each.indicator === indicator && each.period === period);
const list = (indicator: string, period = "2012") =>
  `(observations indicators="${indicator}" area=null period=${period})`;
const one = (indicator: string, which: string, period?: string) =>
  plain(
    `{{#with (benchmark ${list(indicator, period)} "${which}") as |o|}}{{o.area.name}} {{figure o}}{{else}}无{{/with}}`,
    kit(),
  );
const named = ({area, value}: Observation, unit: string) =>
  `${dataset.areas.find(({code}) => code === area)?.name} ${value}${unit}`;

const life = "life-expectancy";

describe("one figure to hold others against", () => {
  test("the best and the worst, by what is better", () => {
    const [high, low] = [valuesOf(life, "2012"), valuesOf("infant-mortality", "2012")].map((all) =>
      all.toSorted((a, b) => b.value - a.value),
    );
    expect(one(life, "best")).toBe(named(high![0]!, "岁"));
    expect(one(life, "worst")).toBe(named(high!.at(-1)!, "岁"));
    expect(one("infant-mortality", "best")).toBe(named(low!.at(-1)!, "‰"));
    expect(one("infant-mortality", "worst")).toBe(named(low![0]!, "‰"));
  });

  test("the median of an odd and of an even number", () => {
    for (const period of ["2004", "2012"]) {
      const sorted = valuesOf(life, period)
        .map(({value}) => value)
        .toSorted((a, b) => a - b);
      const half = sorted.length / 2;
      const middle = Number.isInteger(half)
        ? (sorted[half - 1]! + sorted[half]!) / 2
        : sorted[Math.floor(half)]!;
      const value = /([\d.]+)岁/u.exec(one(life, "median", period))?.[1];
      expect(Math.abs(Number(value) - middle)).toBeLessThanOrEqual(0.0501);
    }
    const lengths = ["2004", "2012"].map((period) => valuesOf(life, period).length % 2);
    expect(lengths.toSorted()).toEqual([0, 1]);
  });

  test("the average is weighted by the people of each country, those of the year beside where one is missing", () => {
    const period = "2010";
    const people = (area: string) =>
      ["2010", "2009", "2011"]
        .map((year) => valuesOf("population", year).find((each) => each.area === area)?.value)
        .find((value) => value !== undefined)!;
    const rows = valuesOf(life, period);
    const total = rows.reduce((sum, {area}) => sum + people(area), 0);
    const mean = rows.reduce((sum, {area, value}) => sum + value * people(area), 0) / total;
    expect(one(life, "average", period)).toMatch(/^加权平均 /u);
    expect(Number(/[\d.]+/u.exec(one(life, "average", period))![0])).toBeCloseTo(mean, 1);
    // No row tells of the world, so the whole is the average by people.
    expect(one(life, "overall", period)).toBe(one(life, "average", period));
  });

  test("the whole of a number of things is their sum", () => {
    const sum = valuesOf("population", "2012").reduce((all, {value}) => all + value, 0);
    expect(one("population", "overall")).toBe(`合计 ${sum}万人`);
  });

  test("the row of the whole goes before what could be worked out", async () => {
    const row = `w.1,WLD,${life},2012,71.3,,exact,actual,tables,1,首行,71.3,,\n`;
    const files = change(healthPackage() as Package, "observations.csv", "bra.life", `${row}bra.life`);
    const data = (await loadDataset("data", inMemory(files))).value as Dataset;
    const call = `{{#with (benchmark ${list(life)} "overall") as |o|}}{{o.id}}{{/with}}`;
    expect(plain(call, kit({dataset: data}))).toBe("w.1");
    // And it is neither best nor worst, nor counted in the middle.
    const middle = `{{figure (benchmark ${list(life)} "median")}}`;
    expect(plain(middle, kit({dataset: data}))).toBe(plain(middle, kit()));
  });

  test("the own one", () => expect(one(life, "own")).toMatch(/^日本 /u));
});

describe("a list for a table or chart", () => {
  const areas = (which: string, rest = "2012") =>
    plain(
      `{{#each (benchmarks ${list(life, rest)} "${which}") as |o|}}{{o.area.name}} {{/each}}`,
      kit(),
    ).trim();

  test("own area, its neighbours, the best, the median and the whole, in this order", () => {
    const found = areas("own neighbours best median overall").split(" ");
    expect(found.slice(0, 3)).toEqual(["日本", "中国", "韩国"]);
    expect(found.slice(-2)).toEqual(["中位数", "加权平均"]);
    expect(found).toHaveLength(6);
  });

  test("what is two things at once comes once", () => {
    expect(areas("best own best")).toBe(areas("best own"));
    expect(areas("median median")).toBe("中位数");
  });

  test("over years, each year by itself and in order", () => {
    const call = `(benchmarks (observations indicators="${life}" area=null since=2011) "median own")`;
    const years = plain(`{{#each ${call} as |o|}}{{o.area.shortName}}{{o.year}} {{/each}}`, kit());
    expect(years.trim().split(" ").slice(0, 5)).toEqual(
      [2011, 2012, 2013, 2014, 2015].map((y) => `中位数${y}`),
    );
  });

  test("values of two years together where each area has but one", () => {
    const call = `{{count (benchmarks (where (comparisons area=null) "id" "${life}") "median")}}`;
    expect(render(call, kit()).diagnostics[0]?.code).toBe("wrong-arguments");
    const body = `{{#each (comparisons area=null) as |c|}}{{#if (eq c.id "${life}")}}{{count (benchmarks c.observations "median")}}{{/if}}{{/each}}`;
    expect(plain(body, kit())).toBe("1");
  });

  test("a value that was worked out cites all that it was worked out from", () => {
    const cited = /obs="([^"]+)"/u.exec(text(`{{figure (benchmark ${list(life)} "median")}}`, kit()))?.[1];
    expect(cited?.split(" ")).toHaveLength(valuesOf(life, "2012").length);
    const known = new Set(dataset.observations.map(({id}) => id));
    expect(cited?.split(" ").every((id) => known.has(id))).toBe(true);
  });

  test("and can be compared with", () => {
    const body = `{{#with (benchmark ${list(life)} "own") as |own|}}{{gap (benchmark ${list(life)} "median") own}}{{/with}}`;
    expect(plain(body, kit())).toMatch(/^[多少][\d.]+岁$/u);
  });
});

describe("where nothing can be said", () => {
  const share = (id: string, area: string, value: number, more: Partial<Observation> = {}) =>
    observe(id, "enrolment", value, {area, ...more});
  const districts = ["500106", "500110", "500230"];
  const tell = (observations: readonly Observation[], which: string) =>
    plain(
      `{{#with (benchmark (observations indicators="enrolment kindergartens" area=null) "${which}") as |o|}}{{figure o}}{{else}}无{{/with}}`,
      {dataset: {...small, observations}},
    );

  test("two values have no middle, and the whole is not counted as a third", () => {
    const two = districts.slice(0, 2).map((area, index) => share(`a${index}`, area, 80 + index));
    expect(tell(two, "median")).toBe("无");
    expect(tell([...two, share("c", "500000", 99)], "median")).toBe("无");
    expect(tell([...two, share("b", "500230", 90)], "median")).toBe("81%");
  });

  test("bounds have no middle, estimates an estimate", () => {
    const all = (qualifier: Observation["qualifier"]) =>
      districts.map((area, index) => share(`a${index}`, area, 80 + index, {qualifier}));
    expect(tell(all("at_least"), "median")).toBe("无");
    expect(tell(all("about"), "median")).toBe("约81%");
  });

  test("shares without weights have no whole, numbers of things have", () => {
    const shares = districts.map((area, index) => share(`a${index}`, area, 80 + index));
    expect(tell(shares, "overall")).toBe("无");
    expect(tell(shares, "average")).toBe("81%");
    const counts = districts.map((area, index) => observe(`k${index}`, "kindergartens", 10 + index, {area}));
    expect(tell(counts, "overall")).toBe("33所");
  });

  test.each([
    [`(benchmark ${list("health-spending")} "best")`, "direction"],
    [`(benchmark (observations indicators="${life}" area=null) "median")`, "last=1"],
    [`(benchmark ${list(life)} "own best")`, "own"],
    [`(benchmarks ${list(life)} "own bset")`, "best"],
    [`(benchmarks ${list(life)} "中位数")`, "median"],
    ['(benchmarks "x" "own")', "observations"],
    [`(benchmarks ${list(life)})`, "benchmarks"],
  ])("%s is told", (call, hint) => {
    const {diagnostics} = render(`{{#if ${call}}}x{{/if}}`, kit());
    expect(diagnostics.map(({code, place}) => [code, place?.line])).toEqual([["wrong-arguments", 7]]);
    expect(diagnostics[0]?.hint?.en).toContain(hint);
  });
});

describe("neighbours", () => {
  test.each([
    ["{{names (neighbours)}}", "中国和韩国"],
    ['{{names (neighbours area="CHN")}}', "印度、韩国和越南"],
    ['{{names (neighbours area="NOR")}}', ""],
    ['{{count (observations areas=(list area (neighbours)) indicators="obesity" period=2012)}}', "3"],
  ])("%s", (body, expected) => expect(plain(body, kit())).toBe(expected));

  test.each([
    ["KOR|CHM", "KOR|CHN,", '"CHN"'],
    ["KOR|JPN", "KOR|CHN,", "take it out"],
    ["KOR CHN", "KOR|CHN,", ""],
  ])("wrong ones are told: %s", async (wrong, _, hint) => {
    const files = change(healthPackage() as Package, "areas.csv", "KOR|CHN", wrong);
    const {diagnostics} = await loadDataset("data", inMemory(files));
    expect(diagnostics).toMatchObject([
      {code: "unknown-reference", place: {file: "data/areas.csv", line: 11}},
    ]);
    expect(diagnostics[0]?.hint?.en).toContain(hint);
  });
});
