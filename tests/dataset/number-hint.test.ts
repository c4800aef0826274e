import {expect, test} from "vitest";
import {numberHint} from "../../src/dataset/number-hint.ts";
import {parseChineseNumeral} from "../../src/figure/chinese-numeral.ts";

test.each([
  ["九十八", "98"],
  ["十", "10"],
  ["一百零五", "105"],
  ["两千三百", "2300"],
  ["二〇二五", "2025"],
  ["九十八点五", "98.5"],
  ["三万五千", "35000"],
  ["一亿二千万", "120000000"],
  ["一万亿", "1000000000000"],
  ["五", "5"],
  ["三成", undefined],
  ["", undefined],
])("%s is %s", (text, number) => {
  expect(parseChineseNumeral(text)).toBe(number);
});

test.each([
  ["1,234,567.8", "写成 1234567.8，不要用千位分隔"],
  ["1，000", "1000"],
  ["９８．５％", "请写成 98.5；% 写在指标的单位"],
  ["百分之九十八", "98"],
  ["57.5万名", "575000"],
  ["1.23456万", "12345.6"],
  ["0.5亿", "50000000"],
  ["近1200", "qualifier 写 about"],
  ["85%以上", "value 写 85，qualifier 写 at_least"],
  ["≥85", "at_least"],
  ["不足10", "less_than"],
  ["不超过45人", "at_most"],
  ["超过九成", "半角数字"],
  ["3至5", "value 写 3，value_high 写 5，qualifier 写 range"],
  ["3～5所", "value_high 写 5"],
  ["暂无", "删去整行"],
  ["#DIV/0!", "公式错误"],
  ["1.2e11", "缩写"],
  ["93.5 ", "去掉空格"],
  ["−3", "-3"],
])("%s: %s", (text, says) => {
  expect(numberHint(text).zh).toContain(says);
});
