import {expect, test} from "vitest";
import {zh} from "../../src/language/zh.ts";
import {asOf} from "../../src/writer/as-of.ts";

const sourcesOf = (...dates: string[]) =>
  dates.map((published, index) => ({id: `s${index}`, title: "规划", publisher: "", published, sha256: ""}));

test.each([
  [["2021-06", "2025-12-25", ""], "资料截至2025年12月25日"],
  [["2025", "2021-06"], "资料截至2025年"],
  [["2025-12-25", "2025"], "资料截至2025年12月25日"],
  [["2025", "2025-12"], "资料截至2025年12月"],
  [["2026", "2025-12-25"], "资料截至2026年"],
  [[""], ""],
  [[], ""],
])("the newest of %j, as precisely as it is dated", (dates, expected) => {
  expect(asOf(sourcesOf(...dates), zh)).toBe(expected);
});
