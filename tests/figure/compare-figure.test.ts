import {describe, expect, test} from "vitest";
import {compareFigure, type FigureClaim} from "../../src/figure/compare-figure.ts";

const count: FigureClaim = {
  value: 3,
  valueHigh: null,
  qualifier: "exact",
  unit: "所",
  unitForms: [],
  kind: "count",
};
const share: FigureClaim = {...count, value: 25, unit: "%", kind: "share"};
const money: FigureClaim = {...count, value: 8000, unit: "万元", kind: "amount"};
const rank: FigureClaim = {...count, value: 6, unit: "位", kind: "rank"};
const index: FigureClaim = {...count, value: 0.33, unit: "", kind: "index"};

const agreeing: [string, FigureClaim][] = [
  ["3所", count],
  ["３ 所学校", count],
  ["三所", count],
  ["3-5所", {...count, valueHigh: 5, qualifier: "range"}],
  ["三大计划", {...count, unit: "个", unitForms: ["名", "大"]}],
  ["3", {...count, unitForms: [""]}],
  ["3颗星", {...count, unit: "颗星"}],
  ["近3万标箱", {...count, unit: "万标箱", qualifier: "about"}],
  ["25%", share],
  ["百分之二十五", share],
  ["四分之一", share],
  ["1/4", share],
  ["近四分之一", {...share, qualifier: "about"}],
  ["三成", {...share, value: 30}],
  ["三至五成", {...share, value: 30, valueHigh: 50, qualifier: "range"}],
  ["三分之一", {...share, value: 33.3}],
  ["三分之一", {...share, value: 33.33}],
  ["八分之一", {...share, value: 12.5}],
  ["≥90", {...share, value: 90, qualifier: "at_least", unitForms: [""]}],
  ["8000万元", money],
  ["8000 万元", {...money, value: 80_000_000, unit: "元"}],
  ["80000000元", money],
  ["0.8亿元", money],
  ["2.78万个", {...count, value: 2.78, unit: "万人", unitForms: ["个"]}],
  ["0.5个百分点", {...share, value: 0.5, unit: "个百分点", kind: "change"}],
  ["0.5百分点", {...share, value: 0.5, unit: "个百分点", kind: "change"}],
  ["提高5个百分点", {...share, value: 5, unitForms: ["百分点"], kind: "change"}],
  ["第六", rank],
  ["全国第6位", rank],
  ["第6名", rank],
  ["前三", {...rank, value: 3, qualifier: "at_most"}],
  ["前3位", {...rank, value: 3, qualifier: "at_least"}],
  ["第3～5位", {...rank, value: 3, valueHigh: 5, qualifier: "range"}],
  ["0.33", index],
  ["1:13.5", {...index, value: 13.5}],
];

test.each(agreeing)("%s agrees with %j", (printed, claim) => {
  expect(compareFigure(printed, claim)).toEqual([]);
});

type Field = ReturnType<typeof compareFigure>[number]["field"];

const disagreeing: [string, FigureClaim, Field[]][] = [
  ["4所", count, ["value"]],
  ["3个", count, ["unit"]],
  ["3", count, ["unit"]],
  ["3余所", count, ["qualifier"]],
  ["3-5所", count, ["value_high", "qualifier"]],
  ["3-6所", {...count, valueHigh: 5, qualifier: "range"}, ["value_high"]],
  ["近5个", count, ["unit", "value", "qualifier"]],
  ["几十所", count, ["printed"]],
  ["3标箱", count, ["printed"]],
  ["3年级", {...count, unit: "年"}, ["printed"]],
  ["2所和3所", count, ["printed"]],
  ["第三", count, ["unit"]],
  ["三分之一", {...share, value: 33.4}, ["value"]],
  ["八分之一", {...share, value: 13}, ["value"]],
  ["第六", {...rank, unit: "所"}, ["unit"]],
  ["四分之一", {...count, value: 0.25}, ["unit"]],
  ["四分之一", {...index, value: 0.25}, ["unit"]],
  ["三成", {...share, value: 3}, ["value"]],
  ["≥90", {...share, value: 90, qualifier: "at_least"}, ["unit"]],
  ["5%", {...share, value: 5, unit: "个百分点", kind: "change"}, ["unit"]],
  ["5个百分点", {...share, value: 5, kind: "change"}, ["unit"]],
  ["8000元", money, ["value"]],
  ["8000万美元", money, ["unit"]],
  ["6位", rank, ["unit"]],
  ["前6位", rank, ["qualifier"]],
  ["0.33%", index, ["unit"]],
];

test.each(disagreeing)("%s does not agree with %j", (printed, claim, fields) => {
  expect(compareFigure(printed, claim).map(({field}) => field)).toEqual(fields);
});

describe("disagreements are told as people read them", () => {
  test.each([
    ["2.9万元", {...money, value: 2.8}, {field: "value", printed: "2.9", claimed: "2.8"}],
    ["3所", {...count, valueHigh: 5}, {field: "value_high", printed: "-", claimed: "5"}],
    ["约3所", count, {field: "qualifier", printed: "about", claimed: "exact"}],
    ["3", count, {field: "unit", printed: "-", claimed: "所"}],
    ["第3", count, {field: "unit", printed: "第…位", claimed: "所"}],
    ["数百所", {...count, valueHigh: 5}, {field: "printed", printed: "数百所", claimed: "3～5所"}],
  ] as const)("%s", (printed, claim, disagreement) => {
    expect(compareFigure(printed, claim)).toEqual([disagreement]);
  });
});
