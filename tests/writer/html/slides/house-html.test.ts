// The preview of decks in the look of houses: grounds, pictures, and texts in the house's places.
import {expect, test} from "vitest";
import {viewSlides} from "../../../../src/writer/html/slides/view-slides.ts";
import {type HouseName, houseBytes, png} from "../../../support/house-decks.ts";
import {houseTheme, readHouseTheme} from "../../../support/slide-house-theme.ts";
import {parseAs} from "../../../support/write-both.ts";

const body = "# 学前教育\n\n稳步提高。\n\n## 新增学位\n\n- 一万个\n\n# 义务教育\n\n## 达标\n\n全部达标。";
const means = {pictureOf: () => "", describeChart: () => ""};

function view(name: HouseName) {
  const {theme} = readHouseTheme(houseBytes(name));
  const {value} = viewSlides(parseAs("pptx", body, {title: "汇报", closing: "谢谢"}), theme!, means);
  return value!;
}

test("a picture stands once in the style, and every slide with it shows it", () => {
  const {style, sheets} = view("named");
  expect(style.split(png.toString("base64"))).toHaveLength(2);
  expect(style).toContain(".sheet .slide .house-house1-png{background:url(");
  expect(sheets[0]?.html).toContain('class="box house-house1-png"');
  expect(sheets[3]?.html).not.toContain("house-house1-png");
});

test("a ground is that of the layout, a title in the colour and place of the house", () => {
  const {sheets} = view("named");
  const section = sheets[2]!.html;
  expect(section).toContain("background:#7A0012");
  expect(section).toMatch(/<h1 class="box top" style="left:31[67][^"]*color:#FFFFFF[^"]*">/);
  expect(section).toContain(">一</span>");
});

test("a gradient, and ground turned dark by the map of colours", () => {
  expect(view("gradient").sheets[1]?.html).toContain("linear-gradient(180deg,#0B2545,#13315C)");
  expect(view("dark").sheets[1]?.html).toContain("background:#202020");
});

test("slides are as large as the house's, in its fonts", () => {
  const {sheets, style} = view("narrow");
  expect(sheets[0]).toMatchObject({width: 960, height: 720});
  expect(style).toContain('"Arial"');
  expect(houseTheme(houseBytes("narrow")).slide).toEqual({width: 10, height: 7.5});
});

test("every selector of the style stays within the sheets", () => {
  for (const rule of view("named").style.split("\n")) expect(rule).toMatch(/^\.sheet /);
});
