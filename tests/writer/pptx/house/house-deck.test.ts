// Decks in the look of houses, read back as who opens them would.
import {strFromU8, unzipSync} from "fflate";
import {beforeAll, describe, expect, test} from "vitest";
import {lintPackage} from "../../../../src/lint/lint-package.ts";
import {parseXmlText} from "../../../../src/ooxml/xml.ts";
import {type HouseName, houseBytes, houseNames, png} from "../../../support/house-decks.ts";
import {pptxText, readParts, relationshipTargets} from "../../../support/read-package.ts";
import {houseTheme, readHouseTheme} from "../../../support/slide-house-theme.ts";
import {validatePackage} from "../../../support/validate-package.ts";
import {parseAs} from "../../../support/write-both.ts";
import {packDeck} from "../pack-deck.ts";

const body = `
# 学前教育

学前三年毛入园率稳步提高。

## 公办幼儿园占比由28.6%提高到64%

- 新增学位一万个
- 改扩建幼儿园十一所

## 各项指标

| 指标 | 现状 |
| --- | --- |
| 毛入园率 | 98% |
| 公办园占比 | 64% |

:::notes
先说结论。
:::

# 义务教育

## 学校标准化率

全部学校达标，城乡差距缩小。

# 职业教育

## 双师型教师

占比超过一半。
`;
const meta = {
  title: "教育发展情况汇报",
  subtitle: "二〇二五年",
  author: "区教委",
  closing: "敬请指正",
  sectionSlides: true,
};
const means = {drawings: new Map(), describeChart: () => ""};

async function build(bytes: Uint8Array, ...lines: readonly string[]) {
  const {theme} = readHouseTheme(bytes, ...lines);
  if (theme === undefined) throw new Error("the theme cannot be read");
  const deck = await packDeck(parseAs("pptx", body, meta), theme, means);
  if (deck.bytes === undefined) throw new Error(JSON.stringify(deck.diagnostics));
  const parts = readParts(deck.bytes);
  const xml = (name: string) => parseXmlText(String(parts.get(name)));
  const layoutOf = (slide: number) => {
    const name = [...relationshipTargets(parts, `ppt/slides/slide${slide}.xml`).values()].find((target) =>
      target.includes("slideLayouts"),
    );
    return /<p:cSld name="([^"]*)"/.exec(String(parts.get(name ?? "")))?.[1];
  };
  return {
    ...deck,
    bytes: deck.bytes,
    theme,
    parts,
    xml,
    layoutOf,
    slide: (n: number) => String(parts.get(`ppt/slides/slide${n}.xml`)),
  };
}

type Built = Awaited<ReturnType<typeof build>>;

/** What the placeholders of a slide say, by their type and index. */
function placeholders(slide: string): Record<string, string> {
  const shapes = [...slide.matchAll(/<p:sp>.*?<\/p:sp>/gs)].map(([shape]) => shape);
  return Object.fromEntries(
    shapes.flatMap((shape) => {
      const [, attributes] = /<p:ph([^>]*)\/>/.exec(shape) ?? [];
      if (attributes === undefined) return [];
      const texts = [...shape.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([paragraph]) =>
        [...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join(""),
      );
      return [[attributes.trim().replaceAll('"', ""), texts.join("\n")]];
    }),
  );
}

describe.each(houseNames)("in the house %s", (name) => {
  let built: Built;
  beforeAll(async () => {
    built = await build(houseBytes(name));
  });

  test("the Open XML SDK finds nothing wrong", async () => {
    expect(await validatePackage(built.bytes, "pptx")).toEqual([]);
  });

  test("our own rules find nothing wrong that is not in the house's file", () => {
    const inHouse = new Set(lintPackage(houseBytes(name)).map(({rule, message}) => `${rule} ${message.en}`));
    const found = lintPackage(built.bytes).map(({rule, part, message}) => ({
      part,
      told: `${rule} ${message.en}`,
    }));
    expect(found.filter(({told}) => !inHouse.has(told))).toEqual([]);
  });

  test("every slide has its title in the house's place, in the house's type", () => {
    const count = pptxText(built.bytes).slides.length;
    expect(count).toBeGreaterThan(7);
    for (let number = 1; number <= count; number++) {
      const slide = built.slide(number);
      const [title] = [...slide.matchAll(/<p:sp>.*?<\/p:sp>/gs)].map(([shape]) => shape);
      expect(title).toMatch(/<p:ph type="(?:title|ctrTitle)"\/>/);
      expect(title).toContain("<p:spPr/>");
      expect(title).not.toMatch(/<a:(?:solidFill|latin|ea|lnSpc) /);
    }
  });

  test("nothing of our layouts is left, and boxes stand on the slide", () => {
    const {width, height} = built.theme.slide;
    for (const [part, content] of built.parts) {
      if (!/^ppt\/slides\/slide/.test(part)) continue;
      for (const [, x, y, w, h] of String(content).matchAll(
        /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/g,
      )) {
        expect(Number(x) + Number(w)).toBeLessThanOrEqual(width * 914_400 + 2);
        expect(Number(y) + Number(h)).toBeLessThanOrEqual(height * 914_400 + 2);
      }
    }
  });

  test("the same house gives the same bytes", async () => {
    expect(Buffer.compare((await build(houseBytes(name))).bytes, built.bytes)).toBe(0);
  });
});

describe("texts go into the places that the house has for them", () => {
  test("in PowerPoint's own layouts", async () => {
    const built = await build(houseBytes("office"));
    expect([1, 2, 3, 4].map(built.layoutOf)).toEqual(["标题幻灯片", "仅标题", "节标题", "仅标题"]);
    expect(placeholders(built.slide(1))).toEqual({
      "type=ctrTitle": "教育发展情况汇报",
      "type=subTitle idx=1": "二〇二五年\n区教委　　资料截至2021年6月",
    });
    expect(placeholders(built.slide(3))).toEqual({
      "type=title": "学前教育",
      "type=body idx=1": "第一部分",
      "type=sldNum idx=12": "3",
    });
    expect(placeholders(built.slide(4))).toEqual({
      "type=title": "公办幼儿园占比由28.6%提高到64%",
      "type=ftr idx=11": "重庆市教育委员会",
      "type=sldNum idx=12": "4",
    });
    expect(built.slide(3)).toContain("学前三年毛入园率稳步提高");
  });

  test("in layouts that designers name", async () => {
    const built = await build(houseBytes("named"));
    const last = pptxText(built.bytes).slides.length;
    expect([1, 2, 3, 4, last].map(built.layoutOf)).toEqual(["封面页", "目录页", "过渡页", "正文页", "封底"]);
    expect(placeholders(built.slide(1))).toEqual({
      "type=title": "教育发展情况汇报",
      "type=body idx=13": "二〇二五年",
      "type=body idx=14": "区教委　　资料截至2021年6月",
    });
    expect(placeholders(built.slide(3))).toEqual({"type=title": "学前教育", "type=body idx=15": "一"});
    // Prompts show where a placeholder is there and empty: those without a text are not there.
    expect(placeholders(built.slide(4))).toEqual({
      "type=title": "公办幼儿园占比由28.6%提高到64%",
      "type=sldNum idx=12": "4",
    });
    expect(placeholders(built.slide(last))).toEqual({"type=title": "敬请指正"});
  });

  test("where the theme says so", async () => {
    const built = await build(houseBytes("office"), "layouts: {content: 标题和内容, closing: 节标题}");
    expect(built.layoutOf(4)).toBe("标题和内容");
    expect(built.layoutOf(pptxText(built.bytes).slides.length)).toBe("节标题");
  });

  test("a title that is too long is smaller, and only then says a size", async () => {
    const theme = houseTheme(houseBytes("office"));
    const long = "很长的标题".repeat(16);
    const {bytes} = await packDeck(parseAs("pptx", `## 短\n\n甲\n\n## ${long}\n\n乙`, meta), theme, means);
    const [short, other] = [3, 4].map((n) => strFromU8(unzipSync(bytes!)[`ppt/slides/slide${n}.xml`]!));
    const sizeOf = (slide: string | undefined) =>
      /<p:ph type="title"\/>.*?<a:rPr([^>]*)>/s.exec(slide ?? "")?.[1]?.match(/sz="(\d+)"/)?.[1];
    expect(sizeOf(short)).toBeUndefined();
    expect(Number(sizeOf(other))).toBeLessThan(4400);
  });

  test("a colour map of the layout is that of its slides", async () => {
    const built = await build(houseBytes("darkCover"));
    expect(built.slide(1)).toContain('<a:overrideClrMapping bg1="dk1"');
    expect(built.slide(2)).toContain("<a:masterClrMapping/>");
  });
});

describe("of the house's file comes", () => {
  let built: Built;
  beforeAll(async () => {
    built = await build(houseBytes("full"));
  });

  test("nothing that belongs to its slides, or to who made it", () => {
    const names = [...built.parts.keys()].join(" ");
    for (const gone of ["commentAuthors", "tags/", "item9", "film", "house2"])
      expect(names).not.toContain(gone);
    const presentation = String(built.parts.get("ppt/presentation.xml"));
    for (const gone of ["custShow", "modifyVerifier", "firstSlideNum", "短版"])
      expect(presentation).not.toContain(gone);
    expect(String(built.parts.get("ppt/slides/slide1.xml"))).toContain("教育发展情况汇报");
  });

  test("masters, all layouts, pictures, fonts and labels", () => {
    const names = [...built.parts.keys()];
    expect(names.filter((name) => /slideLayouts\/slideLayout\d+\.xml$/.test(name))).toHaveLength(7);
    expect(String(built.parts.get("docProps/custom.xml"))).toContain("内部");
    expect(names).toContain("ppt/fonts/font1.fntdata");
    expect(String(built.parts.get("ppt/theme/theme1.xml"))).toContain('name="本单位"');
    expect(String(built.parts.get("docProps/core.xml"))).toContain("教育发展情况汇报");
  });

  test("its picture, byte for byte", async () => {
    const {parts} = await build(houseBytes("named"));
    expect(Buffer.from(parts.get("ppt/media/house1.png") as Uint8Array)).toEqual(png);
  });

  test("its master of notes, or else ours", async () => {
    const notesOf = async (name: HouseName) =>
      String((await build(houseBytes(name))).parts.get("ppt/notesMasters/notesMaster1.xml"));
    expect(await notesOf("office")).toContain("本单位的备注母版");
    expect(await notesOf("withoutNotes")).toContain("单击此处编辑备注");
  });
});

describe("fonts", () => {
  const typeface = (built: Built, kind: string, script: string) =>
    new RegExp(`<a:${kind}Font>.*?<a:${script} typeface="([^"]*)"`, "s").exec(
      String(built.parts.get("ppt/theme/theme1.xml")),
    )?.[1];

  test("of text in boxes are those of the master, whichever it has", async () => {
    const built = await build(houseBytes("office"));
    expect(built.slide(5)).toContain('<a:ea typeface="+mn-ea"/>');
    expect(built.slide(5)).not.toContain("微软雅黑");
  });

  test("that Office would choose for Chinese are named outright", async () => {
    expect(typeface(await build(houseBytes("byScript")), "minor", "ea")).toBe("宋体");
  });

  test("that the theme has instead of the house's hold for the house's places too", async () => {
    const built = await build(
      houseBytes("office"),
      "fonts: {heading: {eastAsia: 楷体, latin: Times New Roman}}",
    );
    expect([typeface(built, "major", "ea"), typeface(built, "major", "latin")]).toEqual([
      "楷体",
      "Times New Roman",
    ]);
    expect(typeface(built, "minor", "ea")).toBe("微软雅黑");
  });
});
