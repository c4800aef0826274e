import {describe, expect, test} from "vitest";
import {inches} from "../../../src/model/length.ts";
import {unitWords} from "../../../src/model/unit-words.ts";
import {breakLines, breakSpans} from "../../../src/writer/typesetting/break-lines.ts";
import {gluedOffsets} from "../../../src/writer/typesetting/break-opportunity.ts";
import {measureText} from "../../../src/writer/typesetting/measure-text.ts";

/** Wide enough for `count` Chinese characters at 72 pt: one inch each. */
const lines = (text: string, count: number) => breakLines(text, inches(count), {sizePt: 72});

const sample =
  "到2025年，学前三年毛入园率预期达到97.6%，比“十三五”末提高3.2个百分点；（含民办）新增学位3.6万个，投入12.5亿元，其中《规划》明确的PISA-2025项目、“智慧教育”平台建设……全部完成！是否达标？是：达标。";

describe("Chinese line breaking", () => {
  test("a line never starts with closing punctuation nor ends with opening punctuation", () => {
    for (let width = 5; width <= 30; width++) {
      const broken = lines(sample, width);
      expect(broken.join("")).toBe(sample);
      for (const line of broken.slice(1)) expect(line).not.toMatch(/^[。，、；：？！）》”’%…]/u);
      for (const line of broken.slice(0, -1)) expect(line).not.toMatch(/[（《“‘]$/u);
    }
  });

  test("numbers, their units and Latin words stay whole", () => {
    for (let width = 8; width <= 30; width++) {
      const broken = lines(sample, width);
      for (const whole of ["2025年", "97.6%", "3.2个百分点", "3.6万个", "12.5亿元", "PISA-2025"]) {
        expect(broken.some((line) => line.includes(whole))).toBe(true);
      }
    }
  });

  test("a number keeps every unit that figures are read by, and no more", () => {
    // 建成 may end a line, 30节 is whole, 课 may begin the next.
    expect(gluedOffsets("建成30节课")).toEqual(new Set([3, 4]));
    expect(lines("建成30节课", 4)).toEqual(["建成", "30节课"]);
    for (const unit of unitWords) {
      const offsets = Array.from(unit, (_, index) => index + 2);
      expect(gluedOffsets(`30${unit}`)).toEqual(new Set([1, ...offsets]));
    }
    for (const other of [
      "3月",
      "5日",
      "3年级",
      "12校",
      "3.2万人次",
      "4亿",
      "5％",
      "8000余名",
      "300多万元",
      "2021—2023年",
    ]) {
      expect(gluedOffsets(other).size).toBe(other.length - 1);
    }
    expect(gluedOffsets("2025年度重大项目").has("2025年".length)).toBe(false);
  });

  test("no line is wider than the box", () => {
    for (let width = 6; width <= 30; width++) {
      for (const line of lines(sample, width)) {
        // Behind a Chinese character, as within its paragraph: a quotation mark in front would count as Latin.
        expect(measureText(`教${line}`, {sizePt: 72}) - 1).toBeLessThanOrEqual(width + 0.25 + 1e-9);
      }
    }
  });

  test("a word wider than the box is broken rather than cut off", () => {
    expect(lines("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 3).join("")).toBe("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    expect(lines("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 3).length).toBeGreaterThan(3);
  });

  test("what LibreOffice keeps whole stays whole", () => {
    for (let width = 10; width <= 30; width++) {
      const broken = lines("参加“PISA-2025”测评，benchmark合格，达到OECD（三十八国）平均水平", width).join(
        "\n",
      );
      for (const torn of ["\n“P", "“\nP", "，\nb", "D\n（"]) expect(broken).not.toContain(torn);
    }
  });

  test("a word wider than the box is broken after hyphens and slashes first", () => {
    expect(lines("https://example.org/education-statistics", 10)).toEqual([
      "https://",
      "example.org/",
      "education-",
      "statistics",
    ]);
  });

  test("where a word must be broken, a closing mark is not left alone", () => {
    for (let width = 3; width <= 12; width++) {
      for (const line of lines("ABCDEFGHIJKLMNOPQRSTUVWXYZ）。教育", width).slice(1)) {
        expect(line).not.toMatch(/^[）。]/u);
      }
    }
  });

  test("a figure is not torn apart even where its characters could be", () => {
    const spans = [{text: "教育投入"}, {text: "超过五十亿元", atomic: true}, {text: "以上"}];
    const broken = breakSpans(spans, inches(6), 72);
    expect(broken.map((line) => line.map((slice) => slice.span))).toEqual([[0], [1], [2]]);
  });

  test("line breaks of the editor are kept, empty text is one line", () => {
    expect(breakLines("甲\n乙", inches(10), {sizePt: 20})).toEqual(["甲", "乙"]);
    expect(breakLines("", inches(10), {sizePt: 20})).toEqual([""]);
  });

  test("surrogate pairs and emoji sequences stay whole", () => {
    for (const line of lines("𠮷野家👨‍👩‍👧好", 1)) {
      expect(line).not.toMatch(/^[\uDC00-\uDFFF\u200D]|[\uD800-\uDBFF\u200D]$/);
    }
  });
});

describe("measuring", () => {
  test("a Chinese character is one em wide, regular or bold, common or rare", () => {
    for (const character of ["教", "，", "𠮷"]) {
      expect(measureText(character, {sizePt: 36})).toBeCloseTo(0.5, 2);
      expect(measureText(character, {sizePt: 36, bold: true})).toBeCloseTo(0.5, 2);
    }
  });

  test("signs and spaces are measured in the widest stand-in, families of emoji without a joining font", () => {
    const ems = (text: string) => measureText(text, {sizePt: 72});
    expect(ems(" ")).toBeGreaterThan(0.31);
    expect(ems("=")).toBeGreaterThan(0.83);
    expect(ems("{")).toBeGreaterThan(0.63);
    expect(ems("——")).toBeCloseTo(2);
    expect(ems("👨‍👩‍👧")).toBeCloseTo(3 * ems("👧"));
  });

  test("where Chinese and Latin meet there is a distance, also behind a quotation mark that begins a paragraph", () => {
    const ems = (text: string) => measureText(text, {sizePt: 72});
    expect(ems("教A育")).toBeCloseTo(2 + ems("A") + 0.5);
    expect(ems("教“A”育")).toBeCloseTo(4 + ems("A") + 0.5);
    expect(ems("“教”")).toBeCloseTo(3.25);
    expect(ems("教“育”")).toBeCloseTo(4);
  });

  test("digits are measured from the font: about half an em, bold ones wider", () => {
    const regular = measureText("2025", {sizePt: 72});
    expect(regular).toBeGreaterThan(2);
    expect(regular).toBeLessThan(2.6);
    expect(measureText("2025", {sizePt: 72, bold: true})).toBeGreaterThan(regular);
  });
});
