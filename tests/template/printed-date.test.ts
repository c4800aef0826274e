import {describe, expect, test} from "vitest";
import {plain, render, tell} from "./render.ts";

describe("a date is printed no more precisely than the sources are dated", () => {
  test.each([
    ["2025-12-05", "2025年12月5日"],
    ["2025-12", "2025年12月"],
    ["2025", "2025年"],
  ])("%s as %s", (date, expected) => {
    expect(plain("截至{{date}}", {date}).trim()).toBe(`截至${expected}`);
  });

  test("where no source is dated it is missing, not 1980", () => {
    expect(tell(render("截至{{date}}", {date: ""}).diagnostics).join()).toContain(
      "t.md:7:5 variable-without-data",
    );
    expect(plain("{{#if date}}截至{{date}}{{else}}无{{/if}}", {date: ""}).trim()).toBe("无");
  });
});
