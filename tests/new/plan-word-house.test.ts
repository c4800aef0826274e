// `jianbao new theme NAME --from house.docx`: a theme of few lines, with what was found and what was not.
import {describe, expect, test} from "vitest";
import {parse} from "yaml";
import {planWordHouse} from "../../src/new/theme/plan-word-house.ts";
import {houseWord, letterhead, line} from "../support/house-word.ts";
import {houseTheme} from "../support/word-house-theme.ts";

const plan = (bytes: Uint8Array, language: "zh" | "en" = "zh", file = "单位.docx") =>
  planWordHouse({name: "office", format: undefined, file, bytes, language});

describe.each(["zh", "en"] as const)("in %s", (language) => {
  const bytes = letterhead();
  const {value, diagnostics} = plan(bytes, language);

  test("it says no more than which file it begins with", () => {
    expect(diagnostics).toEqual([]);
    expect(value?.theme.path).toBe("themes/office.yaml");
    expect(parse(value!.theme.text)).toEqual({format: "docx", name: "office", from: "单位.docx"});
    expect(value!.theme.text).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/schemas\/word-house\.schema\.json\n/u,
    );
  });

  test("all that was found stands in it, ready to be changed: taken in, it makes the same look", () => {
    const text = value!.theme.text;
    expect(text).toContain("heading1: heading 1 # 黑体 / Times New Roman");
    const open = text
      .split("\n")
      .filter(
        (each) => /^# {1,7}(?:[a-zA-Z]\w*:|- )/u.test(each) && !/^# (?:houseStyles|chart|yaml)/u.test(each),
      )
      .map((each) => each.slice(2))
      .filter(
        (each) => !/^ {4,}grid|^ {2}(?:list|table|header|footer|title|body|heading\d): [^{]/u.test(each),
      );
    expect(open.length).toBeGreaterThan(40);
    const at = open.findIndex((each) => each.startsWith("page:"));
    const more = open
      .slice(at)
      .filter(
        (each) =>
          !/^ {2}(?:eastAsia|latin|sizePt|bold|colour|align|\w+Pt|line\w+|firstLine\w+):|^ {2}# |afterTotal/u.test(
            each,
          ),
      );
    const {theme, diagnostics: problems} = houseTheme(bytes, `${more.join("\n")}\n`);
    expect(problems).toEqual([]);
    expect(theme?.styles).toEqual(houseTheme(bytes).theme?.styles);
  });

  test("no line is wider than an editor's window, but for the styles of text", () => {
    const wide = value!.theme.text
      .split("\n")
      .filter((each) => [...each].length > 112 && !each.includes("eastAsia"));
    expect(wide).toEqual([]);
  });
});

test("it tells what was found, what is missing and what is left out", () => {
  const house = houseWord({
    body: line("正文"),
    settings: '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
  });
  const told = plan(house).value!.told.map(({zh}) => zh);
  expect(told).toContain("其中的正文文字不用");
  expect(told).toContain("去掉了文档保护");
  expect(told.join("\n")).toContain("heading1 ← heading 1");
  expect(told.join("\n")).toMatch(/文件里没有 .*caption.* 的样式/u);
  expect(told.join("\n")).toContain("页眉用自带的，页脚用自带的；标题不编号");
});

test("what is no Word file is told, and no theme is made", () => {
  const {value, diagnostics} = plan(new TextEncoder().encode("x"));
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([{code: "office-file-other-kind", place: {file: "单位.docx"}}]);
  const deck = planWordHouse({
    name: "a",
    format: "pptx",
    file: "x.docx",
    bytes: letterhead(),
    language: "zh",
  });
  expect(deck.diagnostics).toMatchObject([{code: "theme-of-other-format"}]);
});
