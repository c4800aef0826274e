import {describe, expect, test} from "vitest";
import {type Kit, plain, render, text} from "./render.ts";
import {observe, small} from "./small-dataset.ts";

const pair = (from: number, to: number, more: Parameters<typeof observe>[3] = {}) => [
  observe("b", "enrolment", from, {period: "2020", status: "baseline", ...more}),
  observe("t", "enrolment", to, {period: "2025", status: "target", ...more}),
];
const withData = (...observations: (typeof small.observations)[number][]): Kit => ({
  dataset: {...small, observations},
});
const light = "{{#each (progress)}}{{light}}{{/each}}";
const reached = (value: number, more: Parameters<typeof observe>[3] = {}) =>
  observe("r", "enrolment", value, more);

describe("the light of a target", () => {
  test.each<[string, Kit, string]>([
    ["nothing is reported", withData(...pair(80, 95)), "missing"],
    ["met to the digit", withData(...pair(80, 95), reached(95)), "met"],
    ["two thirds of the way", withData(...pair(80, 95), reached(90)), "near"],
    ["less than that", withData(...pair(80, 95), reached(89.9)), "behind"],
    ["below where it began", withData(...pair(80, 95), reached(79)), "behind"],
    ["a year early or late still tells", withData(...pair(80, 95), reached(95, {period: "2024"})), "met"],
    ["two years before the end do not", withData(...pair(80, 95), reached(95, {period: "2023"})), "missing"],
    ["a bound is never green", withData(...pair(80, 95), reached(95, {qualifier: "at_least"})), "near"],
  ])("%s", (_, kit, expected) => expect(plain(light, kit)).toBe(expected));

  test("turns round where lower is better", () => {
    const data = (value: number) =>
      withData(
        observe("b", "dropout", 2, {period: "2020", status: "baseline"}),
        observe("t", "dropout", 0.5, {status: "target"}),
        observe("r", "dropout", value),
      );
    expect([0.4, 1, 1.1].map((value) => plain(light, data(value)))).toEqual(["met", "near", "behind"]);
  });

  test("takes its threshold from the template", () => {
    const kit = withData(...pair(80, 90), reached(85));
    expect(plain('{{#each (progress near="1/2")}}{{light}}{{/each}}', kit)).toBe("near");
    expect(plain(light, kit)).toBe("behind");
    expect(render('{{count (progress near="5/3")}}', kit).diagnostics.map(({code}) => code)).toEqual([
      "wrong-arguments",
    ]);
  });
});

describe("a target beside the containing area", () => {
  const beside = (city: Parameters<typeof observe>[3]) =>
    withData(...pair(80.4, 85), observe("c", "enrolment", 95.2, {area: "500000", ...city}));
  const told = "{{#each (progress)}}{{standing}}{{#if benchmark}} {{gap benchmark target}}{{/if}}{{/each}}";
  test.each<[string, Kit, string]>([
    ["the same year", beside({}), "behind 低10.2个百分点"],
    ["a year apart", beside({period: "2024"}), "behind 低10.2个百分点"],
    ["two years apart", beside({period: "2023"}), "unknown"],
    ["a target there is no state", beside({status: "target"}), "unknown"],
  ])("%s", (_, kit, expected) => expect(plain(told, kit)).toBe(expected));
});

describe("rise", () => {
  const rise = "{{#each (progress)}}{{rise baseline target}}{{/each}}";
  test.each<[string, Kit, string]>([
    ["points", withData(...pair(80.4, 85)), "+4.6"],
    ["down", withData(...pair(85, 80.4)), "−4.6"],
    ["none", withData(...pair(85, 85)), "持平"],
    ["of lower bounds", withData(...pair(85, 90, {qualifier: "at_least"})), "下限+5"],
    [
      "from a bound to a number",
      withData(
        observe("b", "enrolment", 50, {period: "2020", status: "baseline", qualifier: "more_than"}),
        observe("t", "enrolment", 55, {status: "target"}),
      ),
      "不足5",
    ],
    [
      "from a number to a bound",
      withData(
        observe("b", "enrolment", 50, {period: "2020", status: "baseline"}),
        observe("t", "enrolment", 55, {status: "target", qualifier: "at_least"}),
      ),
      "至少5",
    ],
  ])("%s", (_, kit, expected) => expect(plain(rise, kit)).toBe(expected));
});

describe("where", () => {
  test.each([
    ['(where (indicators) "kind" "share")', "enrolment kindergartens "],
    ['(where (indicators) "kind" "rank" "index")', ""],
  ])("%s keeps some", (list, _) => {
    const kept = plain(`{{#each ${list} as |i|}}{{i.kind}} {{/each}}`).trim().split(" ").filter(Boolean);
    expect(new Set(kept).size).toBe(list.includes("rank") ? 2 : 1);
    expect(kept.length).toBeGreaterThan(0);
  });

  test("bounds numbers", () => {
    const kit = withData(...pair(80, 95));
    const many = (least: number) => plain(`{{count (where (progress) "rise" least=${least})}}`, kit);
    expect([many(15), many(15.1)]).toEqual(["1", "0"]);
  });

  test("says when a field is wrong", () => {
    expect(render('{{count (where (progress) "colour" "red")}}').diagnostics).not.toEqual([]);
  });
});

describe("what comes first", () => {
  test("are core indicators, then the newest periods", () => {
    const indicators = small.indicators.map((each) =>
      each.id === "index" ? {...each, weight: "core" as const} : each,
    );
    const kit = {dataset: {...small, indicators}};
    const ids = plain('{{#each (observations status="actual" sort="weight") as |o|}}{{o.id}} {{/each}}', kit);
    expect(ids.split(" ").slice(0, 1)).toEqual(["i25"]);
    expect(ids.indexOf("p25")).toBeLessThan(ids.indexOf("e24"));
    expect(render('{{count (observations sort="size")}}').diagnostics.map(({code}) => code)).toEqual([
      "wrong-arguments",
    ]);
  });
});

describe("parts", () => {
  const indicators = ["特等奖", "一等奖"].map((name, index) => ({
    ...small.indicators.find(({id}) => id === "prizes")!,
    id: `prize-${index}`,
    name: `获奖人次${name}`,
    partOf: "prizes",
  }));
  const kit = (first: number) => ({
    dataset: {
      ...small,
      indicators: [...small.indicators, ...indicators],
      observations: [observe("w", "prizes", 9), observe("a", "prize-0", first), observe("b", "prize-1", 5)],
    },
  });
  const told = "{{#each (observations parts=false) as |o|}}{{phrase o}}，{{parts o}}。{{/each}}";

  test("say once what all are called", () => {
    expect(plain(told, kit(4))).toBe("获奖人次9人次，其中特等奖4人次、一等奖5人次。");
  });

  test("are not told where they do not add up", () => {
    expect(plain(told, kit(3))).toBe("获奖人次9人次，。");
  });
});

describe("progress-table", () => {
  const table = (options = "") => text(`{{progress-table (progress) ${options}}}`);

  test("tells the way from baseline to target, and the light", () => {
    expect(plain("{{progress-table (progress)}}").trim().split("\n")).toEqual([
      "| 领域 | 指标 | 2020年基期 | 2025年目标 | 拟变化 | 2024年完成值 | 完成情况 |",
      "| :--- | :--- | ---: | ---: | ---: | ---: | :---: |",
      "| 学前教育 | 毛入园率 | 80.4% | **98%以上** | 至少17.6 | 90.25% | :light[behind] |",
    ]);
  });

  test("names the containing area where it has values", () => {
    expect(table('benchmark="全市"')).toContain("全市2024年");
    expect(table()).not.toContain("全市");
  });

  test("marks large rises, and rows of one topic share its cell", () => {
    const kit = withData(
      ...pair(80, 90),
      observe("k", "kindergartens", 5, {period: "2020", status: "baseline"}),
      observe("l", "kindergartens", 8, {status: "target"}),
    );
    const rows = plain("{{progress-table (progress)}}", kit).trim().split("\n").slice(2);
    expect(rows).toEqual([
      "| 学前教育 | 毛入园率 | 80% | **90%** | **+10** | :light[missing] |",
      "| ^^ | 幼儿园数 | 5所 | **8所** | +3所 | :light[missing] |",
    ]);
  });

  test("is cut between topics", () => {
    const kit = withData(
      ...pair(80, 90),
      observe("k", "kindergartens", 5, {period: "2020", status: "baseline"}),
      observe("l", "kindergartens", 8, {status: "target"}),
      observe("d", "dropout", 2, {period: "2020", status: "baseline"}),
      observe("e", "dropout", 1, {status: "target"}),
    );
    const part = (number: number) =>
      plain(`{{progress-table (progress) part=${number} parts=2}}`, kit)
        .trim()
        .split("\n")
        .slice(2)
        .map((row) => row.split(" | ")[1]);
    expect([part(1), part(2)]).toEqual([["毛入园率", "幼儿园数"], ["辍学率"]]);
  });
});
