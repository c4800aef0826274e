// What the data says of its figures decides what is chosen, compared and told.
import {describe, expect, test} from "vitest";
import type {Indicator, Observation} from "../../src/model/dataset.ts";
import {type Kit, places, plain, render, text} from "./render.ts";
import {initiate, observe, small} from "./small-dataset.ts";

const having = (
  observations: readonly Observation[],
  indicators: Readonly<Record<string, Partial<Indicator>>> = {},
): Kit => ({
  dataset: {
    ...small,
    observations,
    indicators: small.indicators.map((each) => ({...each, ...indicators[each.id]})),
  },
});
const city = {area: "500000"};
const qijiang = {area: "500110"};
const inferred = {periodBasis: "inferred"} as const;

const weighed = having(small.observations, {
  enrolment: {weight: "core"},
  kindergartens: {weight: "structural", accrual: "stock"},
  prizes: {accrual: "flow"},
});

test.each([
  ['(observations weight="core")', "e20 e23 e24 e25t "],
  ['(observations weight="core structural")', "e20 e23 e24 e25t k20 k24 "],
  ['(observations accrual="flow")', "w25 w25t "],
  ['(observations accrual="stock" status="actual")', "k24 "],
  ['(observations accrual="unknown" kinds="count")', ""],
  ['(indicators weight="core")', "enrolment "],
  ['(indicators accrual="stock flow")', "kindergartens prizes "],
  ['(comparisons weight="core")', "enrolment "],
  ['(comparisons accrual="stock")', ""],
])("%s → %s", (list, expected) => {
  expect(plain(`{{#each ${list} as |o|}}{{o.id}} {{/each}}`, weighed)).toBe(expected);
});

test("biggest among those of a weight", () => {
  const biggest = (options: string) =>
    plain(`{{#with (biggest (indicators) ${options}) as |top|}}{{top.id}}{{/with}}`, weighed);
  expect(biggest("")).toBe("enrolment");
  expect(biggest('weight="core"')).toBe("enrolment");
  expect(biggest('weight="structural"')).toBe("");
});

test("initiatives by how far they are; unknown is none of the others", () => {
  const dataset = {
    ...small,
    initiatives: [
      initiate("a", "甲", "甲", {status: "planned"}),
      initiate("b", "乙", "乙", {status: "under-way"}),
      initiate("c", "丙", "丙", {status: "done"}),
      initiate("d", "丁", "丁"),
    ],
  };
  const names = (options: string) => plain(`{{names (initiatives ${options})}}`, {dataset});
  expect(names("")).toBe("甲、乙、丙和丁");
  expect(names('status="planned"')).toBe("甲");
  expect(names('status="done under-way"')).toBe("乙和丙");
  expect(names('status="done unknown"')).toBe("丙和丁");
  const wrong = render('{{names (initiatives status="规划")}}', {dataset});
  expect(wrong.diagnostics).toMatchObject([{code: "unknown-status", hint: {en: 'did you mean "planned"?'}}]);
});

describe("scope", () => {
  const groups = having([
    observe("all", "kindergartens", 17, {scope: "全学段"}),
    observe("low", "kindergartens", 10, {scope: "幼儿园和小学"}),
    observe("low-q", "kindergartens", 8, {scope: "幼儿园和小学", ...qijiang}),
    observe("plain-c", "kindergartens", 99, city),
  ]);

  test("figures of two scopes contradict and follow each other no more than those of two indicators", () => {
    expect(plain("{{count (observations)}}{{count (contradictions)}}", groups)).toBe("20");
    expect(plain("{{#each (indicators)}}{{scope}}{{figure latest}} {{/each}}", groups)).toBe(
      "全学段17所 幼儿园和小学10所 ",
    );
    expect(plain('{{figure (observation "kindergartens" scope="幼儿园和小学")}}', groups)).toBe("10所");
  });

  test("only figures of one scope are compared", () => {
    const compared =
      "{{#each (comparisons) as |c|}}{{c.scope}}：{{#each c.observations as |o|}}{{o.id}} {{/each}}{{/each}}";
    expect(plain(compared, groups)).toBe("幼儿园和小学：low low-q ");
    const difference =
      '{{#if (comparable (observation "kindergartens" area=city) (observation "kindergartens"))}}能{{else}}不能{{/if}}';
    expect(plain(difference, groups)).toBe("不能");
  });

  test("tables and cross tables keep and name the scopes", () => {
    expect(text('{{table (observations) columns="indicator value"}}', groups)).toContain(
      "幼儿园数（全学段） |",
    );
    const cross = text('{{pivot (observations) rows="indicator" columns="area"}}', groups);
    expect(cross).toContain("幼儿园数（全学段）");
    expect(cross).toContain("幼儿园数（幼儿园和小学）");
    const byArea = text('{{pivot (observations) rows="area" columns="period"}}', groups);
    expect(byArea).toContain("| 沙坪坝（全学段） | :figure[17所]");
    expect(byArea).toContain("| 沙坪坝（幼儿园和小学） | :figure[10所]");
  });
});

describe("comparisons are of one time", () => {
  const comparison = (years: Record<string, string>, subject?: Kit["subject"]) => {
    const observations = Object.entries(years).map(([area, period]) =>
      observe(`o${area}`, "index", 1, {area, period}),
    );
    return plain(
      '{{#each (comparisons) as |c|}}{{names (groups c.observations by="area")}}，{{c.years}}{{#if c.yearsDiffer}}（年份不同）{{/if}}；缺{{names (groups c.left by="area")}}{{/each}}',
      {...having(observations), ...(subject ? {subject} : {})},
    );
  };
  test.each([
    // The area itself decides.
    [{"500000": "2025", "500106": "2023", "500110": "2023"}, undefined, "沙坪坝区和綦江区，2023年；缺重庆市"],
    // Never three years in one comparison; of two ways the one with more areas.
    [
      {"500000": "2025", "500106": "2024", "500110": "2023", "500230": "2023"},
      undefined,
      "沙坪坝区、綦江区和丰都县，2023—2024年（年份不同）；缺重庆市",
    ],
    // Without an area the time of most areas, the newest of those.
    [
      {"500000": "2020", "500106": "2020", "500110": "2025", "500230": "2025"},
      "all",
      "綦江区和丰都县，2025年；缺重庆市和沙坪坝区",
    ],
    [{"500000": "2020", "500106": "2025"}, undefined, ""],
  ] as const)("%j of %s: %s", (years, subject, expected) => {
    expect(comparison(years, subject)).toBe(expected);
  });
});

describe("stock and flow", () => {
  const mixed = having(
    [observe("k", "kindergartens", 5, {status: "baseline"}), observe("p", "prizes", 3, {status: "target"})],
    {kindergartens: {accrual: "stock", unit: "个"}, prizes: {accrual: "flow", unit: "个"}},
  );

  test("are not subtracted", () => {
    const difference = '(observation "kindergartens") (observation "prizes" status="target")';
    expect(plain(`{{#if (comparable ${difference})}}能{{else}}不能{{/if}}`, mixed)).toBe("不能");
  });

  test("do not share a chart", () => {
    const body = "```chart\ntype: bar\ntitle: 图\ndata: {{chart-data (observations)}}\n```\n";
    expect(places(render(body, mixed).diagnostics)).toEqual(["t.md:10:7 mixed-accruals"]);
  });
});

describe("phrase", () => {
  const phrase = (more: Partial<Observation>, indicator: Partial<Indicator> = {}) =>
    plain("{{#each (observations) as |o|}}{{phrase o}}{{/each}}", {
      ...having([observe("k", "kindergartens", 5, more)], {kindergartens: indicator}),
    });
  test.each([
    [{}, {}, "幼儿园数5所"],
    [{scope: "公办"}, {}, "幼儿园数（公办）5所"],
    [{}, {phrase: "培育品牌幼儿园{}"}, "培育品牌幼儿园5所"],
    [{phrase: "首批推广的{}所幼儿园"}, {phrase: "培育品牌幼儿园{}"}, "首批推广的5所幼儿园"],
    [{qualifier: "about", phrase: "共{}参与"}, {}, "共约5所参与"],
  ] as const)("%j %j: %s", (more, indicator, expected) => {
    expect(phrase(more, indicator)).toBe(expected);
  });

  test("the figure in it is cited", () => {
    const {brief} = render(
      "{{#each (observations) as |o|}}{{phrase o}}{{/each}}",
      having([observe("k", "kindergartens", 5)]),
    );
    expect(brief?.cited).toEqual(["k"]);
  });
});

describe("inferred periods", () => {
  const twice = having([
    observe("a", "enrolment", 90, {period: "2024", ...inferred}),
    observe("b", "enrolment", 90, {period: "2025", ...inferred}),
  ]);
  const pair = '(observation "enrolment" period="2024") (observation "enrolment")';

  test("bear a mark wherever the period is printed", () => {
    const each = (body: string) => text(`{{#each (observations) as |o|}}${body} {{/each}}`, twice);
    expect(each("{{period o}}{{#if o.inferred}}推定{{/if}}")).toBe(
      "2024年:inferred[]推定 2025年:inferred[]推定 ",
    );
    expect(each('{{text (period o) "初"}}')).toBe("2024年:inferred[]初 2025年:inferred[]初 ");
    expect(text('{{table (observations) columns="period value" caption="表"}}', twice)).toContain(
      "| 2024年:inferred[] |",
    );
    expect(text('{{pivot (observations) rows="indicator" columns="period"}}', twice)).toContain(
      "| 2024年:inferred[] | 2025年:inferred[] |",
    );
    expect(text('{{names (groups (observations) by="period")}}', twice)).toBe(
      "2024年:inferred[]和2025年:inferred[]",
    );
  });

  test("bear none in titles, where nothing could explain it", () => {
    const head = `---
title: '{{period (observation "enrolment")}}简报'
for: area
format: docx
theme: plain
---
`;
    expect(render("正文", {...twice, head}).brief?.title).toBe("2025年简报");
  });

  test("do not tell that nothing has changed", () => {
    expect(plain(`{{#if (comparable ${pair})}}能{{else}}不能{{/if}}`, twice)).toBe("不能");
    const {diagnostics} = render(`{{change ${pair}}}`, twice);
    expect(diagnostics).toMatchObject([
      {code: "not-comparable", message: {zh: expect.stringContaining("推定")}},
    ]);
    const once = having([
      observe("a", "enrolment", 90, {period: "2024"}),
      observe("b", "enrolment", 90, inferred),
    ]);
    expect(plain(`{{change ${pair}}}`, once)).toBe("持平");
    const rise = having([
      observe("a", "enrolment", 80, {period: "2024", ...inferred}),
      observe("b", "enrolment", 90, inferred),
    ]);
    expect(plain(`{{change ${pair}}}`, rise)).toBe("提高10个百分点");
  });
});
