import {beforeAll, describe, expect, test} from "vitest";
import {findPart, openPackage, type Package} from "../../src/ooxml/package.ts";
import {dropInventedProperties} from "../../src/ooxml/repairs/app-properties.ts";
import {renameHeadingBookmarks, renumberBookmarks} from "../../src/ooxml/repairs/bookmarks.ts";
import {dropPhantomAxes} from "../../src/ooxml/repairs/chart-axes.ts";
import {orderCharts} from "../../src/ooxml/repairs/chart-order.ts";
import {uniqueDrawingIds} from "../../src/ooxml/repairs/drawing-ids.ts";
import {markChineseText, nameThemeFonts} from "../../src/ooxml/repairs/east-asian-text.ts";
import {dropEmptyCells, dropEmptyPoints} from "../../src/ooxml/repairs/empty-values.ts";
import {splitNoteParagraphs} from "../../src/ooxml/repairs/note-paragraphs.ts";
import {moveNotesMasterList} from "../../src/ooxml/repairs/notes-master-list.ts";
import type {Repair} from "../../src/ooxml/repairs/repair.ts";
import {numberSections} from "../../src/ooxml/repairs/section-ids.ts";
import {uniqueShapeIds} from "../../src/ooxml/repairs/shape-ids.ts";
import {resetSlideNumbers} from "../../src/ooxml/repairs/slide-number-text.ts";
import {markTableHeaders} from "../../src/ooxml/repairs/table-properties.ts";
import {dropUnlistedTables} from "../../src/ooxml/repairs/workbook-table.ts";
import {type Document, serializeXml} from "../../src/ooxml/xml.ts";
import {buildBriefing, buildDeck} from "./samples.ts";

let deck: Uint8Array;
let workbook: Uint8Array;
let briefing: Uint8Array;

beforeAll(async () => {
  [deck, briefing] = [await buildDeck(), await buildBriefing()];
  workbook = findPart(openPackage(deck), "ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx")
    ?.content as Uint8Array;
});

/** The XML of a part as the library wrote it, and after one repair alone: the fault must be in the first. */
function repaired(bytes: Uint8Array, repair: Repair, name: string): {before: string; after: string} {
  const container = openPackage(bytes);
  const before = xmlOf(container, name);
  repair(container);
  return {before, after: xmlOf(container, name)};
}

function xmlOf(container: Package, name: string): string {
  const part = findPart(container, name);
  return new TextDecoder().decode(serializeXml(part?.content as Document));
}

const slide = "ppt/slides/slide1.xml";
const idsIn = (xml: string, element: string) =>
  [...xml.matchAll(new RegExp(`<${element} [^>]*?\\bid="([^"]*)"`, "g"))].map(([, id]) => id);
const hasRepeats = (ids: readonly unknown[]) => new Set(ids).size < ids.length;

describe("pptxgenjs", () => {
  test("notes masters come before slides", () => {
    const {before, after} = repaired(deck, moveNotesMasterList, "ppt/presentation.xml");
    const isAfterSlides = (xml: string) => xml.indexOf("notesMasterIdLst") > xml.indexOf("sldIdLst");
    expect([isAfterSlides(before), isAfterSlides(after)]).toEqual([true, false]);
  });

  test("shape ids are unique within a slide", () => {
    const {before, after} = repaired(deck, uniqueShapeIds, slide);
    expect([hasRepeats(idsIn(before, "p:cNvPr")), hasRepeats(idsIn(after, "p:cNvPr"))]).toEqual([
      true,
      false,
    ]);
  });

  test("tables say that their first row is a header", () => {
    const {before, after} = repaired(deck, markTableHeaders, slide);
    expect(before).toContain("<a:tblPr/>");
    expect(after).toContain('<a:tblPr firstRow="1"/>');
  });

  test("each line of the notes is a paragraph", () => {
    const {before, after} = repaired(deck, splitNoteParagraphs, "ppt/notesSlides/notesSlide1.xml");
    expect(before).toContain("<a:t>第一行\n第二行");
    expect(after).toMatch(
      /<a:t>第一行<\/a:t>.*<\/a:p><a:p>.*<a:t>第二行 &amp; &lt;b&gt;<\/a:t>.*<\/a:p><a:p><a:endParaRPr[^>]*><\/a:p><a:p>/,
    );
  });

  test("masters show a placeholder for the slide's number", () => {
    const {before, after} = repaired(deck, resetSlideNumbers, "ppt/slideMasters/slideMaster1.xml");
    expect(before).toContain("<a:t>null</a:t>");
    expect(after).toContain("<a:t>‹#›</a:t>");
  });

  test("text is Chinese in language and font", () => {
    const {before, after} = repaired(deck, markChineseText, slide);
    expect(before).toContain('lang="en-US"');
    expect(after).not.toContain('lang="en-US"');
    const chart = repaired(deck, markChineseText, "ppt/charts/chart1.xml");
    expect(chart.before).not.toContain("<a:ea");
    expect(chart.after).toContain('<a:latin typeface="Arial"/><a:ea typeface="Arial"/>');
  });

  test("the theme names fonts for Chinese", () => {
    const {before, after} = repaired(deck, nameThemeFonts, "ppt/theme/theme1.xml");
    expect(before).toContain('<a:latin typeface="黑体"/><a:ea typeface=""/>');
    expect(after).toContain('<a:latin typeface="黑体"/><a:ea typeface="黑体"/>');
    expect(after).toContain('<a:latin typeface="宋体"/><a:ea typeface="宋体"/>');
  });

  test("charts and series have their parts in order, and no others", () => {
    const {before, after} = repaired(deck, orderCharts, "ppt/charts/chart3.xml");
    expect(before).toMatch(/<c:lineChart>\s*<c:varyColors/);
    expect(before).toContain("c:invertIfNegative");
    expect(before.indexOf("<c:marker>")).toBeGreaterThan(before.indexOf("<c:dLbls>"));
    expect(after).toMatch(/<c:lineChart>\s*<c:grouping val="standard"\/><c:varyColors/);
    expect(after).not.toContain("c:invertIfNegative");
    expect(after.indexOf("<c:marker>")).toBeLessThan(after.indexOf("<c:dLbls>"));
  });

  test("charts name only axes that they have", () => {
    const {before, after} = repaired(deck, dropPhantomAxes, "ppt/charts/chart1.xml");
    expect([before.match(/<c:axId/g)?.length, after.match(/<c:axId/g)?.length]).toEqual([5, 4]);
  });

  test("a missing value is an absent point, an absent cell", () => {
    const points = repaired(deck, dropEmptyPoints, "ppt/charts/chart1.xml");
    expect(points.before).toMatch(/<c:pt idx="1"><c:v\/?>/);
    expect(points.before.match(/<c:v\/>|<c:v><\/c:v>/)).not.toBeNull();
    expect(points.after.match(/<c:v\/>|<c:v><\/c:v>/)).toBeNull();
    const cells = repaired(workbook, dropEmptyCells, "xl/worksheets/sheet1.xml");
    expect(cells.before).toContain('r="B3"');
    expect(cells.after).not.toContain('r="B3"');
  });

  test("workbooks have no table that their sheet does not list", () => {
    const container = openPackage(workbook);
    expect(findPart(container, "xl/tables/table1.xml")).toBeDefined();
    dropUnlistedTables(container);
    expect(findPart(container, "xl/tables/table1.xml")).toBeUndefined();
    expect(findPart(container, "xl/worksheets/sheet1.xml")?.relationships).toEqual([]);
  });

  test("sections have the same ids in every build", () => {
    const {before, after} = repaired(deck, numberSections, "ppt/presentation.xml");
    expect(before).not.toContain("{00000000-0000-4000-8000-000000000001}");
    expect(after).toContain('id="{00000000-0000-4000-8000-000000000001}"');
  });

  test("properties claim nothing that is not so", () => {
    const {before, after} = repaired(deck, dropInventedProperties, "docProps/app.xml");
    expect(before).toContain("PptxGenJS");
    expect(after).not.toMatch(/PptxGenJS|TitlesOfParts|<Words>/);
    expect(after).toContain("<Slides>2</Slides>");
  });
});

describe("docx", () => {
  const document = "word/document.xml";

  test("drawings and bookmarks are numbered from one in every document", () => {
    const drawings = repaired(briefing, uniqueDrawingIds, document).after;
    expect(idsIn(drawings, "wp:docPr")).toEqual(["1", "2", "3"]);
    const bookmarks = repaired(briefing, renumberBookmarks, document).after;
    expect([...bookmarks.matchAll(/<w:bookmarkStart [^>]*w:id="(\d+)"/g)].map(([, id]) => id)).toEqual([
      "1",
      "2",
    ]);
    expect([...bookmarks.matchAll(/<w:bookmarkEnd w:id="(\d+)"/g)].map(([, id]) => id)).toEqual(["1", "2"]);
  });

  test("headings are named alike in every document, and links follow", async () => {
    const {before, after} = repaired(await buildBriefing(), renameHeadingBookmarks, document);
    expect(before).not.toContain("_Toc1");
    expect(after).toMatch(/w:anchor="_Toc1".*PAGEREF _Toc1 .*w:name="_Toc1"/);
  });
});
