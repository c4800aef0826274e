import {describe, expect, test} from "vitest";
import {readContent} from "../../src/audit/reader/read-content.ts";
import {
  chartFrame,
  chartParts,
  deckFile,
  paragraph,
  relationships,
  shape,
  wordFile,
  wordTable,
  zip,
} from "./hand-made.ts";

const texts = (bytes: Uint8Array) => readContent(bytes).passages.map(({text}) => text);
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe("a Word document", () => {
  test("paragraphs, cells and what stands around them", () => {
    const {passages} = readContent(
      wordFile(
        paragraph("一") +
          wordTable([
            ["指标", "2020年"],
            ["覆盖率", "80%"],
          ]),
      ),
    );
    expect(passages.map(({kind, text, near}) => [kind, text, near])).toEqual([
      ["text", "一", ""],
      ["cell", "指标", "2020年\n指标"],
      ["cell", "2020年", "指标\n2020年"],
      ["cell", "覆盖率", "80%\n指标"],
      ["cell", "80%", "覆盖率\n2020年"],
    ]);
  });

  test("fields: their results, but not page numbers, also where one field holds another", () => {
    const contents =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>' +
      `<w:r><w:t>一、总体</w:t><w:tab/></w:r>${field("PAGEREF _Toc1", "12")}</w:p>` +
      '<w:p><w:r><w:t>二、说明</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
    const caption = `<w:p><w:r><w:t>表</w:t></w:r>${field("SEQ 表", "3")}<w:r><w:t>　指标</w:t></w:r></w:p>`;
    const simple =
      '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>7</w:t></w:r></w:fldSimple><w:r><w:t>页</w:t></w:r></w:p>';
    expect(texts(wordFile(contents + caption + simple))).toEqual([
      "一、总体\t",
      "二、说明",
      "表3　指标",
      "页",
    ]);
  });

  test("a table of contents turned into text loses its page numbers", () => {
    const entry =
      '<w:p><w:pPr><w:pStyle w:val="Contents1"/></w:pPr><w:r><w:t>前3位</w:t><w:tab/><w:t>12</w:t></w:r></w:p>';
    expect(texts(wordFile(entry))).toEqual(["前3位"]);
  });

  test("tracked changes as accepted, text boxes once, alternative texts, breaks", () => {
    const changes =
      "<w:p><w:del><w:r><w:delText>1</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>2</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>3</w:t></w:r></w:ins></w:p>";
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const drawing =
      '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:docPr id="1" name="x" descr="图：95%"/>' +
      `<a:pic><a:cNvPr descr="图：95%"/></a:pic>${box("框4")}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box("框4")}</w:pict></mc:Fallback></mc:AlternateContent></w:r>` +
      "<w:r><w:t>文</w:t><w:br/><w:noBreakHyphen/><w:t>5</w:t></w:r></w:p>";
    expect(texts(wordFile(changes + drawing))).toEqual(["3", "图：95%", "文\n-5", "框4"]);
  });

  test("headers, footnotes, content controls and the title among the properties", () => {
    const bytes = wordFile(
      `<w:sdt><w:sdtContent>${paragraph("控件")}</w:sdtContent></w:sdt><w:tbl><w:sdt><w:sdtContent><w:tr><w:tc>${paragraph("格")}</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>`,
      {
        "_rels/.rels": relationships({
          rId1: ["officeDocument", "/word/document.xml"],
          rId2: ["metadata/core-properties", "docProps/core.xml"],
        }),
        "docProps/core.xml":
          '<c:coreProperties xmlns:c="c" xmlns:dc="dc"><dc:title>2025年简报</dc:title></c:coreProperties>',
        "word/_rels/document.xml.rels": relationships({
          rId1: ["header", "header1.xml"],
          rId2: ["footnotes", "footnotes.xml"],
        }),
        "word/header1.xml": `<w:hdr xmlns:w="w">${paragraph("页眉")}</w:hdr>`,
        "word/footnotes.xml": `<w:footnotes xmlns:w="w"><w:footnote>${paragraph("脚注2")}</w:footnote></w:footnotes>`,
      },
    );
    const {passages, title} = readContent(bytes);
    expect(title).toBe("2025年简报");
    expect(passages.map(({text, place}) => `${place.story} ${text}`)).toEqual([
      "body 控件",
      "body 格",
      "header 页眉",
      "footnote 脚注2",
      "property 2025年简报",
    ]);
  });

  test("whatever the prefixes, and the strict namespaces", () => {
    const bytes = zip({
      "_rels/.rels":
        '<r:Relationships xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships"><r:Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="doc/main.xml"/></r:Relationships>',
      "doc/main.xml":
        '<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>毛入园率93.51%</t></r></p></body></document>',
    });
    expect(texts(bytes)).toEqual(["毛入园率93.51%"]);
  });
});

describe("a deck", () => {
  test("slides in the order of the presentation, with titles, groups, tables and notes", () => {
    const table = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="1" name="t" descr="表格"/></p:nvGraphicFramePr><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>98%</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></p:graphicFrame>`;
    const number = '<p:sp><p:txBody><a:p><a:fld type="slidenum"><a:t>2</a:t></a:fld></a:p></p:txBody></p:sp>';
    const bytes = deckFile(
      [
        shape(["第二"], "title") + number,
        `${shape(["第一"], "ctrTitle")}<p:grpSp>${shape(["组内"])}</p:grpSp>${table}`,
      ],
      {
        "ppt/_rels/presentation.xml.rels": relationships({
          rId1: ["slide", "slides/slide2.xml"],
          rId2: ["slide", "slides/slide1.xml"],
        }),
        "ppt/slides/_rels/slide2.xml.rels": relationships({rId1: ["notesSlide", "../notesSlides/n.xml"]}),
        "ppt/notesSlides/n.xml": `<p:notes xmlns:p="p" xmlns:a="a"><p:cSld><p:spTree>${shape(["1"], "sldNum")}${shape(["讲", "稿"], "body")}</p:spTree></p:cSld></p:notes>`,
      },
    );
    expect(
      readContent(bytes).passages.map(({kind, text, place}) => [kind, text, place.slide, place.heading]),
    ).toEqual([
      ["text", "第一", 1, "第一"],
      ["text", "组内", 1, "第一"],
      ["cell", "98%", 1, "第一"],
      ["alternative", "表格", 1, "第一"],
      ["note", "讲", 1, "第一"],
      ["note", "稿", 1, "第一"],
      ["text", "第二", 2, "第二"],
    ]);
  });
});

test("a chart: cache, references, typed labels and its workbook", () => {
  const parts = chartParts({
    title: "覆盖率",
    categories: ["甲", "乙"],
    series: {"2025年": [85, 93.51]},
    label: "约85%",
  });
  const [chart] = readContent(wordFile(chartFrame("x"), parts)).charts;
  expect(chart).toMatchObject({title: "覆盖率", texts: ["覆盖率"]});
  expect(chart!.series).toEqual([
    {
      ...{name: "2025年", nameReference: "Sheet1!$B$1", categoryReference: "Sheet1!$A$2:$A$3"},
      valueReference: "Sheet1!$B$2:$B$3",
      categories: new Map([
        [0, "甲"],
        [1, "乙"],
      ]),
      values: new Map([
        [0, "85"],
        [1, "93.51"],
      ]),
      labels: new Map([[0, "约85%"]]),
    },
  ]);
  expect(Object.fromEntries(chart!.workbook!.cells)).toEqual({
    ...{"Sheet1!B1": "2025年", "Sheet1!A2": "甲", "Sheet1!A3": "乙"},
    ...{"Sheet1!B2": "85", "Sheet1!B3": "93.51"},
  });
});
