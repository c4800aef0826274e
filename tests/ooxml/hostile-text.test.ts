import * as docx from "docx";
import {ChartRun} from "docx/charts";
import {beforeAll, describe, expect, test, vi} from "vitest";
import {normalizePackage} from "../../src/ooxml/normalize-package.ts";
import {newPresentation} from "../../src/writer/pptx/pptxgen.ts";
import {docxText, pptxText, readParts} from "../support/read-package.ts";
import {validatePackage} from "../support/validate-package.ts";
import {hostileText, png} from "./samples.ts";

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000});

/** As it reads: what XML cannot hold is gone. Half a surrogate pair is a replacement character by then. */
const readable = /一&二<b>"三"'四'&amp;&#7;\]\]>😀𠮷\uFFFD* [^尾]{2}尾/u;

/** The text in every place that our writers fill; pptxgenjs leaves a few others as they are. */
async function buildHostileDeck(): Promise<Uint8Array> {
  const deck = newPresentation();
  [deck.title, deck.subject, deck.author] = [hostileText, hostileText, hostileText];
  deck.addSection({title: hostileText});
  const title = {name: "title", type: "title", x: 1, y: 0, w: 8, h: 1} as const;
  deck.defineSlideMaster({title: "正文", objects: [{placeholder: {options: title, text: hostileText}}]});
  const slide = deck.addSlide({masterName: "正文", sectionTitle: hostileText});
  const place = {x: 1, y: 1, w: 4, h: 2, objectName: hostileText};
  const data = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  slide.addText(hostileText, {placeholder: "title"});
  slide.addText(
    [{text: hostileText, options: {hyperlink: {url: "https://example.com/?甲=1 2&b=<3>"}}}],
    place,
  );
  slide.addText("", place);
  slide.addText("字".repeat(100_000), place);
  slide.addTable([[{text: hostileText}, {text: ""}]], place);
  slide.addImage({...place, data, altText: hostileText});
  const labels = [hostileText, " "];
  slide.addChart("bar", [{name: hostileText, labels, values: [1, 2]}], {...place, altText: hostileText});
  slide.addNotes(`${hostileText}\n${hostileText}`);
  deck.addSlide().addNotes("");
  deck.addSlide();
  return (await deck.write({outputType: "uint8array"})) as Uint8Array;
}

async function buildHostileBriefing(): Promise<Uint8Array> {
  const text = () => new docx.TextRun(hostileText);
  const paragraph = (...children: docx.ParagraphChild[]) => new docx.Paragraph({children});
  const altText = {name: hostileText, title: hostileText, description: hostileText};
  const size = {transformation: {width: 100, height: 50}};
  const cell = (...children: docx.Paragraph[]) => new docx.TableCell({children});
  const briefing = new docx.Document({
    title: hostileText,
    subject: hostileText,
    creator: hostileText,
    keywords: hostileText,
    footnotes: {1: {children: [paragraph(text())]}},
    sections: [
      {
        headers: {default: new docx.Header({children: [paragraph(text())]})},
        children: [
          paragraph(new docx.Bookmark({id: "甲", children: [text()]}), new docx.FootnoteReferenceRun(1)),
          paragraph(
            new docx.ExternalHyperlink({link: "https://example.com/?甲=1 2&b=<3>", children: [text()]}),
          ),
          paragraph(new docx.ImageRun({type: "png", data: png, ...size, altText})),
          paragraph(
            new ChartRun({
              type: "column",
              categories: [hostileText, " "],
              series: [{name: hostileText, values: [1, 2]}],
              ...size,
              altText,
            }),
          ),
          paragraph(new docx.TextRun("字".repeat(100_000))),
          paragraph(),
          new docx.Table({
            rows: [new docx.TableRow({children: [cell(paragraph(text())), cell(paragraph())]})],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toBuffer(briefing));
}

describe.each([
  ["docx", buildHostileBriefing],
  ["pptx", buildHostileDeck],
] as const)("%s", (format, build) => {
  let bytes: Uint8Array;

  beforeAll(async () => {
    bytes = normalizePackage(await build(), {date: "2024-05-01"});
  });

  test("no part holds a character that XML does not allow, nor does a workbook", () => {
    const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|&#(?:x0*7|0*7);/u;
    const look = (name: string, content: string | Uint8Array): void => {
      if (typeof content === "string") expect(illegal.exec(content)?.[0], name).toBeUndefined();
      if (name.endsWith(".xlsx"))
        for (const [inner, part] of readParts(content as Uint8Array)) look(`${name}/${inner}`, part);
    };
    for (const [name, content] of readParts(bytes)) look(name, content);
  });

  test("text, tables and notes read as they were meant", () => {
    const texts =
      format === "docx"
        ? docxText(bytes)
        : pptxText(bytes).slides.flatMap(({texts: shown, notes}) => [...shown, ...notes]);
    expect(texts.filter((text) => readable.test(text)).length).toBe(format === "docx" ? 3 : 5);
    expect(texts.filter((text) => text.length === 100_000)).toHaveLength(1);
  });

  test("the Open XML SDK finds no error", async () => {
    expect(await validatePackage(bytes, format)).toEqual([]);
  });

  test("normalizing again changes nothing", () => {
    expect(Buffer.from(normalizePackage(bytes, {date: "2024-05-01"})).equals(Buffer.from(bytes))).toBe(true);
  });
});
