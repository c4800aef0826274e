// Choosing among many areas and years: lists, ranges and the best, and what is told where a choice is wrong.
import {beforeAll, describe, expect, test} from "vitest";
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import type {Dataset} from "../../src/model/dataset.ts";
import {splitAreas} from "../../src/template/area-names.ts";
import {inMemory} from "../dataset/tiny-package.ts";
import {healthPackage, healthYears} from "../support/health-package.ts";
import {type Kit, plain, render} from "./render.ts";

let dataset: Dataset;
beforeAll(async () => {
  dataset = (await loadDataset("data", inMemory(healthPackage()))).value as Dataset;
});

const kit = (): Kit => ({dataset, subject: {area: "JPN"}});
/** The areas and years of a list, in its order: `JPN 2011`. */
const rows = (call: string) =>
  plain(`{{#each ${call} as |o|}}{{o.area.code}} {{o.period}};{{/each}}`, kit()).split(";").slice(0, -1);
const areasOf = (call: string) => [...new Set(rows(call).map((row) => row.split(" ")[0]))].join(" ");
const yearsOf = (call: string) =>
  [...new Set(rows(call).map((row) => row.split(" ")[1]))].toSorted().join(" ");
const life = 'indicators="life-expectancy"';

/** Values of an indicator by area, of the newest year that it has at the latest, the best first. */
function standing(indicator: string, until = 2015): string[] {
  const newest = new Map<string, {year: number; value: number}>();
  for (const {area, indicator: id, period, value} of dataset.observations) {
    const year = Number(period);
    if (id !== indicator || year > until || (newest.get(area)?.year ?? 0) > year) continue;
    newest.set(area, {year, value});
  }
  const sign = dataset.indicators.find(({id}) => id === indicator)?.direction === "lower" ? 1 : -1;
  return [...newest].toSorted(([, a], [, b]) => sign * (a.value - b.value)).map(([code]) => code);
}

describe("areas", () => {
  test.each([
    ['area="JPN CHN"', "CHN JPN"],
    ['area="日本、中国"', "CHN JPN"],
    ['area="日本,KOR 中国"', "CHN JPN KOR"],
    ['areas="JPN"', "JPN"],
    ['areas=(areas level="country" indicator="obesity" top=2)', ""],
    ["area=area", "JPN"],
    ['areas=(list area (area "KOR"))', "JPN KOR"],
    ['areas=(list "KOR" (area "日本") "KOR")', "JPN KOR"],
    ["areas=(list null)", ""],
    ['area="JPN JPN"', "JPN"],
  ])("%s", (choice, expected) => {
    const wanted = expected || choice === "areas=(list null)" ? expected : areasOfTop("obesity", 2);
    expect(areasOf(`(observations ${life} ${choice})`)).toBe(wanted);
  });

  /** In the order of the data. */
  const areasOfTop = (indicator: string, top: number) =>
    standing(indicator).slice(0, top).toSorted().join(" ");

  test.each(["indicators", "contradictions", "sources", "topics", "initiatives", "wholes"])(
    "%s takes several",
    (helper) => {
      const {diagnostics} = render(`{{count (${helper} area="JPN KOR")}}`, kit());
      expect(diagnostics).toEqual([]);
    },
  );

  test("indicators of several are listed for each, and comparisons among them", () => {
    expect(plain('{{count (indicators area="JPN KOR")}}', kit())).toBe("22");
    const compared = '{{#each (comparisons areas="JPN KOR VNM") as |c|}}{{count c.observations}} {{/each}}';
    expect(plain(compared, kit())).toMatch(/^(?:[23] )+$/u);
  });

  test("names may hold spaces and commas", () => {
    const known = new Set(["New Zealand", "Korea, Rep.", "Korea", "Fiji", "Zealand"]);
    const split = (text: string) =>
      splitAreas(text, (name) => known.has(name)).map(({name, at}) => `${name}@${at}`);
    expect(split("New Zealand Fiji")).toEqual(["New Zealand@0", "Fiji@12"]);
    expect(split("Fiji, Korea, Rep., New Zealand")).toEqual(["Fiji@0", "Korea, Rep.@6", "New Zealand@19"]);
    expect(split("Fiji Nowhere Korea")).toEqual(["Fiji@0", "Nowhere@5", "Korea@13"]);
    expect(split("New Zeeland")).toEqual(["New Zeeland@0"]);
    expect(split("  ")).toEqual([]);
  });
});

describe("times", () => {
  const decade = healthYears.slice(11).join(" ");
  test.each([
    ["since=2011", decade],
    ['since="2011"', decade],
    ["since=2011 until=2015", decade],
    ["until=2001", "2000 2001"],
    ["since=2010 until=2010", "2010"],
    ['period="2011 2012"', "2011 2012"],
    ['period="2011、2013"', "2011 2013"],
    ["period=2012", "2012"],
    ["last=3", "2013 2014 2015"],
    ["until=2010 last=2", "2009 2010"],
    ["last=99", healthYears.join(" ")],
    ["since=2016", ""],
    // A month of a year lies within it, and not the other way round.
    ['since="2014-06"', "2015"],
    ['until="2001-Q3"', "2000"],
  ])("%s", (choice, expected) =>
    expect(yearsOf(`(observations ${life} area=null ${choice})`)).toBe(expected),
  );

  test("the newest periods are those of each indicator", () => {
    const counted = plain(
      '{{#each (groups (observations last=2) by="indicator") as |g|}}{{count g.observations}}{{/each}}',
      kit(),
    );
    expect(counted).toBe("2".repeat(11));
  });

  test("single observations and indicators are chosen so too", () => {
    expect(
      plain('{{#with (observation "obesity" period="2003 2004") as |o|}}{{o.year}}{{/with}}', kit()),
    ).toBe("2004");
    expect(
      plain(
        "{{#each (indicators since=2005 until=2010) as |i|}}{{i.earlier.year}}–{{i.actual.year}} {{/each}}",
        kit(),
      ),
    ).toMatch(/^(?:200[56]–20(?:10|09) )+$/u);
  });
});

describe("the best", () => {
  test.each(["life-expectancy", "infant-mortality", "population"])("of %s", (indicator) => {
    const found = areasOf(`(observations indicators="${indicator}" area=null top=5)`);
    expect(found).toBe(standing(indicator).slice(0, 5).join(" "));
  });

  test("by another indicator, and over years", () => {
    const call = `(observations ${life} area=null since=2010 top=3 by="population")`;
    expect(areasOf(call)).toBe(standing("population").slice(0, 3).join(" "));
    expect(yearsOf(call)).toBe("2010 2011 2012 2013 2014 2015");
  });

  test("of those years that are chosen", () => {
    const call = `(observations ${life} area=null until=2003 top=4)`;
    expect(areasOf(call)).toBe(standing("life-expectancy", 2003).slice(0, 4).join(" "));
  });

  test("of those that have reported of late", () => {
    const [best = ""] = standing("life-expectancy");
    const isLate = ({area, indicator, period}: Dataset["observations"][number]) =>
      area === best && indicator === "life-expectancy" && Number(period) > 2008;
    const silent = {...dataset, observations: dataset.observations.filter((each) => !isLate(each))};
    const found = plain(
      `{{#each (groups (observations ${life} area=null top=3) by="area") as |g|}}{{g.first.area.code}} {{/each}}`,
      {...kit(), dataset: silent},
    );
    expect(found.trim()).toBe(standing("life-expectancy").slice(1, 4).join(" "));
  });

  test("as areas, to be named and handed on", () => {
    const names = standing("spending-per-head")
      .slice(0, 2)
      .map((code) => dataset.areas.find((area) => area.code === code)?.name);
    expect(plain('{{names (areas top=2 by="spending-per-head")}}', kit())).toBe(names.join("和"));
  });
});

describe("what is wrong is told with its place and what was meant", () => {
  test.each([
    ['(observations area="JPN CHM")', "unknown-area", "CHM", "CHN"],
    ['(observations areas="日本 中围")', "unknown-area", "中围", "中国"],
    ['(observations area="Jpan")', "unknown-area", '"Jpan', ""],
    ['(observations period="2011 201")', "wrong-arguments", '201"', "2025-03"],
    ['(observations since="2011/2015")', "wrong-arguments", '"2011/', "2025-03"],
    ["(observations since=20111)", "wrong-arguments", "20111", "2025-03"],
    ["(observations untill=2011)", "wrong-arguments", "untill", "until"],
    ['(observations by="obesiti" top=3)', "unknown-indicator", '"obesiti', "obesity"],
    ["(observations area=5)", "wrong-arguments", "5)", "(areas …)"],
    ["(observations areas=(topics))", "wrong-arguments", "(topics", "(areas …)"],
    ["(observations since=2015 until=2011)", "wrong-arguments", "(", "exchange"],
    ['(observations area="JPN" areas="CHN")', "wrong-arguments", "(", "one of them"],
    ["(observations last=0)", "wrong-arguments", "(", "last=5"],
    ["(observations last=2.5)", "wrong-arguments", "(", "last=5"],
    ["(observations top=-1)", "wrong-arguments", "(", "top=5"],
    ["(observations top=3)", "wrong-arguments", "(", "by="],
    ['(observations by="obesity")', "wrong-arguments", "(", "top=5"],
    ["(areas top=3)", "wrong-arguments", "(", "by="],
    ['(observations areas=(list "JPM"))', "unknown-area", "(observations", "JPN"],
    ['(observations areas=(list (topic "care")))', "wrong-arguments", "(list", "(areas …)"],
  ])("%s", (call, code, at, hint) => {
    const line = `{{count ${call}}}`;
    const [first, ...rest] = render(line, kit()).diagnostics;
    expect(rest).toEqual([]);
    expect(first).toMatchObject({code, place: {file: "t.md", line: 7}});
    expect(line.slice((first?.place?.column ?? 0) - 1).startsWith(at)).toBe(true);
    expect(first?.hint?.en ?? "").toContain(hint);
    expect(first?.message.zh).toMatch(/\p{Script=Han}/u);
  });
});
