import {Document, HeadingLevel, Packer, Paragraph, TableOfContents} from "docx";
import {unzipSync} from "fflate";
import {expect, test} from "vitest";
import {wordParts} from "../../../src/writer/docx/word-parts.ts";

const file = () =>
  new Document({
    sections: [
      {
        children: [
          new TableOfContents("目录"),
          new Paragraph({text: "一、总体情况", heading: HeadingLevel.HEADING_1}),
          new Paragraph("今年新增学位较多。"),
        ],
      },
    ],
  });

/** The parts as text, without the times at which docx made them and the numbers that it goes on counting. */
function textsOf(parts: Record<string, Uint8Array>): Record<string, string> {
  const texts = Object.entries(parts).map(([name, content]) => [
    name,
    Buffer.from(content)
      .toString()
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "now")
      .replace(/_Toc\d+|w:id="\d+"/g, "number"),
  ]);
  return Object.fromEntries(texts);
}

test("the parts are those of the packed file", async () => {
  const packed = unzipSync(await Packer.toBuffer(file()));
  const parts = await wordParts(file());
  expect(Object.keys(parts).length).toBeGreaterThan(10);
  expect(textsOf(parts)).toEqual(textsOf(packed));
});

test("without the compiler inside docx they are the same", async () => {
  const toBuffer = (given: Document) => Packer.toBuffer(given);
  expect(textsOf(await wordParts(file(), {toBuffer}))).toEqual(textsOf(await wordParts(file())));
});
