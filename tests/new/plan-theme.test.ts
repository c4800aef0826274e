import {describe, expect, test} from "vitest";
import {planTheme} from "../../src/new/theme/plan-theme.ts";
import {parseTheme} from "../../src/theme/parse-theme.ts";
import {shippedThemes} from "./themes.ts";

const plan = (from: string, language: "en" | "zh" = "zh", themes = shippedThemes) =>
  planTheme({name: "mine", format: undefined, from, language}, themes);

describe.each(shippedThemes.map(({name, text}) => [name, text] as const))("from %s", (name, original) => {
  const {value, diagnostics} = plan(name);
  const text = value!.text;

  test("it is the same theme under another name, without a warning", () => {
    const expected = {...parseTheme(original, "").value!, name: "mine"};
    expect(diagnostics).toEqual([]);
    expect(parseTheme(text, "")).toEqual({value: expected, diagnostics: []});
    expect(value!.path).toBe("themes/mine.yaml");
  });

  test("it names its schema in the first line", () => {
    const kind = parseTheme(original, "").value!.format === "docx" ? "word" : "slide";
    expect(text.split("\n")[0]).toBe(`# yaml-language-server: $schema=../schemas/${kind}-theme.schema.json`);
  });

  test.each(["zh", "en"] as const)("every key has a comment beside or above it (%s)", (language) => {
    const lines = plan(name, language).value!.text.split("\n");
    const keys = lines.flatMap((line, index) => (/^\s*(?:# )?[a-z]\w*:(?!\/)/iu.test(line) ? [index] : []));
    const isComment = (index: number) => /^\s*# /u.test(lines[index] ?? "");
    const bare = keys.filter(
      (index) => !/ # /u.test(lines[index]!) && !isComment(index) && !isComment(index - 1),
    );
    expect(keys.length).toBeGreaterThan(40);
    expect(bare.map((index) => lines[index])).toEqual([]);
  });

  test("no line is wider than an editor's window, but for the styles of text", () => {
    const wide = text.split("\n").filter((line) => [...line].length > 110 && !line.includes("eastAsia"));
    expect(wide).toEqual([]);
  });
});

test("a comment says unit, range, allowed values and what is usual", () => {
  const word = plan("gongwen").value!.text;
  expect(word).toContain("  widthMm: 210 # 纸宽，A4 为 210（毫米，80～450）\n");
  expect(word).toContain("  rule: false # 页眉下有横线（true 或 false，默认 false）\n");
  expect(word).toContain("# chart: [");
  const slides = plan("meeting", "en").value!.text;
  expect(slides).toContain("  body: 18 # Body text (pt, 9–120)\n");
  expect(slides).toContain("rule: a short bar under it");
});

test("a theme of the project can be the first; its warnings are told", () => {
  const pale = shippedThemes
    .filter(({name}) => name === "meeting")
    .map((each) => ({
      name: "pale",
      file: "pale.yaml",
      text: each.text.replace('text: "1F2937"', 'text: "AAAAAA"'),
    }));
  const {value, diagnostics} = plan("pale", "zh", pale);
  expect(value!.text).toContain('text: "AAAAAA"');
  expect(diagnostics.map(({code}) => code)).toEqual(["contrast-too-low"]);
});

test.each([
  [
    "colours that YAML would read as numbers",
    / {2}text: "1F2937"/u,
    '  text: "123456"',
    '  text: "123456" #',
  ],
  ["fonts whose names are numbers", /latin: 微软雅黑/gu, 'latin: "2025"', '    latin: "2025" #'],
  ["fonts called true", /latin: 微软雅黑/gu, 'latin: "yes"', '    latin: "yes" #'],
])("%s stay texts", (_, from, to, expected) => {
  const [source] = shippedThemes.filter(({name}) => name === "meeting");
  const themes = [{...source!, text: source!.text.replace(from, to)}];
  expect(plan("meeting", "zh", themes).value!.text).toContain(expected);
});

describe("what cannot be", () => {
  test("a theme that is not there: the nearest is named", () => {
    const [problem] = plan("gongwn").diagnostics;
    expect(problem).toMatchObject({code: "unknown-theme", hint: {en: 'did you mean "gongwen"?'}});
  });

  test("a theme of the other format: those that would do are named", () => {
    const request = {name: "mine", format: "pptx", from: "plain", language: "zh"} as const;
    const [problem] = planTheme(request, shippedThemes).diagnostics;
    expect(problem).toMatchObject({
      code: "theme-of-other-format",
      hint: {zh: "用于 pptx 的有：formal-red、meeting、night"},
    });
  });

  test("a theme with mistakes: they are told where they are", () => {
    const broken = [{name: "broken", file: "themes/broken.yaml", text: "format: pptx\nname: broken\n"}];
    const {value, diagnostics} = plan("broken", "zh", broken);
    expect(value).toBeUndefined();
    expect(diagnostics[0]?.place?.file).toBe("themes/broken.yaml");
  });
});
