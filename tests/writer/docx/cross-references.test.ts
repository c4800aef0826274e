import {expect, test} from "vitest";
import type {Inline} from "../../../src/model/document.ts";
import {wordPassages} from "../../../src/writer/docx/passages.ts";
import {planWord} from "../../../src/writer/docx/plan-word.ts";
import {all, fieldsOf, first, textOf, value} from "./read-package.ts";
import {chart, heading, makeDocument, paragraph, readTheme, table, write} from "./sample-document.ts";

const reference = (target: string, text: string): Inline => ({type: "reference", target, text});
const trend = {...chart("变化", "a1"), id: "trend"};
const key = {...table("重点", ["甲"], [["1"]]), id: "key"};
const document = makeDocument(
  heading(1, "一节"),
  paragraph("见", reference("trend", "图2"), "和", reference("key", "表1"), "。"),
  chart("别的", "a1"),
  trend,
  key,
  {
    type: "paragraph",
    children: [{type: "strong", children: [reference("trend", "图2")]}],
    place: trend.place,
  },
);

test("a field repeats the number of the caption and leads to the bookmark around it", async () => {
  const word = await write(document);
  const fields = fieldsOf(word.body).filter(({instruction}) => /REF/.test(instruction));
  expect(fields.map(({instruction, result}) => [instruction, ...result.map(textOf)])).toEqual([
    [" REF figure_2 \\h ", "图2"],
    [" REF table_1 \\h ", "表1"],
    [" REF figure_2 \\h ", "图2"],
  ]);
  for (const {instruction, result} of fields) {
    const [, name] = /REF (\S+)/.exec(instruction)!;
    const caption = word.paragraphs.find((node) =>
      all(node, "w:bookmarkStart").some((mark) => mark.getAttribute("w:name") === name),
    )!;
    expect(bookmarked(caption, name!)).toBe(result.map(textOf).join(""));
  }
  expect(word.text("word/document.xml")).not.toContain("w:dirty");
});

/** The text between the two ends of a bookmark. */
function bookmarked(paragraph: Parameters<typeof textOf>[0], name: string): string {
  const children = Array.from(paragraph.childNodes) as (typeof paragraph)[];
  const start = children.findIndex((node) => node.getAttribute?.("w:name") === name);
  const id = children[start]?.getAttribute("w:id");
  const end = children.findIndex(
    (node) => node.nodeName === "w:bookmarkEnd" && node.getAttribute("w:id") === id,
  );
  return children
    .slice(start + 1, end)
    .map(textOf)
    .join("");
}

test("a reference looks like the text around it", async () => {
  const word = await write(document);
  const [last] = fieldsOf(word.body).at(-1)!.result;
  expect(first(last!, "w:b")).toBeDefined();
  expect(first(last!, "w:rFonts")?.getAttribute("w:hint")).toBe("eastAsia");
});

test("what nobody can refer to has no bookmark", async () => {
  const word = await write(makeDocument(chart("甲", "a1"), table("乙", ["甲"], [["1"]])));
  const names = all(word.body, "w:bookmarkStart").map((mark) => mark.getAttribute("w:name"));
  expect(names.filter((name) => /^(?:figure|table)_/.test(name!))).toEqual([]);
});

test("in the contents it is plain text", async () => {
  const titled = {...heading(1, "见"), children: [{type: "text", value: "见"}, reference("key", "表1")]};
  const word = await write(
    makeDocument(titled as never, heading(1, "二"), heading(1, "三"), heading(1, "四"), key),
    {
      ...readTheme("gongwen"),
    },
  );
  const entry = all(first(word.body, "w:sdtContent")!, "w:p")[0]!;
  expect(textOf(entry)).toMatch(/^一、 见表1/);
  expect(all(entry, "w:instrText").filter(({textContent}) => /\bREF\b/.test(textContent ?? ""))).toEqual([]);
});

test("the record holds the number that is read", () => {
  const passages = wordPassages(document, planWord(document, readTheme("plain")), {
    describeChart: () => "图",
  });
  expect(passages.map(({parts}) => parts.join(""))).toContain("见图2和表1。");
});

test("a reference to nothing is a programming error", async () => {
  await expect(write(makeDocument(paragraph(reference("no", "图1"))))).rejects.toThrow(/"no"/);
});

test("captions keep their numbers whether or not they are referred to", async () => {
  const word = await write(document);
  expect(word.styled("Caption")).toEqual(["图1　别的", "图2　变化", "表1　重点"]);
  expect(all(word.body, "w:p").some((node) => value(node, "w:pStyle") === "Caption")).toBe(true);
});
