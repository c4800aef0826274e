import {strToU8} from "fflate";
import {beforeAll, describe, expect, test, vi} from "vitest";
import {auditFile} from "../../src/audit/audit-file.ts";
import {lintFile, lintPackage} from "../../src/lint/lint-package.ts";
import {dataset} from "../audit/hand-made.ts";
import {writeSpoilt} from "../support/spoil-zip.ts";
import {cleanBriefing, cleanDeck} from "./clean-files.ts";
import {all, declare, type Edit, inWorkbook, pack, put, relate, replace, unpack} from "./edit.ts";

vi.setConfig({testTimeout: 30_000});

let briefing: Uint8Array;
let deck: Uint8Array;

beforeAll(async () => {
  [briefing, deck] = [await cleanBriefing(), await cleanDeck()];
}, 60_000);

const document = "word/document.xml";
const header = "word/header2.xml";
const bars = "ppt/charts/chart1.xml";
const sheet = "xl/worksheets/sheet1.xml";
const types = "[Content_Types].xml";
/** Without its record a file is anybody's. */
const asOthers: Edit = replace("customXml/item1.xml", "urn:jianbao:record:1", "urn:somebody:else");

function edited(file: Uint8Array, ...edits: readonly Edit[]): Uint8Array {
  const parts = unpack(file);
  all(...edits)(parts);
  return pack(parts);
}

const told = (bytes: Uint8Array, called?: string) =>
  lintPackage(bytes, called).map(
    ({rule, severity, part, message}) => `${severity}: ${rule}: ${part}: ${message.en}`,
  );

const inControl = "<w:sdt><w:sdtPr/><w:sdtContent>$1</w:sdtContent></w:sdt>";
/** The cell of the first indicator, and the paragraphs in it. */
const cell = /(<w:tc>(?:(?!<\/w:tc>).)*学前三年毛入园率.*?<\/w:tc>)/;
const paragraphOfCell = /(<w:p>(?:(?!<\/w:p>).)*学前三年毛入园率.*?<\/w:p>)/;
const row = /(<w:tr>(?:(?!<\/w:tr>).)*学前三年毛入园率.*?<\/w:tr>)/;
const headerParagraph = /(<w:p>.*<\/w:p>)/;
const markup = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const diagram = `<dgm:layoutDef xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><dgm:shape r:blip=""/><dgm:rule type="w" val="NaN" fact="NaN" max="NaN"/></dgm:layoutDef>`;

const ofBriefing: readonly (readonly [string, Edit])[] = [
  ["a header within a control", replace(header, headerParagraph, inControl)],
  [
    "a header within two controls",
    replace(header, headerParagraph, `<w:sdt><w:sdtContent>${inControl}</w:sdtContent></w:sdt>`),
  ],
  [
    "a header within custom XML",
    replace(header, headerParagraph, '<w:customXml w:element="a">$1</w:customXml>'),
  ],
  ["a header of a piece that is put in", replace(header, headerParagraph, "<w:altChunk/>")],
  [
    "a header with an alternative for old programs",
    replace(
      header,
      headerParagraph,
      `<mc:AlternateContent ${markup}><mc:Choice Requires="w14">$1</mc:Choice><mc:Fallback/></mc:AlternateContent>`,
    ),
  ],
  ["a paragraph of a cell within a control", replace(document, paragraphOfCell, inControl)],
  [
    "a paragraph of a cell that was inserted",
    replace(document, paragraphOfCell, '<w:ins w:id="1" w:author="a">$1</w:ins>'),
  ],
  ["a cell within a control", replace(document, cell, inControl)],
  ["a row within a control", replace(document, row, inControl)],
  [
    "a cell in which a bookmark ends last",
    replace(
      document,
      paragraphOfCell,
      '<w:bookmarkStart w:id="4711" w:name="a4711"/>$1<w:bookmarkEnd w:id="4711"/>',
    ),
  ],
  [
    "a field that leads to a place of a page on the web",
    replace(
      document,
      "<w:sectPr>",
      '<w:p><w:fldSimple w:instr="HYPERLINK &quot;http://books.example/x&quot; \\l &quot;v=onepage&amp;q&quot;"><w:r><w:t>a</w:t></w:r></w:fldSimple></w:p>$&',
    ),
  ],
  [
    "a target in other letters than the part",
    replace("word/_rels/document.xml.rels", 'Target="styles.xml"', 'Target="Styles.XML"'),
  ],
  ["what Office has thrown away", put("[trash]/0000.dat", new Uint8Array([1, 2]))],
];

const third = /<c:pt idx="2">.*?<\/c:pt>/g;
const ofDeck: readonly (readonly [string, Edit])[] = [
  [
    "SmartArt: shapes without picture, numbers that are none",
    all(
      put("ppt/diagrams/layout1.xml", diagram),
      declare(
        "ppt/diagrams/layout1.xml",
        "application/vnd.openxmlformats-officedocument.drawingml.diagramLayout+xml",
      ),
      relate("ppt/_rels/presentation.xml.rels", "rId90", "diagramLayout", "diagrams/layout1.xml"),
    ),
  ],
  [
    "a click that leads nowhere",
    replace(
      /slides\/slide\d+\.xml$/,
      /<a:rPr([^>]*)\/>/,
      '<a:rPr$1><a:hlinkClick xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id=""/></a:rPr>',
    ),
  ],
  [
    "a setting of PowerPoint 2016 after the extensions",
    replace(bars, "</c:chart>", '<c:extLst/><c:showDLblsOverMax val="0"/></c:chart>'),
  ],
  ["digits beyond those that count", replace(bars, "<c:v>91</c:v>", "<c:v>91.000000000000014</c:v>")],
  [
    "a row that is hidden",
    all(inWorkbook(replace(sheet, '<row r="4"', '<row r="4" hidden="1"')), (parts) => {
      const chart = String(parts.get(bars))
        .replace(third, "")
        .replaceAll('<c:ptCount val="3"/>', '<c:ptCount val="2"/>');
      parts.set(bars, chart);
    }),
  ],
  [
    "an axis that the kind of chart has and this one has not",
    replace(bars, "</c:barChart>", '<c:axId val="0"/></c:barChart>'),
  ],
];

describe("what Office itself writes is no fault, even in a file of ours", () => {
  test.each(ofBriefing)("%s", (_, edit) => {
    expect(told(edited(briefing, edit))).toEqual([]);
  });

  test.each(ofDeck)("%s", (_, edit) => {
    expect(told(edited(deck, edit))).toEqual([]);
  });

  test("a template is one, and is looked at like a document", () => {
    const template = replace(types, "wordprocessingml.document.main", "wordprocessingml.template.main");
    expect(told(edited(briefing, template), "a.dotx")).toEqual([]);
    expect(told(edited(briefing, template, replace(document, paragraphOfCell, "")), "a.dotx")).toEqual([
      expect.stringContaining("error: cell-without-paragraph: word/document.xml"),
    ]);
  });
});

describe("what is wrong is still found beside what Office writes, whoever made the file", () => {
  const wrong: readonly (readonly [string, "briefing" | "deck", Edit])[] = [
    [
      "story-without-paragraph",
      "briefing",
      replace(header, headerParagraph, "<w:sdt><w:sdtContent/></w:sdt>"),
    ],
    [
      "cell-without-paragraph",
      "briefing",
      replace(document, paragraphOfCell, "<w:sdt><w:sdtContent/></w:sdt>"),
    ],
    [
      "relationship-id-undefined",
      "deck",
      replace(/slides\/slide\d+\.xml$/, /r:embed="\w+"/, 'r:embed="rId4711"'),
    ],
    ["chart-order", "deck", replace(bars, "</c:chart>", "<c:extLst/><c:plotVisOnly/></c:chart>")],
    ["chart-axes", "deck", replace(bars, "</c:barChart>", '<c:axId val="4711"/></c:barChart>')],
    [
      "part-root-wrong",
      "deck",
      replace("ppt/theme/theme1.xml", "drawingml/2006/main", "drawingml/1066/main"),
    ],
    ["chart-value", "deck", replace(bars, "<c:v>91</c:v>", "<c:v>91 %</c:v>")],
  ];
  test.each(wrong)("%s", (rule, file, edit) => {
    const clean = file === "deck" ? deck : briefing;
    for (const bytes of [edited(clean, edit), edited(clean, edit, asOthers)]) {
      expect(told(bytes)).toContainEqual(expect.stringContaining(`error: ${rule}: `));
    }
  });

  test("an element of the right name and the wrong namespace is told with its namespace", () => {
    const wrongTheme = replace("ppt/theme/theme1.xml", "drawingml/2006/main", "drawingml/1066/main");
    expect(told(edited(deck, wrongTheme))).toContainEqual(
      expect.stringMatching(/begins with a:theme of the namespace “\S+1066\/main” instead of a:theme$/),
    );
  });

  test("a difference that can be seen is one", () => {
    expect(told(edited(deck, replace(bars, "<c:v>91</c:v>", "<c:v>91.0000001</c:v>")))).toEqual([
      expect.stringContaining("error: chart-cache"),
    ]);
  });
});

describe("advice fails files of ours, and is a note on those of others", () => {
  const advice: readonly (readonly [string, "briefing" | "deck", Edit])[] = [
    [
      "theme-font-empty",
      "deck",
      replace("ppt/theme/theme1.xml", /<a:ea typeface="[^"]+"/, '<a:ea typeface=""'),
    ],
    ["core-properties-incomplete", "briefing", replace("docProps/core.xml", /<dc:title>.*?<\/dc:title>/, "")],
    ["table-without-description", "briefing", replace(document, /<w:tblDescription w:val="共[^>]*>/, "")],
    ["space-lost", "briefing", replace("word/footer1.xml", '<w:t xml:space="preserve">— ', "<w:t>— ")],
    ["shape-id-twice", "deck", replace(/slides\/slide\d+\.xml$/, /(<p:cNvPr id=")3"/, '$12"')],
    ["program-value", "briefing", replace(document, "学前三年毛入园率", "null")],
    ["chart-cache", "deck", replace(bars, "<c:v>91</c:v>", "<c:v>90</c:v>")],
    ["story-without-paragraph", "briefing", replace(header, headerParagraph, "<w:tbl><w:tblGrid/></w:tbl>")],
  ];
  test.each(advice)("%s", (rule, file, edit) => {
    const clean = file === "deck" ? deck : briefing;
    expect(told(edited(clean, edit))).toContainEqual(expect.stringContaining(`error: ${rule}: `));
    const ofOthers = told(edited(clean, edit, asOthers));
    expect(ofOthers).toContainEqual(expect.stringContaining(`note: ${rule}: `));
    expect(ofOthers.filter((each) => each.startsWith("error"))).toEqual([]);
  });
});

test("a file of ours is as others write them once another program has saved it", () => {
  const namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
  const saved = put(
    "docProps/app.xml",
    `<Properties xmlns="${namespace}"><TotalTime>3</TotalTime></Properties>`,
  );
  const undescribed = replace(document, /<w:tblDescription w:val="共[^>]*>/, "");
  expect(told(edited(briefing, undescribed, saved))).toEqual([
    expect.stringContaining("note: table-without-desc"),
  ]);
});

describe("a name that says something else than the file is told, in the words of who reads it", () => {
  const withMacros = replace(
    types,
    /application\/vnd\.openxmlformats[^"]*presentation\.main\+xml/,
    "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
  );
  const show = replace(types, "presentationml.presentation.main", "presentationml.slideshow.main");
  const template = replace(types, "wordprocessingml.document.main", "wordprocessingml.template.main");
  test.each<[string, "briefing" | "deck", Edit, string | undefined]>([
    [
      "a.pptx",
      "briefing",
      () => undefined,
      "it is a Word document, not a presentation: .docx instead of .pptx",
    ],
    ["A.DOCX", "deck", () => undefined, "it is a presentation, not a Word document: .pptx instead of .docx"],
    ["a.docx", "briefing", template, "it is a Word document template, which is called .dotx, not .docx"],
    ["a.pptx", "deck", withMacros, "it is a presentation with macros, which is called .pptm, not .pptx"],
    ["a.pptm", "deck", withMacros, undefined],
    ["a.pptx", "deck", show, undefined],
    ["a.ppsx", "deck", show, undefined],
    ["a", "deck", () => undefined, undefined],
    ["a.bak", "deck", () => undefined, undefined],
  ])("%s of a %s", (called, file, edit, message) => {
    const findings = told(edited(file === "deck" ? deck : briefing, edit), called);
    const expected = `error: file-name-extension: ${file === "deck" ? "ppt/presentation.xml" : document}: ${message}`;
    expect(findings).toEqual(message === undefined ? [] : [expected]);
  });
});

describe("what is no Office package is one sentence, which says what it is", () => {
  const compound = (stream: string) =>
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(600),
      Buffer.from(stream, "utf16le"),
    ]);
  const type = (name: string) => [
    {name: "mimetype", content: `application/vnd.oasis.opendocument.${name}`, isStored: true},
    {name: "content.xml", content: "<a/>"},
  ];
  test.each<[string, Uint8Array, string, string]>([
    [
      "a file with a password",
      compound("EncryptedPackage"),
      "the file is protected by a password",
      "file-protected",
    ],
    [
      "an old document",
      compound("WordDocument"),
      "this is a Word document of the kind used before 2007 (.doc)",
      "file-protected",
    ],
    [
      "an old deck",
      compound("PowerPoint Document"),
      "this is a presentation of the kind used before 2007 (.ppt)",
      "file-protected",
    ],
    [
      "an OpenDocument text",
      writeSpoilt(type("text")),
      "this is an OpenDocument file (.odt, .odp)",
      "not-a-document",
    ],
    [
      "an OpenDocument deck",
      writeSpoilt(type("presentation")),
      "this is an OpenDocument file (.odt, .odp)",
      "not-a-document",
    ],
    ["a PDF", strToU8("%PDF-1.7\n"), "this is a PDF file", "not-a-document"],
    ["RTF", strToU8("{\\rtf1\\ansi"), "this is an RTF file (.rtf)", "not-a-document"],
    ["a web page", strToU8("\ufeff\n<!doctype html><html>"), "this is a web page (HTML)", "not-a-document"],
    [
      "one file of XML",
      strToU8('<?xml version="1.0"?>\r\n<?mso-application progid="Word.Document"?><pkg:package>'),
      "this is a Word document saved as one XML file (.xml)",
      "not-a-document",
    ],
    ["nothing", new Uint8Array(), "the file is empty", "not-a-document"],
  ])("%s", (_, bytes, message, code) => {
    const [linted] = lintFile(bytes, "x.docx").diagnostics;
    const [audited] = auditFile(bytes, dataset(), "x.docx").diagnostics;
    expect(linted).toMatchObject({code: "not-a-package", message: {en: message}});
    expect(audited).toMatchObject({code, message: {en: message}});
    expect(linted?.message.zh).toMatch(/[一-鿿]/u);
  });
});

test("a part of a name without end is told in a line", () => {
  const name = `ppt/${"x".repeat(9000)}\u202e.xml`;
  const findings = lintPackage(edited(deck, put(name, "<a/>"), asOthers));
  expect(findings.length).toBeGreaterThan(0);
  for (const {part, message} of findings) {
    expect(part.length).toBeLessThan(140);
    expect(part + message.en).not.toContain("\u202e");
    expect(message.en.length).toBeLessThan(500);
  }
});
