import {strFromU8, unzipSync} from "fflate";
import {expect, test} from "vitest";
import type {Block, Document} from "../../../src/model/document.ts";
import {all, textOf} from "./read-package.ts";
import {figure, list, makeDocument, paragraph, write, writeBytes} from "./sample-document.ts";

/** Observations a1 and a2 stand at two places of one source, which get the numbers 1 and 2; b1 gets 3. */
function twoPlaces(...blocks: Block[]): Document {
  const document = makeDocument(...blocks);
  const observations = document.observations.map((one) => ({...one, locator: `第${one.id}行`}));
  return {...document, observations};
}

test.each([
  [
    "all figures of a sentence share the mark before its stop",
    paragraph(
      "由",
      figure("35%", "a1"),
      "到",
      figure("55%", "a2"),
      "，提高",
      figure("20个百分点", "a1", "a2"),
      "较多。",
    ),
    "由35%到55%，提高20个百分点较多[1][2]。",
  ],
  [
    "a line that is broken for its looks ends no sentence",
    paragraph("甲", figure("1", "a1"), "，", {type: "line-break", soft: true}, "乙", figure("2", "a1"), "。"),
    "甲1，\n乙2[1]。",
  ],
  [
    "each sentence and each clause of a list has its own",
    paragraph("甲", figure("1", "a1"), "；乙", figure("2", "a2"), "。丙没有数。丁", figure("3", "a1")),
    "甲1[1]；乙2[2]。丙没有数。丁3[1]",
  ],
  [
    "where sources differ, each run of figures has one",
    paragraph("甲", figure("1", "a1"), "到", figure("2", "a2"), "（全市", figure("3", "b1"), "，不同）。"),
    "甲1到2[1][2]（全市3[3]，不同）。",
  ],
  [
    "what leads on to a list keeps its colon last",
    paragraph("有", figure("3项", "a1"), "举措："),
    "有3项举措[1]：",
  ],
])("%s", async (_, block, expected) => {
  const word = await write(twoPlaces(block));
  expect(word.paragraphs.map(textOf)).toContain(expected);
});

test("every mark leads to a place in the list of sources, those in emphasis too", async () => {
  const strong = {type: "strong", children: [figure("5%", "a1"), {type: "text", value: "。"}]} as const;
  const word = await write(
    twoPlaces(paragraph("达到", strong), list(false, [paragraph(figure("6%", "a2"))])),
  );
  const links = all(word.body, "w:hyperlink").map((link) => [textOf(link), link.getAttribute("w:anchor")]);
  expect(links).toEqual([
    ["[1]", "source_1"],
    ["[2]", "source_2"],
  ]);
  const targets = all(word.body, "w:bookmarkStart").map((mark) => mark.getAttribute("w:name"));
  expect(targets).toEqual(expect.arrayContaining(["source_1", "source_2"]));
  expect(word.paragraphs.map(textOf)).toEqual(expect.arrayContaining(["达到5%[1]。", "6%[2]"]));
});

test("no line begins with a mark, and no figure holds what a search would stumble over", async () => {
  const bytes = await writeBytes(
    twoPlaces(paragraph("达到", figure("2300余个", "a1"), "、", figure("5所", "a2"))),
  );
  const {body} = await write(
    twoPlaces(paragraph("达到", figure("2300余个", "a1"), "、", figure("5所", "a2"))),
  );
  expect(textOf(body)).toContain("达到2300余个、5所[1][2]");
  const texts = rawTexts(bytes);
  expect(texts).toEqual(expect.arrayContaining(["2300余个", "5所", "\u2060[1]", "\u2060[2]"]));
});

/** The texts of all runs, as they stand in the file. */
function rawTexts(bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text = ""]) => text);
}
