// Kind: months, quarters and half-years that stand beside years in the same data.
import {describe, expect, test} from "vitest";
import type {Observation} from "../../src/model/dataset.ts";
import {type Kit, plain, text} from "./render.ts";
import {observe, small} from "./small-dataset.ts";

const prizes = (period: string, value: number, more: Partial<Observation> = {}) =>
  observe(`p${period}${more.area ?? ""}${more.status ?? ""}`, "prizes", value, {period, ...more});
const withRows = (...observations: Observation[]): Kit => ({dataset: {...small, observations}});

const parts = ["2025-12", "2025-Q4", "2025-H2"];

describe("a chart beside a reference", () => {
  const kit = withRows(
    prizes("2025", 100),
    ...parts.map((period, at) => prizes(period, 10 + at, {area: "500000"})),
    prizes("2024", 900, {area: "500000"}),
  );
  test("of a year there is a year, though a part of it is nearer", () => {
    const data = text(
      '```chart\ntitle: 甲\ntype: bar\ndata: {{chart-data (observations indicators="prizes" period="2025") reference=(observations indicators="prizes" area="重庆市")}}\n```',
      kit,
    );
    expect(data).toContain('"text":"900人次"');
    expect(data).not.toContain('"text":"10人次"');
  });
});

describe("what is newest", () => {
  test.each([[["2025", ...parts]], [[...parts, "2025"]], [["2025-Q4", "2025", "2025-12"]]])(
    "is the year, not the part that it ends with: %s",
    (periods) => {
      const kit = withRows(...periods.map((period, at) => prizes(period, 100 + at)));
      const told = '{{#with (observation "prizes") as |o|}}{{o.period}}{{/with}}';
      const record = "{{#each (indicators)}}{{latest.period}} {{actual.period}}{{/each}}";
      expect(plain(`${told} ${record}`, kit)).toBe("2025 2025 2025");
      const listed = plain("{{#each (observations) as |o|}}{{o.period}} {{/each}}", kit).trim().split(" ");
      expect(listed).toEqual(
        ["2025-12", "2025-Q4", "2025-H2", "2025"].filter((each) => periods.includes(each)),
      );
    },
  );

  test("in a cell, among the newest periods, and at the head of a list", () => {
    const kit = withRows(...parts.map((period) => prizes(period, 10)), prizes("2025", 99), prizes("2024", 9));
    expect(plain('{{pivot (observations) rows="indicator" columns="area"}}', kit)).toContain("99人次");
    const listed = (choice: string) =>
      plain(`{{#each (observations ${choice}) as |o|}}{{o.period}} {{/each}}`, kit).trim();
    expect(listed("last=1")).toBe("2025");
    expect(listed("last=2")).toBe("2025-H2 2025");
    expect(listed('sort="weight"')).toBe("2025 2025-H2 2025-Q4 2025-12 2024");
  });

  test("and what is earlier is as long", () => {
    const earlier = "{{#each (indicators)}}{{#if earlier}}{{earlier.period}}{{else}}无{{/if}}{{/each}}";
    const told = (...periods: string[]) =>
      plain(earlier, withRows(...periods.map((period, at) => prizes(period, 100 + at))));
    expect(told("2023", "2024-03", "2024-Q1", "2025-03")).toBe("2024-03");
    expect(told("2023-H1", "2023", "2024-H1", "2024")).toBe("2023");
    expect(told("2023", "2024-H1")).toBe("无");
    expect(told("2016/2020", "2021", "2022")).toBe("无");
  });
});

describe("what was reached", () => {
  const target = (period: string, indicator = "prizes") => [
    observe("b", indicator, 50, {period: "2020", status: "baseline"}),
    observe("t", indicator, 100, {period, status: "target"}),
  ];
  const reached = "{{#each (progress)}}{{light}}{{#if reached}} {{reached.period}}{{/if}}{{/each}}";

  test("in a month is not held against what is to be in a year", () => {
    expect(plain(reached, withRows(...target("2025"), prizes("2025-03", 100)))).toBe("missing");
    expect(plain(reached, withRows(...target("2025"), prizes("2025-12", 7), prizes("2025", 100)))).toBe(
      "met 2025",
    );
    expect(plain(reached, withRows(...target("2025-H1"), prizes("2024-H1", 100)))).toBe("missing");
    expect(plain(reached, withRows(...target("2025-H1"), prizes("2025", 300), prizes("2025-H1", 100)))).toBe(
      "met 2025-H1",
    );
  });

  test("of a share is what the newest month says", () => {
    const shares = ["2025-03", "2025-06"].map((period, at) =>
      observe(period, "enrolment", 90 + 10 * at, {period}),
    );
    expect(plain(reached, withRows(...target("2025", "enrolment"), ...shares))).toBe("met 2025-06");
  });
});

describe("benchmarks", () => {
  const areas = ["500106", "500110", "500230", "CQ-GXQ"];
  const told = (which: string, rows: readonly Observation[], dataset = small) =>
    plain(
      `{{#each (benchmarks (observations indicators="prizes" area=null status="actual") "${which}") as |o|}}{{o.period}} {{figure o}} {{/each}}`,
      {dataset: {...dataset, observations: rows}},
    ).trim();

  test("of a month are none of a year, though each area has one value", () => {
    const rows = areas.map((area, at) =>
      prizes(at === 0 ? "2025-03" : "2025", at === 0 ? 1 : 100 * at, {area}),
    );
    expect(told("median", rows)).toBe("2025 200人次");
    expect(told("best", rows)).toBe("2025-03 1人次 2025 300人次");
  });

  test("are weighted by the same month, where that is known", () => {
    const indicators = small.indicators.map((each) =>
      each.id === "prizes" ? {...each, weightedBy: "kindergartens"} : each,
    );
    const weights = (period: string, values: readonly number[]) =>
      areas.map((area, at) => observe(`${period}${area}`, "kindergartens", values[at]!, {period, area}));
    const rows = [
      ...weights("2025-01", [1, 1, 1, 1]),
      ...weights("2025-03", [0, 0, 0, 5]),
      ...areas.map((area, at) => prizes("2025-03", 10 * at, {area})),
    ];
    expect(told("average", rows, {...small, indicators})).toBe("2025-03 30人次");
  });
});

describe("areas side by side", () => {
  const [own = "", ...others] = ["500106", "500110", "500230"];
  const years = [own, ...others].map((area, at) => prizes("2025", 10 + at, {area}));
  const told = (rows: readonly Observation[], call = "(comparisons)") =>
    plain(
      `{{#each ${call} as |c|}}{{c.years}} {{#each c.observations as |o|}}{{o.value}} {{/each}}左{{count c.left}}{{/each}}`,
      withRows(...rows),
    );

  test("by their years, though one of them tells a newer month", () => {
    const rows = [...years, prizes("2026-01", 1, {area: own})];
    expect(told(rows)).toBe("2025年 10 11 12 左0");
    expect(told(rows, "(comparisons area=null)")).toBe("2025年 10 11 12 左0");
  });

  test("by the month, where others tell it too", () => {
    const rows = [...years, ...[own, others[0]!].map((area, at) => prizes("2026-01", 1 + at, {area}))];
    expect(told(rows)).toBe("2026年1月 1 2 左1");
  });
});
