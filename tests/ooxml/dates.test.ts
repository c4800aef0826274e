import {expect, test} from "vitest";
import {packTime, propertyDate} from "../../src/ooxml/dates.ts";

test("a month or a year stands for its first day", () => {
  expect(propertyDate("2024-05-01")).toBe("2024-05-01T00:00:00Z");
  expect(propertyDate("2023-12")).toBe("2023-12-01T00:00:00Z");
  expect(packTime("2023")).toEqual(packTime("2023-01-01"));
});

test("a document without a date is of the first day that zip knows", () => {
  expect(packTime("")).toEqual(packTime("1980-01-01"));
});

test("a zip is packed at noon of the day", () => {
  expect(packTime("2024-05-01")).toEqual({day: ((2024 - 1980) << 9) | (5 << 5) | 1, time: 12 << 11});
});

test("a date that zip cannot hold is refused", () => {
  for (const date of ["1979-12-31", "2108", "2024-13-01", "昨天"]) {
    expect(() => packTime(date)).toThrow(RangeError);
    expect(() => propertyDate(date)).toThrow(RangeError);
  }
});
