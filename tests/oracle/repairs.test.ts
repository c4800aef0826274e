import {beforeAll, describe, expect, test, vi} from "vitest";
import type {Package} from "../../src/ooxml/package.ts";
import {kindOf} from "../../src/ooxml/relationships.ts";
import {serializeXml} from "../../src/ooxml/xml.ts";
import {normalizeLibrary} from "./normalize-library.ts";
import {openBytes, packPackage} from "./packages.ts";
import {allRepairs} from "./repairs/all-repairs.ts";
import {buildBriefing, buildDeck} from "./samples.ts";

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000});

const date = "2024-05-01";

/**
 * Each repair, the fault that it mends, and how the fault shows in a package. The fault must be in what the library
 * writes (when it no longer is, the repair can go), and come back when its repair, and no other, is left out.
 */
interface Case {
  readonly fault: string;
  readonly library: "pptxgenjs" | "docx";
  /** In the data sheets behind charts. */
  readonly inWorkbooks?: true;
  readonly shows: (container: Package) => boolean;
}

const cases: Readonly<Record<string, Case>> = {
  moveNotesMasterList: {
    fault: "notes masters come after slides",
    library: "pptxgenjs",
    shows: some("presentation.main", (xml) => xml.indexOf("notesMasterIdLst") > xml.indexOf("sldIdLst")),
  },
  separateThemes: {
    fault: "notes and slides share a theme",
    library: "pptxgenjs",
    shows: ({parts}) => {
      const masters = parts.filter(({contentType}) => /(?:slide|notes)Master\+xml$/.test(contentType));
      const themes = masters.flatMap(({relationships}) =>
        relationships.filter((one) => kindOf(one) === "theme").map(({target}) => target),
      );
      return themes.length === 2 && hasRepeats(themes);
    },
  },
  setNotesSize: {
    fault: "notes pages are as tall as slides are wide",
    library: "pptxgenjs",
    shows: some("presentation.main", /<p:notesSz cx="6858000" cy="12192000"/),
  },
  numberSections: {
    fault: "sections have random ids",
    library: "pptxgenjs",
    shows: every("presentation.main", /<p14:section [^>]*id="\{(?!00000000-0000-4000-8000-000000000001\})/),
  },
  nameBlankLayout: {
    fault: "the blank layout is called DEFAULT",
    library: "pptxgenjs",
    shows: some("slideLayout", /name="DEFAULT"/),
  },
  completeBackgrounds: {
    fault: "coloured backgrounds do not speak of effects",
    library: "pptxgenjs",
    shows: some("slideLayout", /<p:bgPr><a:solidFill>(?:(?!effectLst).)*<\/p:bgPr>/),
  },
  uniqueShapeIds: {
    fault: "shapes of a slide have the same id",
    library: "pptxgenjs",
    shows: some("slide", (xml) => hasRepeats(attributes(xml, "p:cNvPr", "id"))),
  },
  indexPlaceholders: {
    fault: "titles have an index",
    library: "pptxgenjs",
    shows: (container) =>
      ["slide", "slideLayout"].every((kind) => some(kind, /<p:ph idx="\d+" type="title"/)(container)) &&
      some("slideMaster", /type="sldNum" sz="quarter" idx="4294967295"/)(container),
  },
  completeTextBodies: {
    fault: "shapes and cells without text have no text body",
    library: "pptxgenjs",
    shows: (container) =>
      some("slide", /<\/p:spPr><\/p:sp>/)(container) || some("slide", /<a:tc [^>]*><a:tcPr/)(container),
  },
  dropRepeatedProperties: {
    fault: "a paragraph has its properties before each run",
    library: "pptxgenjs",
    shows: some("slide", /<\/a:r><a:pPr/),
  },
  describeTables: {
    fault: "tables have no alternative text",
    library: "pptxgenjs",
    shows: some("slide", /<p:cNvPr [^>]*name="Table 0"\/>/),
  },
  markTableHeaders: {
    fault: "tables do not mark their header",
    library: "pptxgenjs",
    shows: some("slide", /<a:tblPr\/>/),
  },
  splitNoteParagraphs: {
    fault: "all lines of the notes are in one paragraph",
    library: "pptxgenjs",
    shows: some("notesSlide", /第一行\n第二行/),
  },
  resetSlideNumbers: {
    fault: "masters show null for the number of the slide",
    library: "pptxgenjs",
    shows: some("slideMaster", /<a:t>null<\/a:t>/),
  },
  markChineseText: {
    fault: "Chinese text is marked as English",
    library: "pptxgenjs",
    shows: (container) =>
      ["slide", "notesSlide", "slideMaster"].every((kind) => some(kind, / lang="en-US"/)(container)) &&
      some("presentation.main", /<a:defRPr sz="1800" kern="1200">/)(container) &&
      some("chart", /<a:latin typeface="Arial"\/>(?!<a:ea)/)(container),
  },
  nameThemeFonts: {
    fault: "the theme names no font for Chinese",
    library: "pptxgenjs",
    shows: some("theme", /<a:latin typeface="黑体"\/><a:ea typeface=""\/>/),
  },
  orderCharts: {
    fault: "parts of charts are out of order or belong to other charts",
    library: "pptxgenjs",
    shows: (container) =>
      some("chart", /<c:lineChart><c:varyColors/)(container) &&
      some("chart", /<c:lineChart>.*<c:invertIfNegative.*<\/c:lineChart>/)(container) &&
      some("chart", /<\/c:dLbls><c:marker>/)(container),
  },
  dropPhantomAxes: {
    fault: "charts name an axis that they do not have",
    library: "pptxgenjs",
    shows: some("chart", (xml) => (xml.match(/<c:axId /g) ?? []).length === 5),
  },
  flattenCategories: {
    fault: "plain categories are groups of one level",
    library: "pptxgenjs",
    shows: some("chart", /<c:multiLvlStrRef>/),
  },
  restoreZeros: {
    fault: "zeros are missing in the data sheet",
    library: "pptxgenjs",
    shows: (container) =>
      some("chart", /<c:f>Sheet1!\$C\$2:\$C\$3<\/c:f>.*?<c:pt idx="0"><c:v>0</)(container) &&
      workbooksIn(container).some(some("worksheet", /^(?!.*r="C2"><v>0<).*r="C3"><v>90</s)),
  },
  dropEmptyPoints: {
    fault: "a missing value is an empty point",
    library: "pptxgenjs",
    shows: some("chart", /<c:pt idx="1"><c:v\/>|<c:pt idx="1"><c:v><\/c:v>/),
  },
  dropEmptyCells: {
    fault: "a missing value is a cell with an empty value",
    library: "pptxgenjs",
    inWorkbooks: true,
    shows: some("worksheet", /<c r="B3"><v\/>/),
  },
  dropUnlistedTables: {
    fault: "the data sheet has a table that it does not list",
    library: "pptxgenjs",
    inWorkbooks: true,
    shows: ({parts}) => parts.some(({contentType}) => contentType.endsWith("spreadsheetml.table+xml")),
  },
  uniqueDrawingIds: {
    fault: "drawings go on counting from the last document, pictures are all 0",
    library: "docx",
    shows: some("document.main", (xml) => {
      const ids = [...attributes(xml, "wp:docPr", "id"), ...attributes(xml, "pic:cNvPr", "id")];
      return ids.join() !== "1,2,3,4";
    }),
  },
  renumberBookmarks: {
    fault: "bookmarks go on counting from the last document",
    library: "docx",
    shows: some("document.main", (xml) => attributes(xml, "w:bookmarkStart", "w:id").join() !== "1,2"),
  },
  renameHeadingBookmarks: {
    fault: "names of headings go on counting from the last document",
    library: "docx",
    shows: some("document.main", (xml) => !/w:anchor="_Toc1".*PAGEREF _Toc1 .*w:name="_Toc1"/.test(xml)),
  },
  defineDefaultCharacterStyle: {
    fault: "character styles are based on one that is not there",
    library: "docx",
    shows: every("styles", (xml) => !/w:styleId="DefaultParagraphFont"/.test(xml)),
  },
  dropInventedProperties: {
    fault: "properties claim what is not so",
    library: "pptxgenjs",
    shows: (container) =>
      some("extended-properties", /PptxGenJS|TitlesOfParts|<Words>|\(16:9\)/)(container) ||
      workbooksIn(container).some(some("core-properties", /PptxGenJS/)),
  },
};

type Bytes = Readonly<Record<Case["library"], Uint8Array>>;
let raw: Bytes;
let normalized: Readonly<Record<Case["library"], Package>>;

beforeAll(async () => {
  // docx counts on from one document to the next.
  await buildBriefing();
  raw = {pptxgenjs: await buildDeck(), docx: await buildBriefing()};
  const normalize = (bytes: Uint8Array) => openBytes(normalizeLibrary(bytes, date));
  normalized = {pptxgenjs: normalize(raw.pptxgenjs), docx: normalize(raw.docx)};
});

test("every repair has its case, under its name", () => {
  expect(Object.keys(cases).sort()).toEqual(allRepairs.map(({name}) => name).sort());
});

describe.each(Object.entries(cases))("%s", (name, {fault, library, inWorkbooks, shows}) => {
  const isFaulty = (container: Package) =>
    inWorkbooks ? workbooksIn(container).some(shows) : shows(container);

  test(`${library}: ${fault}`, () => {
    expect(isFaulty(openBytes(raw[library]))).toBe(true);
    expect(isFaulty(normalized[library])).toBe(false);
  });

  test("alone it mends the fault", () => {
    expect(isFaulty(repaired(raw[library], [name]))).toBe(false);
  });

  test("without it the fault stays", () => {
    const others = allRepairs.map((repair) => repair.name).filter((other) => other !== name);
    expect(isFaulty(repaired(raw[library], others))).toBe(true);
  });
});

test.each(["pptxgenjs", "docx"] as const)("%s: the order of the repairs does not matter", (library) => {
  const names = allRepairs.map(({name}) => name);
  const [forwards, backwards] = [names, [...names].reverse()].map((order) =>
    Buffer.from(packPackage(repaired(raw[library], order), date)),
  );
  expect(backwards?.equals(forwards ?? new Uint8Array())).toBe(true);
});

/** A package as the library wrote it, after some repairs: first those of the document, then those of its data sheets. */
function repaired(bytes: Uint8Array, names: readonly string[]): Package {
  const container = openBytes(bytes);
  const some = names.flatMap((name) => allRepairs.filter((repair) => repair.name === name));
  for (const repair of some) repair(container);
  for (const part of container.parts) {
    if (!part.name.endsWith(".xlsx") || !(part.content instanceof Uint8Array)) continue;
    const workbook = openBytes(part.content);
    for (const repair of some) repair(workbook);
    part.content = packPackage(workbook, date);
  }
  return container;
}

type Look = RegExp | ((xml: string) => boolean);

function some(kind: string, look: Look): (container: Package) => boolean {
  return (container) => xmlsOf(container, kind).some((xml) => isSeen(look, xml));
}

function every(kind: string, look: Look): (container: Package) => boolean {
  return (container) => xmlsOf(container, kind).every((xml) => isSeen(look, xml));
}

const isSeen = (look: Look, xml: string) => (look instanceof RegExp ? look.test(xml) : look(xml));

/** The XML of all parts of a kind, without the indents between elements. */
function xmlsOf({parts}: Package, kind: string): string[] {
  return parts.flatMap(({content, contentType}) =>
    new RegExp(`[.-]${kind}\\+xml$`).test(contentType) && !(content instanceof Uint8Array)
      ? [new TextDecoder().decode(serializeXml(content)).replace(/>\s+</g, "><")]
      : [],
  );
}

function workbooksIn({parts}: Package): Package[] {
  return parts.flatMap(({name, content}) =>
    name.endsWith(".xlsx") && content instanceof Uint8Array ? [openBytes(content)] : [],
  );
}

function attributes(xml: string, element: string, attribute: string): string[] {
  const pattern = new RegExp(`<${element} (?:[^>]*? )?${attribute}="([^"]*)"`, "g");
  return [...xml.matchAll(pattern)].map(([, value]) => value ?? "");
}

const hasRepeats = (values: readonly string[]) => new Set(values).size < values.length;
