import {expect, test} from "vitest";
import {parseChineseNumeral} from "../../src/figure/chinese-numeral.ts";
import {seededRandom} from "./random.ts";
import {writeNumeral} from "./write-numeral.ts";

test.each([
  ["零", "0"],
  ["两", "2"],
  ["十二", "12"],
  ["一十二", "12"],
  ["二十", "20"],
  ["一百零五", "105"],
  ["一百一十", "110"],
  ["两千零五十", "2050"],
  ["一万零五百", "10500"],
  ["十万零三千", "103000"],
  ["百万", "1000000"],
  ["三千万", "30000000"],
  ["一亿零五百万", "105000000"],
  ["三万五千亿", "3500000000000"],
  ["万", "10000"],
  ["一九四九", "1949"],
  ["三〇五", "305"],
  ["零点二五", "0.25"],
])("%s is %s", (text, number) => {
  expect(parseChineseNumeral(text)).toBe(number);
});

test.each([
  ["三五", "three to five"],
  ["二三十", "twenty to thirty"],
  ["一二百", "one or two hundred"],
  ["一百五", "said for 150"],
  ["一万五", "said for 15000"],
  ["三千五", "said for 3500"],
  ["一万五百", "said for 10500, and for 15000 by mistake"],
  ["百千", "two scales"],
  ["十十", "twice ten"],
  ["零五", "begins with 零"],
  ["五零百", "零 before a scale"],
  ["一千零五百", "零 where nothing is skipped"],
  ["九点", "no decimals"],
  ["点五", "no whole"],
  ["一点二点三", "two points"],
  ["二十五十", "two numbers"],
  ["两十", "not said"],
  ["几十", "no number"],
])("%s is refused: %s", (text) => {
  expect(parseChineseNumeral(text)).toBeUndefined();
});

test("reads what is written by the rules", () => {
  const random = seededRandom(7);
  const numbers = Array.from({length: 3000}, () => random.integer(0, 10 ** random.integer(1, 15)));
  for (const number of [...numbers, ...Array.from({length: 2000}, (_, index) => index)]) {
    expect(parseChineseNumeral(writeNumeral(number))).toBe(String(number));
  }
});
