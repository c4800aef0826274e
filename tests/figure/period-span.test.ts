import {expect, test} from "vitest";
import {
  byEnd,
  inTime,
  isPartOfYear,
  isPeriod,
  lengthOf,
  periodFrom,
  spanOf,
} from "../../src/figure/period-span.ts";

test.each([
  "2025",
  "2025-03",
  "2025-12",
  "2025-Q1",
  "2025-H2",
  "2021/2025",
  "2025-01/2025-06",
  "2024-Q4/2025-Q1",
])("%s is a period", (text) => expect(isPeriod(text)).toBe(true));

test.each([
  ...[
    "",
    "25",
    "2025-3",
    "2025-13",
    "2025-00",
    "2025-Q0",
    "2025-Q5",
    "2025-H0",
    "2025-H3",
    "2025H1",
    "2025Q1",
    "2025-q1",
    "2025-03-01",
  ],
  ...["2025/", "/2025", "2025/2026/2027", "2025/03", " 2025", "2025\n", "２０２５", "2025年", "-2025"],
])("%j is none", (text) => expect(isPeriod(text)).toBe(false));

test.each([
  ["2025", 12],
  ["2025-03", 1],
  ["2025-Q2", 3],
  ["2025-H2", 6],
  ["2025-H1/2025-Q3", 9],
  ["2021/2025", 60],
  ["2024-07/2025-06", 12],
  ["2024-Q4/2025-Q1", 6],
])("%s has %i months", (period, months) => {
  expect(lengthOf(period)).toBe(months);
  expect(isPartOfYear(period)).toBe(months < 12);
});

test.each(["0999", "2025", "2025-01", "2025-12", "2025-Q1", "2025-Q4", "2025-H1", "2025-H2"])(
  "%s is what begins with its first month and has as many",
  (period) => expect(periodFrom(spanOf(period).from, lengthOf(period))).toBe(period),
);

test("periods of every length stand in order of time", () => {
  const order = [
    "2025-H2",
    "2024",
    "2025-H1",
    "2024-12",
    "2025-01",
    "2025-Q1",
    "2025",
    "2025-02",
    "2025-Q2",
    "2025-04",
  ];
  const along = [
    "2024",
    "2024-12",
    "2025-01",
    "2025-Q1",
    "2025-H1",
    "2025",
    "2025-02",
    "2025-04",
    "2025-Q2",
    "2025-H2",
  ];
  expect(order.toSorted(inTime)).toEqual(along);
  const ends = ["2025", "2025-Q2", "2025-05", "2021/2025", "2024"].map((period) => ({period}));
  expect(ends.toSorted(byEnd).map(({period}) => period)).toEqual([
    ...["2024", "2025-05", "2025-Q2", "2025", "2021/2025"],
  ]);
});

test("years alone stand as their texts do", () => {
  const years = ["2025", "2021/2025", "2021", "2026/2027", "2020", "2021/2024"];
  expect(years.toSorted(inTime)).toEqual(years.toSorted());
});
