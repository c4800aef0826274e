import {expect, test} from "vitest";
import {breakTitle} from "../../../src/writer/docx/break-title.ts";
import {textEms} from "../../../src/writer/docx/measure-text.ts";

test("a title that fits stays on one line", () => {
  expect(breakTitle("沙坪坝区教育发展简报", 20)).toEqual(["沙坪坝区教育发展简报"]);
});

test("a long title breaks between words, near the middle", () => {
  expect(breakTitle("沙坪坝区“十四五”教育事业发展主要指标完成情况简报", 20)).toEqual([
    "沙坪坝区“十四五”教育事业",
    "发展主要指标完成情况简报",
  ]);
});

test.each(Array.from({length: 50}, (_, extra) => extra + 1))(
  "%i characters: no line too long or lonely",
  (count) => {
    const title = "教育事业高质量发展情况统计分析报告（第三版）".repeat(3).slice(0, count);
    const lines = breakTitle(title, 20);
    expect(lines.join("")).toBe(title);
    for (const line of lines) expect(textEms(line)).toBeLessThanOrEqual(20);
    if (lines.length > 1) expect(textEms(lines.at(-1)!)).toBeGreaterThan(3);
    for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。）》”]/);
  },
);
