import {expect, test} from "vitest";
import {numeralWords} from "../../src/figure/numeral-words.ts";
import {findUnit} from "../../src/figure/units.ts";

const numerals = "零〇一二两三四五六七八九十百千万亿";

/** Words with what looks like a count inside, looked at one by one: none of them counts. */
const reviewed =
  "一大批 一幕幕 一把手 进一步 年一度 下一步 一人一案 一人一策 百家争鸣 百年大计 百年树人 千家万户 四面八方 五花八门 " +
  "三番五次 十分重要 十分重视 十分必要 十分显著 百分比 百分制 城乡二元 二元结构";

test("no word hides a numeral with a unit, but those looked at", () => {
  const counts = numeralWords
    .map(({word}) => word)
    .filter((word) =>
      [...word].some((letter, at) => numerals.includes(letter) && findUnit(word.slice(at + 1)) !== ""),
    );
  expect(counts.filter((word) => !reviewed.split(" ").includes(word))).toEqual([]);
});

test("every word holds a numeral, and stands once", () => {
  const words = numeralWords.map(({word}) => word);
  expect(words.filter((word) => ![...word].some((letter) => numerals.includes(letter)))).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
});
