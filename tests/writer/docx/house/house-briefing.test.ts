// A briefing in the look of a house's own Word file: its styles, lists, tables, paper, headers and pictures are there,
// nothing of its text, of its machines and of somebody's work on it is.
import {describe, expect, test} from "vitest";
import {lintPackage} from "../../../../src/lint/lint-package.ts";
import {readShell, shellText} from "../../../../src/ooxml/shell.ts";
import {takeHouseShell} from "../../../../src/writer/docx/house/house-shell.ts";
import {
  a4,
  chineseStyles,
  footer,
  header,
  houseWord,
  image,
  letterhead,
  line,
  logo,
  notes,
  pageField,
  relationship,
  style,
} from "../../../support/house-word.ts";
import {validatePackage} from "../../../support/validate-package.ts";
import {houseTheme} from "../../../support/word-house-theme.ts";
import {writeHouse} from "../../../support/write-house.ts";
import {all, first, styleOf, textOf, value, WordPackage} from "../read-package.ts";
import {draw, fullDocument, heading, list, makeDocument, paragraph, table} from "../sample-document.ts";

const document = fullDocument();

function write(bytes: Uint8Array, more = "", of = document) {
  const means = {drawings: draw(of), describeChart: ({title}: {title: string}) => `柱形图：${title}`};
  const written = writeHouse(of, bytes, means, more);
  return {...written, word: new WordPackage(written.bytes)};
}

const findings = (bytes: Uint8Array) => lintPackage(bytes).map(({rule, message}) => `${rule}: ${message.en}`);

/** Headings numbered by a list of the house, first level in Chinese. */
const numbering =
  '<w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="1"/><w:suff w:val="nothing"/><w:lvlText w:val="第%1章 "/><w:lvlJc w:val="left"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="2"/><w:suff w:val="space"/><w:lvlText w:val="%1.%2"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="9"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="■"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="840" w:hanging="420"/></w:pPr></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="10"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="(%1)"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="9"/></w:num><w:num w:numId="11"><w:abstractNumId w:val="10"/></w:num>';
const numberedStyles =
  chineseStyles
    .replace(
      '<w:keepNext/><w:ind w:firstLineChars="200" w:firstLine="640"/>',
      '<w:keepNext/><w:numPr><w:numId w:val="7"/></w:numPr><w:ind w:firstLineChars="200" w:firstLine="640"/>',
    )
    .replace(
      '<w:keepNext/><w:outlineLvl w:val="1"/>',
      '<w:keepNext/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="1"/>',
    ) +
  style("b8", "List Bullet", {basedOn: "a", paragraph: '<w:numPr><w:numId w:val="8"/></w:numPr>'}) +
  style("b9", "List Number", {basedOn: "a", paragraph: '<w:numPr><w:numId w:val="11"/></w:numPr>'});

test("a letterhead: sound, in the house's styles, with its picture on the first page", async () => {
  const house = letterhead();
  const {bytes, word} = write(house);
  expect(await validatePackage(bytes, "docx")).toEqual([]);
  expect(findings(bytes)).toEqual([]);
  expect(word.styled("a3")).toEqual(["某区教育发展简报"]);
  expect(word.styled("1")).toContain("总体情况");
  expect(word.style("a3").toString()).toContain("方正小标宋简体");
  const section = first(word.body, "w:sectPr")!;
  expect(all(section, "w:headerReference").map((each) => each.getAttribute("w:type"))).toEqual([
    "default",
    "first",
  ]);
  expect(first(section, "w:titlePg")).toBeDefined();
  expect(first(section, "w:docGrid")?.getAttribute("w:linePitch")).toBe("312");
  expect(word.text("word/house-header2.xml")).toContain("某区教育委员会文件");
  expect(Buffer.from(word.parts["word/media/house-image1.png"]!)).toEqual(Buffer.from(logo()));
  // The feet of pages are the house's: what the mark of inferred years means would stand at the end.
  expect(Object.keys(word.parts).filter((name) => /(?:header|footer)\d/u.test(name))).toEqual([
    "word/house-header1.xml",
    "word/house-header2.xml",
    "word/_rels/house-header2.xml.rels",
    "word/house-footer1.xml",
    "word/house-footer2.xml",
  ]);
});

test("the same bytes again, and from a shell that was kept as text", () => {
  const house = letterhead();
  const [one, other] = [write(house), write(house)];
  expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  const shell = takeHouseShell(one.theme);
  expect(shellText(readShell(shellText(shell)))).toBe(shellText(shell));
});

describe("a house with lists of its own", () => {
  const house = houseWord({styles: numberedStyles, numbering});
  const {word, bytes} = write(house);

  test("is sound", async () => {
    expect(await validatePackage(bytes, "docx")).toEqual([]);
    expect(findings(bytes)).toEqual([]);
  });

  test("numbers its headings, and the contents say the same numbers", () => {
    const headings = word.paragraphs.filter(
      (each) => styleOf(each) === "1" && value(each, "w:numId") === null,
    );
    expect(headings.length).toBeGreaterThan(0);
    expect(value(word.style("1"), "w:numId")).toBe("7");
    const many = makeDocument(
      ...[1, 2, 3, 4, 5, 6].flatMap((at) => [heading(1, `题${at}`), heading(2, `节${at}`)]),
    );
    const contents = write(house, "", many)
      .word.styled("TOC1")
      .map((text) => text.replace(/\d+$/u, ""));
    expect(contents.slice(0, 2)).toEqual(["第一章 题1\t", "第二章 题2\t"]);
    expect(write(house, "", many).word.styled("TOC2")[1]).toMatch(/^二\.1 节2/u);
  });

  test("its bullets are its style alone, its numbers begin anew with each list", () => {
    const two = makeDocument(
      list(false, [paragraph("甲")]),
      list(true, [paragraph("一")], [paragraph("二")]),
      paragraph("中间"),
      list(true, [paragraph("又一")]),
    );
    const {word: written} = write(house, "", two);
    const bullet = written.paragraphs.find((each) => textOf(each) === "甲")!;
    expect([styleOf(bullet), first(bullet, "w:numPr"), first(bullet, "w:ind")]).toEqual([
      "b8",
      undefined,
      undefined,
    ]);
    const listOf = (text: string) =>
      value(written.paragraphs.find((each) => textOf(each) === text)!, "w:numId");
    expect(listOf("一")).toBe(listOf("二"));
    expect(listOf("又一")).not.toBe(listOf("一"));
    const lists = all(written.xml("word/numbering.xml"), "w:num");
    for (const text of ["一", "又一"]) {
      const found = lists.find((each) => each.getAttribute("w:numId") === listOf(text))!;
      expect(value(found, "w:abstractNumId")).toBe("10");
      expect(value(found, "w:startOverride")).toBe("1");
    }
  });

  test("a theme may number the headings otherwise", async () => {
    const levels = ["%1、", "（%2）", "%3.", "%4"].map((text) => `  - {format: chinese, text: "${text}"}`);
    const {word: written, bytes: other} = write(house, `headingNumbering:\n${levels.join("\n")}\n`);
    const id = value(written.style("1"), "w:numId");
    expect(id).not.toBe("7");
    const added = all(written.xml("word/numbering.xml"), "w:num").find(
      (each) => each.getAttribute("w:numId") === id,
    )!;
    const kind = value(added, "w:abstractNumId");
    const kinds = all(written.xml("word/numbering.xml"), "w:abstractNum");
    const linked = kinds.filter((each) =>
      all(each, "w:pStyle").some((one) => one.getAttribute("w:val") === "1"),
    );
    expect(linked.map((each) => each.getAttribute("w:abstractNumId"))).toEqual([kind]);
    expect(await validatePackage(other, "docx")).toEqual([]);
  });
});

test("a table has the house's style: its lines and the ground of its header are not said again", () => {
  const report = style("t1", "报告表格", {
    type: "table",
    basedOn: "a1",
    isCustom: true,
    more: '<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="12" w:space="0" w:color="1B5E20"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="A5D6A7"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="1B5E20"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="1B5E20"/></w:tcPr></w:tblStylePr>',
  });
  const one = makeDocument(table("表题", ["指标", "值"], [["甲", "1"]]));
  const {word} = write(houseWord({styles: chineseStyles + report}), "", one);
  const written = all(word.body, "w:tbl").at(-1)!;
  expect(value(written, "w:tblStyle")).toBe("t1");
  expect([first(written, "w:tblBorders"), first(written, "w:shd")]).toEqual([undefined, undefined]);
  // The file's own green letters on green could not be read.
  expect(value(word.style("TableHeader"), "w:color")).toBe("FFFFFF");
  const ours = write(houseWord({styles: chineseStyles + report}), "table: {borders: horizontal}\n", one).word;
  expect(first(all(ours.body, "w:tbl").at(-1)!, "w:tblStyle")).toBeUndefined();
});

test("styles that the house does not have are added, under ids and names that nobody has", async () => {
  const taken =
    style("Callout", "我的样式", {isCustom: true}) +
    style("x", "Source Note", {type: "character", isCustom: true});
  const {word, bytes} = write(houseWord({styles: chineseStyles + taken}));
  expect(await validatePackage(bytes, "docx")).toEqual([]);
  const styles = all(word.xml("word/styles.xml"), "w:style");
  const names = styles.map((each) => value(each, "w:name")?.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  const ids = styles.map((each) => each.getAttribute("w:styleId"));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain("Callout2");
  // Based on the house's text, without its indent of two characters.
  const caption = word.style("Caption");
  expect(value(caption, "w:basedOn")).toBe("a");
  expect(first(caption, "w:ind")?.getAttribute("w:firstLineChars")).toBe("0");
  expect(first(caption, "w:rFonts")).toBeUndefined();
});

test("what a theme says of a style is written into it; the one that all others inherit stays as it is", () => {
  const more =
    "styles:\n  heading1: {sizePt: 18, colour: primary, bold: true, lineExactPt: 32}\n  body: {sizePt: 12}\n";
  const {word} = write(houseWord({}), more);
  const changed = word.style("1");
  expect([value(changed, "w:sz"), value(changed, "w:color")]).toEqual(["36", "C00000"]);
  expect(first(changed, "w:spacing")?.getAttribute("w:line")).toBe("640");
  expect(changed.toString()).toContain("黑体");
  expect(value(word.style("a"), "w:sz")).toBe("32");
  const body = word.paragraphs.find((each) => textOf(each).startsWith("毛入园率达到"))!;
  expect(value(word.style(styleOf(body)!), "w:sz")).toBe("24");
});

test("nothing of the house's own text, its machines and somebody's work on it is left", async () => {
  const settings =
    '<w:attachedTemplate r:id="rIdOut"/><w:trackRevisions/><w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:defaultTabStop w:val="420"/><w:rsids><w:rsidRoot w:val="00A10000"/></w:rsids>';
  const changed = `<w:p><w:pPr><w:pStyle w:val="a4"/><w:pPrChange w:id="5" w:author="张三" w:date="2025-01-01T00:00:00Z"><w:pPr/></w:pPrChange></w:pPr><w:ins w:id="1" w:author="张三" w:date="2025-01-01T00:00:00Z"><w:r><w:t>新页眉</w:t></w:r></w:ins><w:del w:id="2" w:author="张三" w:date="2025-01-01T00:00:00Z"><w:r><w:delText>旧页眉</w:delText></w:r></w:del></w:p>`;
  const control = `<w:sdt><w:sdtPr><w:alias w:val="单位"/><w:id w:val="77"/></w:sdtPr><w:sdtContent>${line("控件里的单位", "a4")}</w:sdtContent></w:sdt>`;
  const house = houseWord({
    settings,
    section: `<w:headerReference w:type="default" r:id="rIdHouse3"/>${a4}`,
    body: `${line("机密正文")}<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>批注处</w:t></w:r></w:p>`,
    parts: {
      "word/header1.xml": header(changed + control),
      "word/comments.xml": notes(
        "comments",
        `<w:comment w:id="0" w:author="李四">${line("批注")}</w:comment>`,
      ),
      "word/footnotes.xml": notes(
        "footnotes",
        `<w:footnote w:type="separator" w:id="-1">${line("")}</w:footnote><w:footnote w:id="2">${line("脚注文字")}</w:footnote>`,
      ),
      "word/media/image9.png": image(logo()),
      "docProps/custom.xml": {
        kind: "",
        type: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        content:
          '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="MSIP_Label"><vt:lpwstr>内部</vt:lpwstr></property></Properties>',
      },
      "docProps/thumbnail.png": image(logo()),
    },
    links: relationship("rIdBody", "image", "media/image9.png"),
    rootLinks:
      relationship("rId8", "custom-properties", "docProps/custom.xml") +
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail" Target="docProps/thumbnail.png"/>',
    files: {
      "word/_rels/settings.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship("rIdOut", "attachedTemplate", "file:///C:/Users/zhangsan/Normal.dotm", ' TargetMode="External"')}</Relationships>`,
    },
  });
  const {word, bytes} = write(house);
  expect(await validatePackage(bytes, "docx")).toEqual([]);
  expect(findings(bytes)).toEqual([]);
  const texts = Object.keys(word.parts)
    .filter((name) => /\.(?:xml|rels)$/u.test(name))
    .map((name) => word.text(name))
    .join("\n");
  for (const gone of [
    "机密",
    "批注",
    "脚注文字",
    "旧页眉",
    "张三",
    "zhangsan",
    "documentProtection",
    "rsid",
    "trackRevisions",
  ])
    expect(texts).not.toContain(gone);
  for (const kept of ["新页眉", "控件里的单位", "MSIP_Label", "defaultTabStop"])
    expect(texts).toContain(kept);
  expect(Object.keys(word.parts).filter((name) => /image9|thumbnail|comments/u.test(name))).toEqual([]);
});

test("where the house has nothing at the head and foot of pages, ours are there in its styles", () => {
  const {word} = write(houseWord({}));
  expect(word.text("word/header1.xml")).toContain("某区教育发展简报");
  expect(word.text("word/header1.xml")).toContain('<w:pStyle w:val="a4"/>');
  expect(word.text("word/footer1.xml")).toContain("PAGE");
  expect(word.text("word/header2.xml")).not.toContain("某区教育发展简报");
});

test("a footer of the house and no header: on a first page that we tell apart it stands as well", async () => {
  const house = houseWord({
    section: `<w:footerReference w:type="default" r:id="rIdHouse3"/>${a4}`,
    parts: {"word/footer1.xml": footer(line("第1号文", "a5"))},
  });
  const {word, bytes} = write(house);
  const section = first(word.body, "w:sectPr")!;
  const feet = all(section, "w:footerReference").map((each) => each.getAttribute("w:type"));
  expect(feet).toEqual(["default", "first"]);
  expect(await validatePackage(bytes, "docx")).toEqual([]);
});

test("where the head of pages has their number, their foot has none of ours", () => {
  const house = houseWord({
    section: `<w:headerReference w:type="default" r:id="rIdHouse3"/>${a4}`,
    parts: {"word/header1.xml": header(`<w:p><w:r><w:t>第</w:t></w:r>${pageField}</w:p>`)},
  });
  const section = first(write(house).word.body, "w:sectPr")!;
  expect(all(section, "w:footerReference")).toEqual([]);
});

test("our header stands where printers print, and the house's where it wants it", () => {
  const distances = (house: Uint8Array) => {
    const margins = first(first(write(house).word.body, "w:sectPr")!, "w:pgMar")!;
    return ["w:header", "w:footer"].map((name) => margins.getAttribute(name));
  };
  const edge = a4.replace('w:header="851" w:footer="992"', 'w:header="0" w:footer="0"');
  expect(distances(houseWord({section: edge}))).toEqual(["567", "567"]);
  expect(distances(letterhead())).toEqual(["851", "992"]);
});

test("two columns, text that runs down and a page set in the middle are of the house's text, margins and borders of its paper", () => {
  const section =
    '<w:type w:val="continuous"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1134" w:bottom="1440" w:left="1701" w:header="851" w:footer="992" w:gutter="567"/><w:pgBorders><w:top w:val="single" w:sz="4" w:space="24" w:color="auto"/></w:pgBorders><w:lnNumType w:countBy="5"/><w:cols w:num="2" w:space="425"/><w:vAlign w:val="center"/><w:textDirection w:val="tbRl"/>';
  const {word, theme} = write(houseWord({section, settings: "<w:mirrorMargins/>"}));
  const written = first(word.body, "w:sectPr")!;
  const names = Array.from(written.childNodes).map((each) => each.nodeName);
  for (const gone of ["w:type", "w:vAlign", "w:textDirection"]) expect(names).not.toContain(gone);
  for (const kept of ["w:pgBorders", "w:lnNumType"]) expect(names).toContain(kept);
  expect(first(written, "w:cols")?.getAttribute("w:num")).toBeNull();
  expect(Math.round(theme.page.marginsMm.left)).toBe(40);
  expect(word.text("word/settings.xml")).toContain("w:mirrorMargins");
});

test("a letterhead that is taller than its margin leaves less room on the first page", () => {
  const tall = (height: number) =>
    letterhead({
      parts: {
        "word/header2.xml": header(
          `<w:p><w:pPr><w:pStyle w:val="a4"/><w:spacing w:before="${height * 20}"/></w:pPr><w:r><w:t>红头</w:t></w:r></w:p>`,
        ),
      },
    });
  const long = makeDocument(...Array.from({length: 8}, (_, at) => paragraph(`第${at}段。`)));
  const [low, high] = [write(tall(10), "", long), write(tall(300), "", long)];
  expect(low.length).toEqual({pages: 1});
  expect(high.length).toEqual({pages: 2});
});

test("a template of Word becomes a document", () => {
  const {word} = write(houseWord({isTemplate: true}));
  expect(word.text("[Content_Types].xml")).toContain("document.main+xml");
  expect(word.text("[Content_Types].xml")).not.toContain("template.main+xml");
});

test("a theme of a house is another one when its file changes", () => {
  const one = houseTheme(letterhead()).theme;
  const other = houseTheme(letterhead({styles: chineseStyles.replace("黑体", "楷体")})).theme;
  expect(JSON.stringify(one?.house)).not.toBe(JSON.stringify(other?.house));
});
