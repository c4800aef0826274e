// What a house's Word file says is found by the names of its styles, whatever ids and programs it comes from.
import {describe, expect, test} from "vitest";
import {readWordHouse} from "../../../src/theme/house/dress-word.ts";
import {
  chineseStyles,
  fonts,
  footer,
  header,
  houseWord,
  letterhead,
  line,
  pageField,
  style,
} from "../../support/house-word.ts";

function houseOf(bytes: Uint8Array, chosen: Record<string, string> = {}) {
  const read = readWordHouse(bytes, chosen);
  if (read.problem) throw new Error(read.problem.message.en);
  return read.house;
}

const long = "为推进义务教育优质均衡发展和城乡一体化，现将全区教育工作有关情况报告如下。";

describe("styles", () => {
  test("are found by name under the ids of Chinese Word", () => {
    const {styles, body} = houseOf(houseWord({}));
    const ids = Object.entries(styles).map(([ours, {id}]) => [ours, id]);
    expect(Object.fromEntries(ids)).toEqual({
      Title: "a3",
      Heading1: "1",
      Heading2: "2",
      ListParagraph: "a6",
      Header: "a4",
      Footer: "a5",
      BodyText: "a",
    });
    expect(body).toMatchObject({id: "a", isNormal: true});
  });

  test.each([
    [
      "names in Chinese, as WPS and converters write them",
      style("x1", "标题 1", {text: '<w:sz w:val="36"/>'}),
    ],
    ["a name in capitals with other blanks", style("x1", "Heading  1", {text: '<w:sz w:val="36"/>'})],
    ["an alias", style("x1", "章", {aliases: "一级标题,H1", isCustom: true, text: '<w:sz w:val="36"/>'})],
  ])("are found by %s", (_, heading) => {
    const {styles} = houseOf(houseWord({styles: style("a", "Normal", {isDefault: true}) + heading}));
    expect(styles.Heading1).toMatchObject({id: "x1", look: {sizePt: 18}});
  });

  test("inherit along their chain, which may lead back to itself", () => {
    const styles = [
      style("a", "Normal", {isDefault: true, text: '<w:sz w:val="24"/>'}),
      style("b", "基准", {basedOn: "c", text: '<w:color w:val="1F4E79"/>', isCustom: true}),
      style("c", "heading 1", {basedOn: "b", text: "<w:b/>"}),
    ].join("");
    expect(houseOf(houseWord({styles})).styles.Heading1?.look).toMatchObject({
      bold: true,
      colour: "1F4E79",
      sizePt: 10.5,
    });
  });

  test("say how lines and indents are counted: in points, lines and characters", () => {
    const {body} = houseOf(houseWord({}));
    expect(body?.look).toMatchObject({
      sizePt: 16,
      lineRule: "exact",
      line: 28,
      firstLine: 32,
      countsCharacters: true,
      align: "both",
    });
    const lined = style("1", "heading 1", {
      paragraph: '<w:spacing w:beforeLines="50" w:before="156" w:line="360" w:lineRule="atLeast"/>',
    });
    const section = '<w:pgSz w:w="11906" w:h="16838"/><w:docGrid w:type="lines" w:linePitch="312"/>';
    const look = houseOf(houseWord({styles: style("a", "Normal", {isDefault: true}) + lined, section})).styles
      .Heading1?.look;
    expect(look).toMatchObject({before: 7.8, lineRule: "atLeast", line: 18, countsLines: true});
  });

  test("of fonts that the theme names, the one for Chinese", () => {
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="x"><a:themeElements><a:clrScheme name="x"/><a:fontScheme name="x"><a:majorFont><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Hans" typeface="黑体"/></a:majorFont><a:minorFont><a:latin typeface="Cambria"/><a:ea typeface="等线"/><a:cs typeface=""/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';
    const styles =
      style("a", "Normal", {isDefault: true}) +
      style("1", "heading 1", {
        text: '<w:rFonts w:asciiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia"/>',
      });
    const house = houseOf(houseWord({styles, theme}));
    expect(house.body?.look).toMatchObject({latin: "Cambria", eastAsia: "等线"});
    expect(house.styles.Heading1?.look).toMatchObject({latin: "Arial", eastAsia: "黑体"});
  });

  test("of tables: the one that most tables have, or the grid", () => {
    expect(houseOf(houseWord({})).table).toMatchObject({id: "a7", borders: "grid"});
    const own = style("t1", "报表", {type: "table", isCustom: true, basedOn: "a1"});
    const table = (id: string) => `<w:tbl><w:tblPr><w:tblStyle w:val="${id}"/></w:tblPr></w:tbl>`;
    const file = {styles: chineseStyles + own, body: table("a7") + table("a7") + table("t1")};
    expect(houseOf(houseWord(file)).table?.id).toBe("a7");
    expect(houseOf(houseWord({styles: chineseStyles + own})).table?.id).toBe("t1");
    const settings = '<w:defaultTableStyle w:val="t1"/>';
    expect(houseOf(houseWord({...file, settings})).table?.id).toBe("t1");
  });

  test("that somebody names are taken, and those that are not there are told", () => {
    const read = readWordHouse(houseWord({}), {Heading1: "heading 2", Caption: "图注"});
    expect(read).toMatchObject({unknown: ["Caption"], house: {styles: {Heading1: {id: "2"}}}});
  });
});

describe("running text", () => {
  test("has the style of most paragraphs of the file's own text", () => {
    const own = style("b1", "公文内容", {isCustom: true, basedOn: "a"});
    const body = [line(long), ...Array.from({length: 4}, () => line(long, "b1"))].join("");
    expect(houseOf(houseWord({styles: chineseStyles + own, body})).body?.name).toBe("公文内容");
  });

  test("and what nearly all of it has been given by hand", () => {
    const styles = style("a", "Normal", {isDefault: true, text: '<w:sz w:val="21"/>'});
    const run = `<w:r><w:rPr>${fonts("仿宋")}<w:sz w:val="32"/></w:rPr><w:t>${long}</w:t></w:r>`;
    const paragraph = `<w:p><w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr>${run}</w:p>`;
    const {body, styles: found} = houseOf(houseWord({styles, body: paragraph.repeat(5)}));
    expect(body?.look).toMatchObject({eastAsia: "仿宋", sizePt: 16, line: 28, firstLine: 32});
    // The style itself is as it was.
    expect(found.BodyText?.look.sizePt).toBe(10.5);
  });
});

describe("pages", () => {
  test("a letterhead on the first page, a plain header and numbers on the others", () => {
    const {running, hasTitlePage, page} = houseOf(letterhead());
    expect(hasTitlePage).toBe(true);
    expect(running.header.first?.lines.map(({text}) => text)).toEqual(["", "某区教育委员会文件"]);
    expect(running.header.first?.lines[0]?.pictures).toEqual([{width: 72, height: 72}]);
    expect(running.header.default?.lines[0]).toMatchObject({text: "某区教育委员会", align: "center"});
    expect(running.footer.default).toMatchObject({hasPageNumber: true, lines: [{text: "{PAGE}"}]});
    expect(page).toMatchObject({width: 11_906, top: 2098, linePitch: 312});
  });

  test("an annex in landscape is passed over, its headers too", () => {
    const upright = `<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rIdHouse3"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr></w:p>`;
    const bytes = houseWord({
      body: upright,
      section:
        '<w:headerReference w:type="default" r:id="rIdHouse4"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
      parts: {"word/header1.xml": header(line("正文页眉")), "word/header2.xml": header(line("附表页眉"))},
    });
    const {page, running, remarks} = houseOf(bytes);
    expect(page.width).toBe(11_906);
    expect(running.header.default?.lines[0]?.text).toBe("正文页眉");
    expect(remarks.map(({zh}) => zh)).toContain("横向的页面不用，正文按纵向页面排");
  });

  test("the header of a letter's first section is that of the first page", () => {
    const first = `<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rIdHouse3"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr></w:p>`;
    const bytes = houseWord({
      body: first,
      section: '<w:headerReference w:type="default" r:id="rIdHouse4"/><w:pgSz w:w="11906" w:h="16838"/>',
      parts: {"word/header1.xml": header(line("红头")), "word/header2.xml": header(line("续页"))},
    });
    const {hasTitlePage, running} = houseOf(bytes);
    expect(hasTitlePage).toBe(true);
    expect([running.header.first, running.header.default].map((each) => each?.lines[0]?.text)).toEqual([
      "红头",
      "续页",
    ]);
  });

  test("empty headers are none, and a page without size is A4", () => {
    const bytes = houseWord({
      section: '<w:headerReference w:type="default" r:id="rIdHouse3"/>',
      parts: {"word/header1.xml": header("<w:p/>")},
    });
    expect(houseOf(bytes)).toMatchObject({running: {header: {}}, page: {width: 11_906, height: 16_838}});
  });

  test("texts of headers in cells, boxes and pictures are all known; a tracked deletion is not", () => {
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="w14"><w:drawing><wp:anchor><wp:docPr id="1" name="x" descr="第8号"/><w:txbxContent>${line("电话 023-1")}</w:txbxContent></wp:anchor></w:drawing></mc:Choice><mc:Fallback>${line("电话 023-1")}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const cell = `<w:tbl><w:tr><w:tc>${line("2026年")}</w:tc></w:tr></w:tbl>`;
    const gone = '<w:p><w:del w:id="1"><w:r><w:delText>旧 7</w:delText></w:r></w:del></w:p>';
    const bytes = houseWord({
      section:
        '<w:headerReference w:type="default" r:id="rIdHouse3"/><w:footerReference w:type="default" r:id="rIdHouse4"/>',
      parts: {
        "word/header1.xml": header(box + cell + gone),
        "word/footer1.xml": footer(`<w:p><w:r><w:t>第</w:t></w:r>${pageField}<w:r><w:t>页</w:t></w:r></w:p>`),
      },
    });
    const {running} = houseOf(bytes);
    expect(running.header.default?.texts).toEqual([
      {kind: "alternative", text: "第8号"},
      {kind: "text", text: "电话 023-1"},
      {kind: "cell", text: "2026年"},
    ]);
    expect(running.footer.default?.texts).toEqual([{kind: "text", text: "第页"}]);
  });
});

test("other prefixes than the usual ones say the same", () => {
  const plain = letterhead();
  const renamed = houseWord({
    files: {
      "word/styles.xml": `<n:styles xmlns:n="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><n:style n:type="paragraph" n:default="1" n:styleId="z"><n:name n:val="Normal"/><n:rPr><n:sz n:val="28"/></n:rPr></n:style></n:styles>`,
    },
  });
  expect(houseOf(plain).body?.look.sizePt).toBe(16);
  expect(houseOf(renamed).body).toMatchObject({id: "z", look: {sizePt: 14}});
});
