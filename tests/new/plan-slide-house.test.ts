import {expect, test} from "vitest";
import {parse} from "yaml";
import {planSlideHouse} from "../../src/new/theme/plan-slide-house.ts";
import {planTheme} from "../../src/new/theme/plan-theme.ts";
import {type HouseName, houseBytes, houseNames} from "../support/house-decks.ts";
import {houseTheme, readHouseTheme} from "../support/slide-house-theme.ts";

const plan = (name: HouseName, language: "zh" | "en" = "zh") =>
  planSlideHouse({name: "house", format: undefined, file: "house.pptx", bytes: houseBytes(name), language});

test.each(houseNames)("the theme of %s is what three lines would be, and says what there is", (name) => {
  for (const language of ["zh", "en"] as const) {
    const {text, path} = plan(name, language).value!.theme;
    expect(path).toBe("themes/house.yaml");
    expect(text.split("\n")[0]).toBe("# yaml-language-server: $schema=../schemas/slide-house.schema.json");
    const lines = text.split("\n").filter((line) => !/^(?:format|name|from):|^#|^$/.test(line));
    const {theme} = readHouseTheme(houseBytes(name), ...lines);
    expect(theme).toEqual(readHouseTheme(houseBytes(name)).theme);
  }
});

test("layouts that were found are written, what stands in for others is a remark", () => {
  const {text} = plan("office").value!.theme;
  expect(parse(text).layouts).toEqual({cover: "标题幻灯片", section: "节标题", content: "仅标题"});
  expect(text).toContain("# agenda: 仅标题 # 目录：没有找到专用的版式，用这个代替");
  expect(plan("office").value!.told.map(({zh}) => zh)).toEqual([
    "幻灯片 13.33 × 7.5 英寸；字体 微软雅黑、Arial；颜色 FFFFFF、202020、C00000、C00000",
    "封面：版式“标题幻灯片”",
    "目录：没有专用的版式，用“仅标题”代替",
    "章节页：版式“节标题”",
    "内容页：版式“仅标题”",
    "结束页：没有专用的版式，用“标题幻灯片”代替",
  ]);
});

test("what the file has may be had by taking the marks of remarks away", () => {
  const {text} = plan("office").value!.theme;
  const lines = text.slice(text.indexOf("# fonts:")).replaceAll(/^# ?/gm, "").split("\n");
  const {name: _, ...theme} = houseTheme(
    houseBytes("office"),
    ...lines.filter((line) => /^\s*\w+:/.test(line)),
  );
  expect(theme).toMatchObject({colours: houseTheme(houseBytes("office")).colours});
});

test("a file that is none makes no theme, and Word wants another", () => {
  const request = {name: "house", format: undefined, file: "house.pptx", language: "zh"} as const;
  expect(planSlideHouse({...request, bytes: Buffer.from("x")}).diagnostics.map(({code}) => code)).toEqual([
    "office-file-other-kind",
  ]);
  const word = planSlideHouse({...request, format: "docx", bytes: houseBytes("office")});
  expect(word.diagnostics.map(({code}) => code)).toEqual(["theme-of-other-format"]);
  const badName = planSlideHouse({...request, name: "My House", bytes: houseBytes("office")});
  expect(badName.value).toBeUndefined();
});

test("a theme that begins with a house's file can be copied under another name", () => {
  const text = "format: pptx\nname: house\nfrom: house.pptx\nsectionNumbers: digits # 01\n";
  const themes = [{name: "house", file: "templates/themes/house.yaml", text}];
  const {value} = planTheme({name: "mine", format: undefined, from: "house", language: "zh"}, themes);
  expect(value).toEqual({path: "themes/mine.yaml", text: text.replace("name: house", "name: mine")});
});
