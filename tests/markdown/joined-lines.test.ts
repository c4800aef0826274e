import {describe, expect, test} from "vitest";
import type {Block, Inline} from "../../src/model/document.ts";
import {inlineText} from "../../src/query/inline-text.ts";
import {blocks, parseBody} from "./brief.ts";

const textsOf = (body: string) =>
  (blocks(body) as Block[]).map((block) =>
    "children" in block ? inlineText(block.children as Inline[]) : block.type,
  );

describe("lines that a person numbers or indents are paragraphs of their own", () => {
  const cases: Record<string, string[]> = {
    "一、甲\n二、乙": ["一、甲", "二、乙"],
    "（一）甲\n（二）乙\n（三）丙": ["（一）甲", "（二）乙", "（三）丙"],
    "（1）甲\n（2）乙": ["（1）甲", "（2）乙"],
    "(1) 甲\n(2) 乙": ["(1) 甲", "(2) 乙"],
    "1、甲\n2、乙": ["1、甲", "2、乙"],
    "1）甲\n2）乙": ["1）甲", "2）乙"],
    "①甲\n②乙": ["①甲", "②乙"],
    "a. 甲\nb. 乙": ["a. 甲", "b. 乙"],
    "#. 甲\n#. 乙": ["#. 甲", "#. 乙"],
    "工作如下：\n（1）甲": ["工作如下：", "（1）甲"],
    "一、**甲**。\n续行\n二、乙": ["一、甲。续行", "二、乙"],
    "　　甲\n　　乙": ["甲", "乙"],
    "　　甲": ["甲"],
    "一、甲  \n二、乙": ["一、甲", "二、乙"],
    '一、:figure[98%]{obs="a"}\n二、乙': ["一、98%", "二、乙"],
  };
  test.each(Object.entries(cases))("%j", (body, texts) => {
    expect(textsOf(body)).toEqual(texts);
  });
});

test("one number within a sentence does not cut it", () => {
  expect(textsOf("甲乙的\n（1）丙")).toEqual(["甲乙的（1）丙"]);
  expect(textsOf("前文\n后文")).toEqual(["前文后文"]);
});

test("quotes, task lists, lists that begin with 3 and <br> are kept", () => {
  expect(textsOf("> 引用")).toEqual(["callout"]);
  expect(textsOf("文\n\n3. 三\n4. 四")).toEqual(["文", "3. 三", "4. 四"]);
  expect(textsOf("甲<br>乙")).toEqual(["甲 乙"]);
  const [list] = blocks("- [ ] 甲\n- [x] **乙**") as Extract<Block, {type: "list"}>[];
  const items = list?.items
    .flat()
    .map((block) => ("children" in block ? inlineText(block.children as Inline[]) : ""));
  expect(items).toEqual(["□ 甲", "√ 乙"]);
});

test("a place in a later paragraph is that of its line", () => {
  const [, second] = parseBody("一、甲\n二、乙").value?.blocks ?? [];
  expect(second?.place).toEqual({file: "b", line: 2, column: 1});
});
