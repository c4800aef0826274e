// Kind: thousands separators where a theme asks; what they must not touch.
import {describe, expect, test} from "vitest";
import {separateThousands} from "../../src/figure/separate-thousands.ts";

describe("thousands separators", () => {
  test.each([
    ["1234567人", "1,234,567人"],
    ["52340人", "52,340人"],
    ["1234所", "1,234所"],
    ["近12000人次", "近12,000人次"],
    ["12000～15000人", "12,000～15,000人"],
    ["26179.9249万人", "26,179.9249万人"],
    ["137986万人", "137,986万人"],
    ["123456.78万元", "123,456.78万元"],
    ["12345kWh", "12,345kWh"],
    ["+11675793", "+11,675,793"],
    ["−8894", "−8,894"],
    ["减少12345人", "减少12,345人"],
    ["1379860000", "1,379,860,000"],
  ])("%s becomes %s", (text, expected) => expect(separateThousands(text)).toBe(expected));

  test.each([
    "999人",
    "98.1234%",
    "0.12345人",
    "2025年",
    "2021—2025年",
    "1954年",
    "第1234位",
    "第1200～1500位",
    "前1200名",
    "1,234,567人",
    "2025-12-31",
    "A12345",
    "持平",
  ])("%s stays", (text) => expect(separateThousands(text)).toBe(text));
});
