// Sections that have no slides of their own, and the last slide.
import {strFromU8, unzipSync} from "fflate";
import {beforeAll, describe, expect, test} from "vitest";
import {lintPackage} from "../../../src/lint/lint-package.ts";
import {planSlides} from "../../../src/writer/pptx/plan.ts";
import type {Slide, TextBox} from "../../../src/writer/pptx/slide.ts";
import {loadMeasuringFont} from "../../../src/writer/typesetting/font.ts";
import {loadTheme} from "./load-theme.ts";
import {h, makeDocument, p} from "./make-document.ts";
import {packDeck} from "./pack-deck.ts";

const long = "普惠性幼儿园覆盖率目标为85%，低于全市现值95.2%，相差10.2个百分点；其余指标待补报";
const document = makeDocument(
  [
    h(1, "一、指标进度"),
    h(2, "20项指标都有目标"),
    p("甲。"),
    h(2, long),
    p("乙。"),
    h(1, "问题"),
    p("三件事要研究。"),
    h(2, "补报完成值"),
    p("丙。"),
  ],
  {meta: {sectionSlides: false, closing: ""}},
);
const themes = ["meeting", "night", "formal-red"] as const;
const kickerOf = ({boxes}: Slide) => boxes.find((box): box is TextBox => box.name === "栏目");
const kickerText = (slide: Slide) => kickerOf(slide)?.paragraphs[0]?.runs[0]?.text;

beforeAll(() => void loadMeasuringFont());

test("no slide only orders others, and each names its section", () => {
  const {value: slides} = planSlides(document, loadTheme("meeting"));
  expect(slides.map((slide) => [slide.title, kickerText(slide)])).toEqual([
    ["沙坪坝区教育发展汇报", undefined],
    ["20项指标都有目标", "指标进度"],
    [long, "指标进度"],
    ["问题", undefined],
    ["补报完成值", "问题"],
    ["资料来源", undefined],
  ]);
});

describe.each(themes)("theme %s", (name) => {
  test("the kicker stands above the title and the title above the text", () => {
    const theme = loadTheme(name);
    const {value: slides, diagnostics} = planSlides(document, theme);
    expect(diagnostics).toEqual([]);
    for (const slide of slides) {
      const kicker = kickerOf(slide)?.area;
      if (kicker === undefined) continue;
      const place = slide.titlePlace!;
      const high = (slide.title === long ? 2 : 1) * ((slide.titleSize * 1.25) / 72);
      const bottom = theme.look.title === "rule" ? place.y + place.h : place.y + (place.h + high) / 2;
      expect(kicker.y).toBeGreaterThan(0);
      expect(kicker.y + kicker.h).toBeLessThanOrEqual(bottom - high + 1e-9);
      expect(bottom).toBeLessThanOrEqual(slide.boxes[1]!.area.y);
    }
  });
});

test("PowerPoint has the sections nevertheless", async () => {
  const {bytes, diagnostics} = await packDeck(document, loadTheme("meeting"), {
    drawings: new Map(),
    describeChart: () => "",
  });
  expect(diagnostics).toEqual([]);
  const presentation = strFromU8(unzipSync(bytes!)["ppt/presentation.xml"]!);
  const names = [...presentation.matchAll(/<p14:section name="([^"]*)"/g)].map(([, section]) => section);
  expect(names).toEqual(["封面和目录", "指标进度", "问题", "资料来源"]);
  expect(lintPackage(bytes!)).toEqual([]);
});

test("the last slide says what the template says, or there is none", () => {
  const lastOf = (closing: string) => {
    const {value: slides} = planSlides(
      {...document, meta: {...document.meta, closing}},
      loadTheme("meeting"),
    );
    return slides.at(-1)!;
  };
  expect(lastOf("请审议")).toMatchObject({layout: "closing", title: "请审议"});
  expect(lastOf("")).toMatchObject({title: "资料来源"});
});
