import {expect, test} from "vitest";
import {chineseFamily, fontFamily} from "../../../../src/writer/html/slides/font-family.ts";

test("the Latin font comes first, then the Chinese one by both its names, then what stands in for it", () => {
  expect(fontFamily({latin: "Arial", eastAsia: "黑体"})).toBe(
    '"Arial","黑体","SimHei","Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif',
  );
  expect(fontFamily({latin: "微软雅黑", eastAsia: "微软雅黑"})).toBe(
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
  const family = fontFamily({latin: "Times New Roman", eastAsia});
  expect(family).toContain(`"${other}"`);
  expect(family).toMatch(/,serif$/);
});

test("a font without serifs stays without them", () => {
  expect(chineseFamily({latin: "Arial", eastAsia: "Noto Sans SC"})).toMatch(/^"Noto Sans SC",.*,sans-serif$/);
});

test("a name cannot end its string", () => {
  expect(fontFamily({latin: "a\\", eastAsia: "b"})).toMatch(/^"a\\\\","b"/);
});
