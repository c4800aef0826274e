import {expect, test} from "vitest";
import {chineseStack, fontStack} from "../../../src/writer/html/font-stack.ts";

test("the Latin font comes first, then the Chinese one, each with what stands in for it", () => {
  expect(fontStack({latin: "Arial", eastAsia: "黑体"})).toBe(
    '"Arial","Helvetica","Liberation Sans","Arimo","黑体","SimHei","Heiti SC","STHeiti","Noto Sans CJK SC",sans-serif',
  );
  expect(fontStack({latin: "微软雅黑", eastAsia: "微软雅黑"})).toBe(
    '"微软雅黑","Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif',
  );
});

test.each([
  ["宋体", "Noto Serif CJK SC"],
  ["仿宋_GB2312", "FangSong"],
  ["楷体", "Kaiti SC"],
  ["方正小标宋简体", "SimSun"],
  ["Source Han Serif SC", "Songti SC"],
])("%s is replaced by fonts of its kind, such as %s", (eastAsia, other) => {
  const family = fontStack({latin: "Times New Roman", eastAsia});
  expect(family).toContain(`"${other}"`);
  expect(family).toMatch(/,serif$/);
});

test("a font without serifs stays without them", () => {
  expect(chineseStack("Noto Sans SC")).toMatch(/^"Noto Sans SC",.*,sans-serif$/);
});

test("a name cannot end its string", () => {
  expect(fontStack({latin: "a\\", eastAsia: "b"})).toMatch(/^"a\\\\","b"/);
});
