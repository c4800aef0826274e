// :::points: conclusions with their tags in a column of their own.
import {beforeAll, describe, expect, test} from "vitest";
import {lintPackage} from "../../src/lint/lint-package.ts";
import {planSlides} from "../../src/writer/pptx/plan.ts";
import type {TextBox} from "../../src/writer/pptx/slide.ts";
import {loadMeasuringFont} from "../../src/writer/typesetting/font.ts";
import {blocks, parseBody} from "../markdown/brief.ts";
import {deckOf, parseAs, wordOf} from "../support/write-both.ts";
import {all, styleOf, textOf} from "./docx/read-package.ts";
import {loadTheme} from "./pptx/load-theme.ts";

const long = "要研究补报完成值、核定普惠率差距、统一指标口径三件事，".repeat(6);
const body = `## 结论

:::points[要点]
- **目标** 20项指标均有基期和目标
- **完成值**：:figure[98%]{obs="a"}已报
- **请示** ${long}
:::

下文。
`;

beforeAll(() => void loadMeasuringFont());

test("tags and texts are apart, without what stood between them", () => {
  const [, points] = blocks(body) as {items: {tag: unknown; text: unknown[]}[]}[];
  expect(points).toMatchObject({type: "points", title: [{value: "要点"}]});
  expect(points!.items[1]).toEqual({
    tag: [{type: "text", value: "完成值"}],
    text: [
      {type: "figure", text: "98%", observations: ["a"]},
      {type: "text", value: "已报"},
    ],
  });
});

test("Word prints them in two columns, cited", async () => {
  const {body: written} = await wordOf(body);
  const [table] = all(written, "w:tbl");
  const rows = all(table!, "w:tr").map((row) => all(row, "w:p").map((each) => [styleOf(each), textOf(each)]));
  expect(rows).toEqual([
    [["PointsTitle", "要点"]],
    [
      ["PointsTag", "目标"],
      ["PointsText", "20项指标均有基期和目标"],
    ],
    [
      ["PointsTag", "完成值"],
      ["PointsText", "98%已报[1]"],
    ],
    [
      ["PointsTag", "请示"],
      ["PointsText", long],
    ],
  ]);
});

describe.each(["meeting", "night", "formal-red"] as const)("on slides of %s", (name) => {
  test("all texts begin at one line, beside their tags", async () => {
    const {value: slides, diagnostics} = planSlides(parseAs("pptx", body), loadTheme(name));
    const boxes = slides
      .find(({title}) => title === "结论")!
      .boxes.filter((box): box is TextBox => box.type === "text");
    const tags = boxes.filter((box) => box.name.startsWith("标签 "));
    const texts = ["目标", "完成值", "请示"].map((tag) => boxes.find((box) => box.name === `要点 ${tag}`)!);
    expect(diagnostics).toEqual([]);
    expect(new Set(texts.map(({area}) => area.x)).size).toBe(1);
    expect(tags.map(({area}) => area.y)).toEqual(texts.map(({area}) => area.y));
    expect(tags.every(({area}) => area.x + area.w < texts[0]!.area.x)).toBe(true);
    const {bytes} = await deckOf(body, {}, name);
    expect(lintPackage(bytes!)).toEqual([]);
  });
});

test.each([
  ["text instead of a list", ":::points\n甲\n:::\n", "points-without-list"],
  ["an item without tag", ":::points\n- 甲乙丙\n:::\n", "points-item"],
  ["a tag of five characters", ":::points\n- **一二三四五** 甲\n:::\n", "points-item"],
  ["a tag alone", ":::points\n- **目标**\n:::\n", "points-item"],
])("%s is told", (_, written, code) => {
  expect(parseBody(written).diagnostics).toMatchObject([{code}]);
});
