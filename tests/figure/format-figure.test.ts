import {describe, expect, test} from "vitest";
import {countDecimals, roundTo, subtract} from "../../src/figure/decimal.ts";
import {endYear, formatFigure, formatNumber, formatPeriod} from "../../src/figure/format-figure.ts";
import {zh} from "../../src/language/zh.ts";
import type {IndicatorKind, Qualifier} from "../../src/model/dataset.ts";

const cases: [Qualifier, string, number, number | null, string, IndicatorKind, string][] = [
  // qualifier, printed, value, high end, unit, kind, expected
  ["exact", "98%", 98, null, "%", "share", "98%"],
  ["exact", "93.51%", 93.51, null, "%", "share", "93.51%"],
  ["exact", "0.2", 0.2, null, "", "index", "0.2"],
  ["exact", "0", 0, null, "所", "count", "0所"],
  ["exact", "-3.5%", -3.5, null, "%", "change", "-3.5%"],
  ["about", "近3000人次", 3000, null, "人次", "count", "近3000人次"],
  ["about", "近 50%", 50, null, "%", "share", "近50%"],
  ["about", "约30所", 30, null, "所", "count", "约30所"],
  ["about", "30所左右", 30, null, "所", "count", "约30所"],
  ["more_than", "2300余个", 2300, null, "个", "count", "2300余个"],
  ["more_than", "1000万余人次", 10_000_000, null, "人次", "count", "1000万余人次"],
  ["more_than", "1.2万余场次", 12_000, null, "场次", "count", "1.2万余场次"],
  ["more_than", "一万多名", 10_000, null, "名", "count", "1万多名"],
  ["more_than", "30%多", 30, null, "%", "share", "30%多"],
  ["more_than", "多于30所", 30, null, "所", "count", "超过30所"],
  ["more_than", "超80%", 80, null, "%", "share", "超过80%"],
  ["more_than", "超过9000人", 9000, null, "人", "count", "超过9000人"],
  ["more_than", "突破100项", 100, null, "项", "count", "超过100项"],
  ["less_than", "不足5%", 5, null, "%", "share", "不足5%"],
  ["at_least", "70%以上", 70, null, "%", "share", "70%以上"],
  ["at_least", "≥85%", 85, null, "%", "share", "85%以上"],
  ["at_least", "10个以上", 10, null, "个", "count", "10个以上"],
  ["at_most", "≤5%", 5, null, "%", "share", "不超过5%"],
  ["range", "3-5所", 3, 5, "所", "count", "3～5所"],
  ["range", "85%—90%", 85, 90, "%", "share", "85%～90%"],
  ["range", "1-2万人", 10_000, 20_000, "人", "count", "1万～2万人"],
  ["exact", "第六", 6, null, "位", "rank", "第6位"],
  ["exact", "全国第一", 1, null, "", "rank", "第1"],
  ["at_most", "前三", 3, null, "位", "rank", "前3位"],
  ["range", "第3至5位", 3, 5, "位", "rank", "第3～5位"],
  ["about", "约第10位", 10, null, "位", "rank", "约第10位"],
  // The word belongs to the qualifier: 近 in the printed form of an exact figure is not its qualifier.
  ["exact", "近三年共30所", 30, null, "所", "count", "30所"],
];

describe("formatFigure", () => {
  test.each(cases)("%s %s", (qualifier, printed, value, valueHigh, unit, kind, expected) => {
    expect(formatFigure({value, valueHigh, qualifier, printed}, {unit, kind}, zh.numbers)).toBe(expected);
  });
});

describe("formatNumber", () => {
  test.each([
    [0, "0"],
    [9999, "9999"],
    [10_000, "1万"],
    [11_852, "11852"],
    [27_800, "2.78万"],
    [27_850, "27850"],
    [575_000, "57.5万"],
    [10_000_000, "1000万"],
    [99_999_999, "99999999"],
    [100_000_000, "1亿"],
    [1_234_000_000, "12.34亿"],
    // Too long for 亿, short enough for 万.
    [123_456_000, "12345.6万"],
    [-27_800, "-2.78万"],
    [12_345.6, "12345.6"],
    [80.4, "80.4"],
  ])("%d → %s", (value, expected) => {
    expect(formatNumber(value, zh.numbers)).toBe(expected);
  });
});

test.each([
  ["2025", "2025年", 2025],
  ["2021/2025", "2021—2025年", 2025],
  ["2025/2025", "2025年", 2025],
  ["2025-03", "2025年3月", 2025],
  ["2025-12", "2025年12月", 2025],
  ["2025-Q1", "2025年第一季度", 2025],
  ["2025-H1", "2025年上半年", 2025],
  ["2024-H2/2025-H1", "2024年下半年—2025年上半年", 2025],
  ["2025-01/2025-06", "2025年1—6月", 2025],
  ["2024-07/2025-06", "2024年7月—2025年6月", 2025],
  ["2025-Q1/2025-Q3", "2025年第一—三季度", 2025],
  ["2024-Q4/2025-Q1", "2024年第四季度—2025年第一季度", 2025],
  ["2024/2025-03", "2024年—2025年3月", 2025],
])("period %s", (period, text, end) => {
  expect(formatPeriod(period, zh.dates)).toBe(text);
  expect(endYear(period)).toBe(end);
});

describe("decimal arithmetic", () => {
  test.each([
    [85, 80.4, 4.6],
    [0.33, 0.25, 0.08],
    [80.4, 85, -4.6],
    [-0.1, 0.2, -0.3],
    [90.25, 90.25, 0],
    [1.005, 1, 0.005],
    [12_000, 3, 11_997],
    [9_007_199_254_740_991, 1, 9_007_199_254_740_990],
    [1e300, 5e-324, 1e300],
    [1e-20, 1e20, -1e20],
  ])("%d − %d = %d", (a, b, difference) => {
    expect(subtract(a, b)).toBe(difference);
  });

  test.each([
    [4.65, 1, 4.7],
    [1.005, 2, 1.01],
    [10.075, 2, 10.08],
    [1234.565, 2, 1234.57],
    [2.4, 0, 2],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [-0.04, 1, 0],
    [98, 2, 98],
    [0.0000004, 7, 0.0000004],
  ])("%d to %d decimals is %d", (value, decimals, rounded) => {
    expect(roundTo(value, decimals)).toBe(rounded);
  });

  test.each([
    [98, 0],
    [80.4, 1],
    [0.0000001, 7],
    [1e21, 0],
  ])("%d has %d decimals", (value, decimals) => {
    expect(countDecimals(value)).toBe(decimals);
  });
});
