import {expect, test} from "vitest";
import {flankedEms, textEms} from "../../../src/writer/docx/measure-text.ts";

test("a figure between words needs the space on both sides of its digits", () => {
  expect(flankedEms("超过9000人")).toBeGreaterThanOrEqual(textEms("超过9000人") + 0.5);
  for (const text of ["9000人", "近50%", "90%以上", "第1行第2列", ""]) expect(flankedEms(text)).toBe(0);
});
