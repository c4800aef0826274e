import {expect, test} from "vitest";
import {isSameTitle, listTopics, move} from "../../../src/preview/page/order-topics.ts";

test("ticked topics come first, in the order of the meeting", () => {
  const names = (wanted: string[]) =>
    listTopics(["甲", "乙", "丙"], wanted).map(({name, isTicked}) => `${name}${isTicked ? "+" : ""}`);
  expect(names(["丙", "甲"])).toEqual(["丙+", "甲+", "乙"]);
  expect(names(["丁"])).toEqual(["甲", "乙", "丙"]);
});

test.each([
  [0, 2, "乙丙甲"],
  [2, 0, "丙甲乙"],
  [1, 1, "甲乙丙"],
  [0, -1, "甲乙丙"],
  [2, 3, "甲乙丙"],
  [7, 0, "甲乙丙"],
])("from %i to %i", (from, to, expected) => {
  expect(move([..."甲乙丙"], from, to).join("")).toBe(expected);
});

test.each([
  ["由35%提高到55%", "由36.5%提高到60%", true],
  ["指标一览（续）", "指标一览", true],
  ["20 项指标", "19项指标", true],
  ["资料来源", "资料", false],
])("%s and %s", (one, other, expected) => {
  expect(isSameTitle(one, other)).toBe(expected);
});
