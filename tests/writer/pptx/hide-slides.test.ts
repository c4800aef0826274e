import {expect, test} from "vitest";
import {zh} from "../../../src/language/zh.ts";
import {points} from "../../../src/model/length.ts";
import {chooseHidden} from "../../../src/writer/pptx/hide-slides.ts";
import type {Slide} from "../../../src/writer/pptx/slide.ts";

const slide = (title: string): Slide => ({
  layout: "content",
  title,
  titleSize: points(24),
  subtitle: "",
  subtitleSize: points(18),
  boxes: [],
  notes: [],
  hidden: false,
});
const slides = [
  "封面",
  "入园率由35%提高到55%",
  "入园率由35%提高到55%（续）",
  "20项指标",
  "资料来源",
  "Abc",
].map(slide);
const place = {file: "meetings/m.yaml", line: 2, column: 8};
const hide = (...names: string[]) => {
  const {titles, diagnostics} = chooseHidden(
    slides,
    zh,
    names.map((name) => ({name, place})),
  );
  return [...titles, ...diagnostics.map(({code, place: at}) => `${code} ${at?.line}`)];
};

test.each([
  [["资料来源"], ["资料来源"]],
  // What goes on is hidden as a whole, and can be hidden alone.
  [["入园率由35%提高到55%"], ["入园率由35%提高到55%", "入园率由35%提高到55%（续）"]],
  [["入园率由35%提高到55%（续）"], ["入园率由35%提高到55%（续）"]],
  // The data has moved on.
  [["入园率由36.5%提高到60%"], ["入园率由35%提高到55%", "入园率由35%提高到55%（续）"]],
  [["19项指标"], ["20项指标"]],
  [["20 项指标"], ["20项指标"]],
  [["ＡＢＣ"], ["hidden-slide-missing 2"]],
  [["项指标"], ["hidden-slide-missing 2"]],
  [["封面"], ["hidden-slide-missing 2"]],
  [
    ["没有", "资料来源"],
    ["资料来源", "hidden-slide-missing 2"],
  ],
  [[], []],
])("%j hides %j", (names, expected) => {
  expect(hide(...names)).toEqual(expected);
});

test("a title that is nearly one of them is suggested", () => {
  const {diagnostics} = chooseHidden(slides, zh, [{name: "资料来原", place}]);
  expect(diagnostics[0]?.hint?.en).toBe('did you mean "资料来源"?');
});
