import {expect, test} from "vitest";
import {viewDataset} from "../../src/template/dataset-view.ts";
import {findUnbacked} from "../../src/template/find-unbacked.ts";
import {head, places, render, text} from "./render.ts";
import {small} from "./small-dataset.ts";

const {names} = viewDataset({
  ...small,
  topics: small.topics.map((topic, index) => (index === 0 ? {...topic, name: "158N工程"} : topic)),
});
const find = (words: string) => findUnbacked(words, names).map((number) => number.text);

test.each([
  "到2025年，2021—2025年，2025年12月25日，“十四五”期间",
  "2025年上半年，今年下半年，2025年第一季度，前三季度",
  "1. 首先\n2. 其次\n（三）再次\n四、最后\n## 5. 标题",
  "第一，总体情况；第二，分领域情况",
  "一项指标、两类学校、另一处",
  "C9高校、5G网络、1+6+N体系",
  "实施158N工程",
  "同一指标，进一步统一认识",
  "type: bar\nminimum: 80\n  maximum: 100",
  'id: "trend-12"\ntype: bar',
  "见:ref[图-12]和:ref[3]。\n\n表：甲 {#表-12}",
])("no figure: %s", (words) => {
  expect(find(words)).toEqual([]);
});

test.each([
  ["新建学校12所", ["12"]],
  ["入园率达95.2%，提高四个百分点", ["95.2%", "四"]],
  ["覆盖四分之一", ["四分之一"]],
  ["全市第二", ["第二"]],
  ["2300余个", ["2300"]],
  ["共十二项", ["十二"]],
])("a figure: %s", (words, expected) => {
  expect(find(words)).toEqual(expected);
});

test("the warning stands at the number, in text, options and chart blocks alike", () => {
  const where = (body: string) => places(render(body, {unbacked: true}).diagnostics);
  expect(where("文\n共 12 所")).toEqual(["t.md:8:3 unbacked-number"]);
  expect(where('{{text "共3项"}}')).toEqual(["t.md:7:8 unbacked-number"]);
  expect(where("{{#if area}}\n文 7 所\n{{/if}}")).toEqual(["t.md:8:3 unbacked-number"]);
});

test("a title is text, the name of a file is not", () => {
  const named = head.replace("title: 简报", "title: 简报3\nfile: 第3版-{{area.name}}");
  expect(places(render("文", {head: named, unbacked: true}).diagnostics)).toEqual([
    "t.md:2:10 unbacked-number",
  ]);
});

test("a literal is accepted, and printed as it is", () => {
  expect(text('提高{{literal "10个百分点"}}以上')).toBe("提高10个百分点以上");
});
