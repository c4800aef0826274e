import {describe, expect, test} from "vitest";
import type {Block, Document} from "../../../../src/model/document.ts";
import {writeWord} from "../../../support/write-word.ts";
import {all, first, textOf, WordPackage} from "../read-package.ts";
import {chart, draw, heading, list, makeDocument, paragraph, readTheme, table} from "../sample-document.ts";

async function writeFile(document: Document) {
  const written = await writeWord(document, readTheme("gongwen"), {
    drawings: draw(document),
    describeChart: ({title}) => title,
  });
  return {...written, word: new WordPackage(written.bytes)};
}

const lines = (count: number) => Array.from({length: count}, (_, index) => paragraph(`第${index + 1}行。`));

/** The pages that the contents name. */
const namedPages = (word: WordPackage) =>
  all(first(word.body, "w:sdtContent")!, "w:p").flatMap((entry) => {
    const [, page] = /\t(\d+)$/.exec(textOf(entry)) ?? [];
    return page === undefined ? [] : [Number(page)];
  });

describe("page numbers in the contents", () => {
  test("22 lines fill a page", async () => {
    const section = [heading(1, "一节"), ...lines(65)]; // with the heading 66 lines, three pages
    const {word, length} = await writeFile(makeDocument(...[1, 2, 3, 4].flatMap(() => section)));
    const [start = 0, ...rest] = namedPages(word);
    expect(start).toBe(1);
    expect(rest.slice(0, 3)).toEqual([4, 7, 10]);
    expect(length).toEqual({pages: rest.at(-1)});
  });

  test("numbers of headings count on their own level, 资料来源 has none", async () => {
    const deep = [2, 3, 3, 2, 3].map((level, index) => heading(level as 2, `题${index}`));
    const {word} = await writeFile(makeDocument(...deep));
    const entries = all(first(word.body, "w:sdtContent")!, "w:p").map(
      (entry) => textOf(entry).split("\t")[0],
    );
    expect(entries.filter((entry) => entry !== "")).toEqual([
      "一、 题0",
      "（一） 题1",
      "（二） 题2",
      "二、 题3",
      "（一） 题4",
      "资料来源",
    ]);
  });

  test("more than ten headings", async () => {
    const {word} = await writeFile(makeDocument(...Array.from({length: 21}, () => heading(1, "题"))));
    const entries = all(first(word.body, "w:sdtContent")!, "w:p").map(
      (entry) => textOf(entry).split("、")[0],
    );
    expect([entries[9], entries[10], entries[18], entries[19], entries[20]]).toEqual([
      "十",
      "十一",
      "十九",
      "二十",
      "二十一",
    ]);
  });
});

test("a short document without contents has one page", async () => {
  expect((await writeFile(makeDocument(paragraph("短。")))).length).toEqual({pages: 1});
});

describe("a chart that does not fit on the rest of its page", () => {
  const named = (id?: string): Block => ({...chart("甲", "a1"), ...(id === undefined ? {} : {id})});
  const texts = (word: WordPackage) =>
    word.paragraphs.map(textOf).filter((text) => /^(?:图1|后文|末|项)/.test(text));
  const crowded = (...after: Block[]) =>
    makeDocument(...lines(12), ...after, heading(1, "二节"), paragraph("末。"));

  test("comes after the text that fits; the record says so too", async () => {
    const {word, passages} = await writeFile(crowded(named("trend"), paragraph("后文。")));
    expect(texts(word)).toEqual(["后文。", "图1　甲", "末。"]);
    const read = passages.map(({parts}) => parts.join(""));
    expect(read.indexOf("后文。")).toBeLessThan(read.indexOf("图1　甲"));
  });
  test("a table of few rows likewise", async () => {
    const small = {
      ...table(
        "乙",
        ["甲"],
        Array.from({length: 8}, () => ["1"]),
      ),
      id: "key",
    };
    const {word} = await writeFile(crowded(small, list(false, [paragraph("项")])));
    const order = word.paragraphs.map(textOf);
    expect(order.indexOf("项")).toBeLessThan(order.indexOf("表1　乙"));
  });
  test("stays where it is if nothing refers to it by its number", async () => {
    const {word} = await writeFile(crowded(named(), paragraph("后文。")));
    expect(texts(word)).toEqual(["图1　甲", "后文。", "末。"]);
  });
  test("and if it fits", async () => {
    const {word} = await writeFile(makeDocument(named("trend"), paragraph("后文。")));
    expect(texts(word)).toEqual(["图1　甲", "后文。"]);
  });
});
