// :::headline: what a document comes to, under the title of a briefing and large on the cover of a deck.
import {strFromU8} from "fflate";
import {beforeAll, describe, expect, test} from "vitest";
import {lintPackage} from "../../src/lint/lint-package.ts";
import {planSlides} from "../../src/writer/pptx/plan.ts";
import type {TextBox} from "../../src/writer/pptx/slide.ts";
import {loadMeasuringFont} from "../../src/writer/typesetting/font.ts";
import {parseBody} from "../markdown/brief.ts";
import {deckOf, parseAs, wordOf} from "../support/write-both.ts";
import {styleOf, textOf} from "./docx/read-package.ts";
import {loadTheme} from "./pptx/load-theme.ts";

const body = `:::headline
普惠率目标:figure[98%]{obs="a"}，低于全市水平
:::

:::kpi
- 20项
  规划指标
  2020年基期，2025年目标
- :figure[97%]{obs="b"}
  已有完成值
:::

:::notes
先说结论。
:::

# 进度

## 甲

乙。
`;
const meta = {title: "沙坪坝区教育情况简报", subtitle: "对照规划"};
const text = ({paragraphs}: TextBox) =>
  paragraphs.map(({runs}) => runs.map((run) => run.text).join("")).join("|");

beforeAll(() => void loadMeasuringFont());

test("Word prints it below the title, cited, before everything else", async () => {
  const word = await wordOf(body, meta);
  const said = word.paragraphs.map((paragraph) => [styleOf(paragraph), textOf(paragraph)]);
  expect(said.slice(0, 4)).toEqual([
    ["Title", "沙坪坝区教育情况简报"],
    ["Subtitle", "对照规划"],
    ["Subtitle", expect.stringContaining("资料截至")],
    ["Headline", "普惠率目标98%，低于全市水平[1]"],
  ]);
  expect(said.filter(([style]) => style === "Headline")).toHaveLength(1);
  expect(strFromU8(word.parts["docProps/core.xml"]!)).toContain("<dc:title>沙坪坝区教育情况简报</dc:title>");
});

describe.each(["meeting", "night", "formal-red"] as const)("on the cover of %s", (name) => {
  const theme = loadTheme(name);
  const planned = () => planSlides(parseAs("pptx", body, meta), theme);

  test("the conclusion is large, the title small, the numbers beside it", () => {
    const {value: slides, diagnostics} = planned();
    const [cover, ...others] = slides;
    const boxes = cover!.boxes.filter((box): box is TextBox => box.type === "text");
    expect(diagnostics).toEqual([]);
    expect(cover).toMatchObject({layout: "cover", title: "沙坪坝区教育情况简报", subtitle: "对照规划"});
    expect(boxes.map(text).slice(0, 3)).toEqual([
      "普惠率目标98%，低于全市水平",
      "20项|规划指标|2020年基期，2025年目标",
      "97%|已有完成值",
    ]);
    expect(boxes[0]!.paragraphs[0]!.size).toBeGreaterThanOrEqual(28);
    expect(boxes[0]!.paragraphs[0]!.size).toBeGreaterThan(cover!.titleSize);
    expect(others.map(({title}) => title)).not.toContain("概述");
  });

  test("its figures are cited in the notes, behind what the speaker says", () => {
    const lines = planned().value[0]!.notes.map((line) =>
      line.map((part) => (typeof part === "string" ? part : part.text)).join(""),
    );
    expect(lines[0]).toBe("先说结论。");
    expect(lines.join("\n")).toMatch(/98%、97%：.*规划/);
  });

  test("nothing of it lies upon something else", () => {
    const [cover] = planned().value;
    const areas = [cover!.titlePlace!, cover!.subtitlePlace!, ...cover!.boxes.map(({area}) => area)];
    for (const [index, one] of areas.entries())
      for (const other of areas.slice(index + 1)) {
        const across = Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x);
        const along = Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y);
        expect(Math.min(across, along)).toBeLessThanOrEqual(0.02);
      }
  });

  test("the file is sound", async () => {
    const {bytes, diagnostics} = await deckOf(body, meta, name);
    expect(diagnostics).toEqual([]);
    expect(lintPackage(bytes!)).toEqual([]);
  });
});

test("its lines end between words", async () => {
  const long =
    '普惠性幼儿园覆盖率目标:figure[98%]{obs="a"}低于全市水平，二十项规划指标目标已定，完成值尚待补报';
  const said = (await wordOf(`:::headline\n${long}\n:::\n\n# 甲\n\n乙。\n`, meta)).styled("Headline")[0]!;
  expect(said.split("\n").length).toBeGreaterThan(1);
  expect(said.replaceAll("\n", "")).toMatch(/^普惠性幼儿园覆盖率目标98%低于.*补报\[1\]$/u);
  for (const word of ["规划", "指标", "目标", "完成", "补报", "幼儿园", "覆盖率", "全市"])
    expect(said.replaceAll("\n", "").split(word).length).toBe(said.split(word).length);
});

test("a cover without headline is as it was, cards and notes on a slide of their own", () => {
  const {value: slides} = planSlides(
    parseAs("pptx", body.slice(body.indexOf(":::kpi")), meta),
    loadTheme("meeting"),
  );
  expect(slides[0]?.ground).toBeUndefined();
  expect(slides.map(({title}) => title)).toContain("概述");
});

const headline = ":::headline\n甲\n:::\n";

test.each([
  ["behind a heading", `# 乙\n\n${headline}`, "headline-place", 3],
  ["a second time", `${headline}\n${headline}`, "headline-place", 5],
  ["within a block", "::::callout\n乙\n\n:::headline\n甲\n:::\n::::\n", "headline-place", 4],
  ["with two paragraphs", ":::headline\n甲\n\n乙\n:::\n", "headline-paragraph", 4],
])("it cannot stand %s", (_, written, code, line) => {
  expect(parseBody(written).diagnostics).toMatchObject([{code, place: {line}}]);
});
