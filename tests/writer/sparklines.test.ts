// Sparklines in finished files: pictures in their cells, words for those who do not see them, sources and the record.
import {inflateSync} from "node:zlib";
import {unzipSync} from "fflate";
import {beforeAll, describe, expect, test, vi} from "vitest";
import {stringify} from "yaml";
import {en} from "../../src/language/en.ts";
import {zh} from "../../src/language/zh.ts";
import {lintPackage} from "../../src/lint/lint-package.ts";
import type {Sparkline} from "../../src/model/document.ts";
import {openPackage} from "../../src/ooxml/package.ts";
import {buildDocument} from "../../src/pipeline/document/build-document.ts";
import {openWorkshop} from "../../src/pipeline/document/workshop.ts";
import {viewPages} from "../../src/writer/html/pages/view-pages.ts";
import {viewSlides} from "../../src/writer/html/slides/view-slides.ts";
import {describeSparkline} from "../../src/writer/sparkline/describe-sparkline.ts";
import {drawSparkline} from "../../src/writer/sparkline/draw-sparkline.ts";
import {partsText} from "../../src/writer/text-parts.ts";
import {front} from "../markdown/brief.ts";
import {readParts} from "../support/read-package.ts";
import {validatePackage} from "../support/validate-package.ts";
import {parseAs} from "../support/write-both.ts";
import {readTheme} from "./docx/sample-document.ts";
import {loadTheme} from "./pptx/load-theme.ts";

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000});

/** @param values null for a gap */
const lineOf = (values: readonly (number | null)[]): Sparkline => ({
  type: "sparkline",
  periods: values.map((_, at) => `${2011 + at}年`),
  points: values.map((value) => (value === null ? null : {value, text: `${value}%`, observations: ["a"]})),
});

function written(values: readonly (number | null)[]): string {
  const figures = values.flatMap((value) => (value === null ? [] : [`:figure[${value}%]{obs="a"}`]));
  const periods = values.map((_, at) => `${2011 + at}年`);
  return `:sparkline[${figures.join("")}]{periods="${periods.join(";")}" values="${values.map((value) => value ?? "-").join(";")}"}`;
}

const courses = [[71, 74, null, 73, 76], [5, 4, 3, 2, 1], [42]] as const;
const names = ["毛入园率", "辍学率", "一个数"];
const words = [
  "2011年至2015年：由71%到76%，最低71%（2011年），最高76%（2015年），2013年无数据",
  "2011年至2015年：由5%到1%，最低1%（2015年），最高5%（2011年）",
  "2011年：42%",
];
const body = `# 一

## 指标

表：指标

| 指标 | 数值 | 走势 |
| --- | --- | :---: |
${courses.map((values, at) => `| ${names[at]} | :figure[${values.at(-1)}%]{obs="a"} | ${written(values)} |`).join("\n")}
`;
const themes = {docx: readTheme("gongwen"), pptx: loadTheme("meeting")} as const;

async function build(format: "docx" | "pptx") {
  const head = {...front, format, theme: themes[format].name};
  const built = await buildDocument(`---\n${stringify(head)}---\n${body}`, themes[format], openWorkshop());
  if (!built.value) throw new Error(JSON.stringify(built.diagnostics, null, 1));
  return built;
}

describe.each(["docx", "pptx"] as const)("%s", (format) => {
  let bytes: Uint8Array;
  let figures: number;

  beforeAll(async () => {
    const {value, diagnostics} = await build(format);
    expect(diagnostics).toEqual([]);
    ({bytes, figures} = value!);
  });

  test("each is a picture, described from its data; figures count all values", () => {
    const parts = [...readParts(bytes)];
    const name = format === "docx" ? /^word\/document\.xml$/u : /^ppt\/slides\/slide\d+\.xml$/u;
    const xml = parts.flatMap(([part, text]) => (name.test(part) ? [String(text)] : [])).join("");
    const described = xml.match(/<(?:wp:docPr|p:cNvPr) [^>]*走势：[^>]*>/gu) ?? [];
    expect(described.map((tag) => /descr="([^"]*)"/u.exec(tag)?.[1])).toEqual(words);
    const pictures = parts.flatMap(([part, bytes]) => (/\/media\/image/u.test(part) ? [bytes] : []));
    expect(pictures).toHaveLength(courses.length);
    for (const picture of pictures) expect(picture.length).toBeLessThan(2500);
    expect(figures).toBe(3 + 4 + 5 + 1);
  });

  test("the Open XML SDK and lint find nothing, and the same text gives the same bytes", async () => {
    expect(await validatePackage(bytes, format)).toEqual([]);
    expect(lintPackage(openPackage(unzipSync(bytes)))).toEqual([]);
    expect(Buffer.compare((await build(format)).value!.bytes, bytes)).toBe(0);
  });

  test("the record has all values by their periods, and cuts the descriptions at their figures", () => {
    const record = [...readParts(bytes)]
      .map(([, text]) => String(text))
      .find((text) => text.includes("<charts>"))!;
    expect(record).toContain("走势：毛入园率");
    for (const value of courses.flat()) if (value !== null) expect(record).toContain(`${value}%`);
    for (const period of ["2011年", "2012年", "2014年"]) expect(record).toContain(period);
  });
});

test("on slides each lies within its cell, as high as a line of it", async () => {
  const {bytes} = (await build("pptx")).value!;
  const xml = [...readParts(bytes)]
    .filter(([name]) => /slides\/slide\d+\.xml$/u.test(name))
    .map(([, text]) => String(text));
  const slide = xml.find((text) => text.includes("<a:tbl>"))!;
  const numbers = (pattern: RegExp, text: string) =>
    [...text.matchAll(pattern)].map(([, value]) => Number(value));
  const frame = /<p:graphicFrame>.*?<a:off x="(\d+)" y="(\d+)"/su.exec(slide)!;
  const widths = numbers(/<a:gridCol w="(\d+)"/gu, slide);
  const heights = numbers(/<a:tr h="(\d+)"/gu, slide);
  const pictures = [
    ...slide.matchAll(/<p:pic>.*?<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/gsu),
  ];
  expect(pictures).toHaveLength(courses.length);
  pictures.forEach((picture, row) => {
    const [x, y, cx, cy] = picture.slice(1).map(Number) as [number, number, number, number];
    const left = Number(frame[1]) + widths[0]! + widths[1]!;
    const top = Number(frame[2]) + heights.slice(0, row + 1).reduce((sum, height) => sum + height, 0);
    expect(x).toBeGreaterThan(left);
    expect(x + cx).toBeLessThan(left + widths[2]!);
    expect(Math.abs(x + cx / 2 - (left + widths[2]! / 2))).toBeLessThan(20);
    expect(Math.abs(y + cy / 2 - (top + heights[row + 1]! / 2))).toBeLessThan(20);
  });
});

test("in Word the line of a cell is as high as its picture needs, whatever the style says", async () => {
  const xml = String(readParts((await build("docx")).value!.bytes).get("word/document.xml"));
  const cells = xml.split("<w:tc>").filter((cell) => cell.includes("<w:drawing>"));
  expect(cells).toHaveLength(courses.length);
  for (const cell of cells) expect(cell).toContain('<w:spacing w:line="240" w:lineRule="auto"/>');
  expect(xml).toContain("资料来源");
});

test("the preview shows them in pages and slides", () => {
  const means = {pictureOf: () => "x.png", describeChart: () => ""};
  const views = [
    viewPages(parseAs("docx", body), themes.docx, means),
    viewSlides(parseAs("pptx", body), themes.pptx, means),
  ];
  for (const {value} of views) {
    const html = value!.sheets.map((sheet) => sheet.html).join("");
    const found = [...html.matchAll(/<img[^>]*src="data:image\/png;base64,[^"]+" alt="([^"]*)"/gu)];
    expect(found.map(([, alternative]) => alternative)).toEqual(words);
    expect(html).not.toContain("<figure");
  }
});

describe("the words", () => {
  const tell = (values: readonly (number | null)[], list = zh) =>
    partsText(describeSparkline(lineOf(values), list));

  test("in English", () => {
    const english = {...lineOf([71, null, 70]), periods: ["2011", "2012", "2013"]};
    expect(partsText(describeSparkline(english, en))).toBe(
      "2011 to 2013: from 71% to 70%, lowest 70% (2013), highest 71% (2011), no data for 2012",
    );
  });

  test("of a flat line the first of equal values is the lowest and the highest", () => {
    expect(tell([3, 3, 3])).toBe("2011年至2013年：由3%到3%，最低3%（2011年），最高3%（2011年）");
  });
});

describe("the picture", () => {
  const colours = {line: "112233", last: "AA5500"};
  const height = 72;
  const width = 360;

  /** Places in the palette, row by row: 0 is nothing, up to 15 the line, above it the last value. */
  function pixelsOf(values: readonly (number | null)[]) {
    const png = Buffer.from(drawSparkline(lineOf(values), colours));
    const at = png.indexOf("IDAT");
    const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
    const pixel = (x: number, y: number) => rows[y * (width + 1) + 1 + x]!;
    const column = (x: number) => Array.from({length: height}, (_, y) => pixel(x, y));
    return {png, pixel, column};
  }
  const isDrawn = (column: readonly number[]) => column.some((place) => place > 0);
  const middleOf = (column: readonly number[]) => {
    const ink = column.flatMap((place, y) => (place > 0 ? [y] : []));
    return (ink[0]! + ink.at(-1)!) / 2;
  };

  test("the last value has a dot in its own colour, at the right end", () => {
    const {column, png} = pixelsOf([1, 2, 3]);
    const accent = Array.from({length: width}, (_, x) => x).filter((x) =>
      column(x).some((place) => place > 15),
    );
    expect(accent[0]).toBeGreaterThan(width - 30);
    expect(accent.at(-1)).toBeLessThan(width - 1);
    expect(png.includes(Buffer.from("112233", "hex"))).toBe(true);
    expect(png.includes(Buffer.from("AA5500", "hex"))).toBe(true);
  });

  test("a rise goes up, a fall down, no change through the middle", () => {
    const [up, down, flat] = [
      [1, 2],
      [2, 1],
      [2, 2],
    ].map((values) => pixelsOf(values!));
    expect(middleOf(up!.column(40))).toBeGreaterThan(middleOf(up!.column(300)) + 20);
    expect(middleOf(down!.column(300))).toBeGreaterThan(middleOf(down!.column(40)) + 20);
    expect(Math.abs(middleOf(flat!.column(180)) - (height - 1) / 2)).toBeLessThan(1);
  });

  test("nothing is drawn in a gap, and a value between two of them is a dot", () => {
    const {column} = pixelsOf([1, 2, null, 3, null, 2, 1]);
    expect([0.25, 0.42, 0.58].map((share) => isDrawn(column(Math.round(share * width))))).toEqual([
      false,
      false,
      false,
    ]);
    expect(isDrawn(column(width / 2))).toBe(true);
    expect(isDrawn(column(40))).toBe(true);
  });

  test("one value is a dot in the middle; a gap at the end keeps its place", () => {
    const one = pixelsOf([7]);
    expect(one.pixel(width / 2, height / 2)).toBe(30);
    expect(isDrawn(one.column(40))).toBe(false);
    expect(isDrawn(pixelsOf([1, 2, null]).column(width - 20))).toBe(false);
  });

  test.each([
    [[0, 0, 0]],
    [[-5, 3, -1]],
    [[1e15, 1e-15]],
    [Array.from({length: 200}, (_, at) => (at * 37) % 11)],
  ])("%j", (values) => {
    const {png, column} = pixelsOf(values);
    expect(isDrawn(column(width / 2))).toBe(true);
    expect(png.length).toBeLessThan(12_000);
  });
});
