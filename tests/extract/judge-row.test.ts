import {expect, test} from "vitest";
import {judgeRow} from "../../src/extract/review/judge-row.ts";

const known = {indicators: new Set(["rate"]), topics: new Set(["t"])};
const whole = {
  ...{area: "A", period: "2025", value: "94.2", qualifier: "exact", status: "actual", printed: "94.2%"},
  ...{indicator: "rate", indicator_name: "普惠率", period_basis: "stated", why: "", decision: ""},
};
const judge = (cells: Record<string, string>) => judgeRow({...whole, ...cells}, "figures", known);

test("a row that names an indicator and says its year may be accepted without a look", () => {
  expect(judge({})).toEqual({state: "open", isSure: true, missing: null});
});

test.each([{why: "?"}, {period_basis: "inferred"}, {indicator: "other"}, {decision: "no: x"}, {value: ""}])(
  "%j asks for a look",
  (cells) => {
    expect(judge(cells as Record<string, string>).isSure).toBe(false);
  },
);

test.each([
  [{period: ""}, "period"],
  [{indicator: "", new_indicator: ""}, "indicator"],
  [{indicator: "", new_indicator: "n", indicator_name: ""}, "indicator_name"],
  [{indicator: "", new_indicator: "n", topic: "no"}, "topic"],
  [{indicator: "", new_indicator: "n", topic: "t"}, null],
])("%j lacks %s", (cells, missing) => {
  expect(judge(cells as Record<string, string>).missing).toBe(missing);
});

test.each([
  ["figures", {decision: "采用"}, "accepted"],
  ["figures", {decision: "不是数据：代号"}, "refused"],
  ["figures", {decision: ""}, "open"],
  ["setAside", {decision: "", why: ""}, "refused"],
  ["setAside", {decision: "", why: "?"}, "open"],
  ["setAside", {decision: "yes", why: "?"}, "refused"],
] as const)("%s %j is %s", (table, cells, state) => {
  expect(judgeRow({...whole, ...cells}, table, known).state).toBe(state);
});
