// ::appendix: hidden slides behind those that are shown, and a new page in Word.
import {describe, expect, test} from "vitest";
import {describeChart} from "../../src/chart/describe-chart.ts";
import {lintPackage} from "../../src/lint/lint-package.ts";
import {viewSlides} from "../../src/writer/html/slides/view-slides.ts";
import {planSlides} from "../../src/writer/pptx/plan.ts";
import {countShownSlides} from "../../src/writer/pptx/slide.ts";
import {loadMeasuringFont} from "../../src/writer/typesetting/font.ts";
import {parseBody} from "../markdown/brief.ts";
import {deckOf, parseAs, wordOf} from "../support/write-both.ts";
import {all, first, textOf} from "./docx/read-package.ts";
import {loadTheme} from "./pptx/load-theme.ts";

const body = `## 结论

达到:figure[98%]{obs="a"}。

## 建议

补报完成值。

::appendix

## 全部指标

| 指标 | 值 |
| --- | --- |
| 甲 | :figure[97%]{obs="b"} |

:::notes
备查。
:::
`;
const slidesOf = (text: string) => {
  loadMeasuringFont();
  return planSlides(parseAs("pptx", text), loadTheme("meeting")).value;
};

describe("in a deck", () => {
  test("slides behind the mark are hidden, the sources with them", () => {
    const slides = slidesOf(body);
    const hidden = slides.filter((slide) => slide.hidden).map(({title}) => title);
    expect(hidden).toEqual(["全部指标", "资料来源"]);
    expect(slides.slice(-2).every((slide) => slide.hidden)).toBe(true);
    expect(countShownSlides(slides)).toBe(slides.length - 2);
  });

  test("the agenda lists what is shown", () => {
    const agenda = JSON.stringify(slidesOf(body).find(({title}) => title === "目录"));
    expect(agenda).toContain("建议");
    expect(agenda).not.toContain("全部指标");
  });

  test("a hidden slide has its notes and its sources", () => {
    const slide = slidesOf(body).find(({title}) => title === "全部指标")!;
    expect(JSON.stringify(slide.notes)).toContain("备查。");
    expect(JSON.stringify(slide.notes)).toContain("97%");
    expect(JSON.stringify(slide.boxes)).toContain("资料来源：");
  });

  test("the file says so, and has a section for the annex", async () => {
    const {part, parts, bytes} = await deckOf(body);
    const slides = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    const hidden = slides.filter((name) => /<p:sld [^>]*show="0"/.test(part(name)));
    expect(hidden).toHaveLength(2);
    const sections = [...part("ppt/presentation.xml").matchAll(/<p14:section name="([^"]*)"/g)];
    expect(sections.map(([, name]) => name)).toEqual(["正文", "附录", "资料来源"]);
    expect(lintPackage(bytes!)).toEqual([]);
  });

  test("the preview marks hidden slides", () => {
    const {value} = viewSlides(parseAs("pptx", body), loadTheme("meeting"), {
      pictureOf: () => "",
      describeChart,
    });
    expect(value!.sheets.filter(({isHidden}) => isHidden).map(({title}) => title)).toEqual([
      "全部指标",
      "资料来源",
    ]);
  });
});

test("in Word the annex begins a page", async () => {
  const {paragraphs} = await wordOf(body);
  const breaking = paragraphs.filter((paragraph) => first(paragraph, "w:pageBreakBefore") !== undefined);
  expect(breaking.map(textOf)).toEqual(["全部指标"]);
  expect(all(breaking[0]!, "w:pStyle")[0]?.getAttribute("w:val")).toBe("Heading1");
});

test.each([
  ["twice", "# 甲\n\n::appendix\n\n# 乙\n\n::appendix\n\n# 丙\n", 7],
  ["within a block", "# 甲\n\n:::callout\n乙\n\n::appendix\n:::\n", 6],
  ["before text", "# 甲\n\n::appendix\n\n乙\n", 3],
])("it cannot stand %s", (_, text, line) => {
  expect(parseBody(text).diagnostics).toMatchObject([{code: "appendix-place", place: {line}}]);
});

test("a slip of the pen is told with what was meant", () => {
  const hintOf = (text: string) => parseBody(text).diagnostics[0]?.hint?.zh;
  expect(hintOf("::apendix\n\n# 甲\n")).toBe("是不是“::appendix”？");
  expect(hintOf("::notes\n")).toBe("请写三个冒号：:::notes");
});
