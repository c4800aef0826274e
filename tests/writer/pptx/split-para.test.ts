import {beforeAll, describe, expect, test} from "vitest";
import {inches, type Point} from "../../../src/model/length.ts";
import {lineText, paraLines, splitParaAfter} from "../../../src/writer/pptx/measure-para.ts";
import type {Para, Run} from "../../../src/writer/pptx/slide.ts";
import {loadMeasuringFont} from "../../../src/writer/typesetting/font.ts";

beforeAll(() => expect(loadMeasuringFont()).toEqual([]));

const run = (text: string, more: Partial<Run> = {}): Run => ({
  text,
  bold: false,
  colour: "text",
  observations: [],
  ...more,
});
const paraOf = (runs: readonly Run[], more: Partial<Para> = {}): Para => ({
  runs,
  size: 18 as Point,
  lineHeight: 26 as Point,
  spaceBefore: 6 as Point,
  align: "left",
  ...more,
});
const width = inches(3);

const textOf = (runs: readonly Run[]) =>
  runs.map(({text, breakBefore}) => (breakBefore ? "\n" : "") + text).join("");

const linesOf = (para: Para) => paraLines(para, width).map((line) => lineText(para, line));

/** The same paragraph, of which nothing is known yet. */
const afresh = (para: Para): Para => ({...para, runs: para.runs.map((each) => ({...each}))});

const texts: [string, readonly Run[]][] = [
  ["one run", [run("到2025年毛入园率达到97.6%，比上年提高3.2个百分点；普惠面继续扩大。".repeat(12))]],
  [
    "runs of many kinds",
    [
      run("其中"),
      run("约", {bold: true}),
      run("12,345.6万元", {observations: ["a"]}),
      run("用于新建校舍，其余用于internationalisation and e-learning等项目。".repeat(6)),
      run(""),
      run("另起一行，", {breakBefore: true}),
      run("再起一行；", {breakBefore: true, bold: true}),
      run("文字".repeat(90)),
    ],
  ],
  ["a word wider than the line", [run(`见${"internationalisation".repeat(20)}。下文继续。`)]],
];

describe.each(texts)("%s", (_, runs) => {
  const count = linesOf(paraOf(runs)).length;
  const cuts = Array.from({length: count - 1}, (_each, index) => index + 1);

  test("is cut between two lines, and nothing is lost", () => {
    expect(cuts.length).toBeGreaterThan(8);
    for (const cut of cuts) {
      const [head, tail] = splitParaAfter(paraOf(runs), width, cut);
      const [before, after] = [textOf(head.runs), textOf(tail.runs)];
      expect((before + after).replaceAll("\n", ""), `${cut}`).toBe(textOf(runs).replaceAll("\n", ""));
      expect(linesOf(head)).toEqual(linesOf(paraOf(runs)).slice(0, cut));
    }
  });

  test("its halves have the lines that they have if measured anew, and so have theirs", () => {
    let rest = paraOf(runs);
    while (linesOf(rest).length > 1) {
      const [head, tail] = splitParaAfter(rest, width, 1);
      expect(linesOf(head)).toEqual(linesOf(afresh(head)));
      expect(linesOf(tail)).toEqual(linesOf(afresh(tail)));
      rest = tail;
    }
  });

  test("without its bullet the rest has more room", () => {
    const bullet = {level: 0, ordered: false, indent: inches(0.5)} as NonNullable<Para["bullet"]>;
    const [, tail] = splitParaAfter(paraOf(runs, {bullet}), width, 2);
    expect(tail.bullet).toBeUndefined();
    expect(linesOf(tail)).toEqual(linesOf(afresh(tail)));
  });
});
