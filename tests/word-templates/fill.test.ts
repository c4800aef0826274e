import {expect, test} from "vitest";
import {build} from "../../src/pipeline/build.ts";
import {everything} from "../../src/pipeline/project/selection.ts";
import {tinyPackage} from "../dataset/tiny-package.ts";
import {memoryEffects} from "../support/memory-effects.ts";
import {docxText, readParts} from "../support/read-package.ts";
import {inFolder} from "../support/small-project.ts";
import {validatePackage} from "../support/validate-package.ts";
import {p, run, table, writeForm} from "../support/write-form.ts";
import {auditTiny, buildForm, head} from "./build-form.ts";

const rate = '(observation "gross-enrolment" status="baseline")';

/** The text of the first document. */
async function textOf(body: string, more = "citations: none\n"): Promise<string[]> {
  const {bytes, told} = await buildForm(body, more);
  if (!bytes) throw new Error(told.join("\n"));
  return docxText(bytes);
}

test("values stand in the text, and what stands around them is what it was", async () => {
  const text = await textOf(
    p(`{{area.name}}的入园率是{{#if ${rate}}}{{figure ${rate}}}{{else}}未知{{/if}}。`),
  );
  expect(text).toEqual(["沙坪坝区的入园率是90.25%。"]);
  const {other} = await buildForm(p(`{{#if ${rate}}}有{{else}}没有{{/if}}`), "citations: none\n");
  expect(other && docxText(other)).toEqual(["没有"]);
});

test("an expression that Word has cut in pieces is one, in the form of the run in which it begins", async () => {
  const cut = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run("<w:b/>|全区{")}<w:proofErr w:type="spellStart"/>${run("<w:i/>|{ar")}${run("ea.na")}<w:bookmarkStart w:id="7" w:name="here"/>${run("me}")}<w:proofErr w:type="spellEnd"/>${run('<w:u w:val="single"/>|}的事')}<w:bookmarkEnd w:id="7"/></w:p>`;
  const {bytes} = await buildForm(cut, "citations: none\n");
  const xml = String(readParts(bytes as Uint8Array).get("word/document.xml"));
  expect(xml).toContain(
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">全区沙坪坝区</w:t></w:r><w:bookmarkStart w:id="7" w:name="here"/><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">的事</w:t></w:r><w:bookmarkEnd w:id="7"/></w:p>',
  );
});

test("Word's quotation marks are taken for those that were typed", async () => {
  expect(await textOf(p("{{figure (observation “gross-enrolment” status=“baseline”)}}"))).toEqual(["90.25%"]);
  expect(await textOf(p("{{figure (observation ‘gross-enrolment’ status='baseline')}}"))).toEqual(["90.25%"]);
});

test("what people type in Word is text, whatever Markdown or Handlebars would make of it", async () => {
  const typed = '# *a* _b_ [c](d) :figure[1]{obs="a.1"} &amp; <br> \\ `x` {y} }} | ::: 表：e';
  expect(await textOf(p(typed, "{{area.name}}"))).toEqual([`${typed}沙坪坝区`]);
  expect(await textOf(p("C:\\{{area.name}}\\"))).toEqual(["C:\\沙坪坝区\\"]);
  expect(await textOf(p("{{{area.name}}"), "citations: none\n").catch(String)).toContain("template-syntax");
});

test("tabs, breaks and pictures in a line stay where they are", async () => {
  const body = `<w:p>${run("甲")}<w:r><w:tab/><w:t>乙</w:t><w:br/></w:r>${run("{{area.name}}")}<w:r><w:tab/></w:r></w:p>`;
  expect(await textOf(body)).toEqual(["甲\t乙\n沙坪坝区\t"]);
});

test("headers, footers, notes, text boxes, links and controls are filled", async () => {
  const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
  const shape = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/><wp:docPr id="3" name="框"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr/><wps:txbx>${box("框{{area.name}}")}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox>${box("框{{area.name}}")}</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const body = `<w:p>${shape}${run("文{{topic}}".slice(0, 1))}</w:p><w:p><w:hyperlink w:anchor="x">${run("见{{area.name}}")}</w:hyperlink></w:p><w:sdt><w:sdtPr><w:id w:val="5"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p("控{{area.name}}")}</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="b"/></w:sdtPr><w:sdtContent>${run("件{{area.name}}")}</w:sdtContent></w:sdt></w:p>`;
  const {bytes, told} = await buildForm(
    {
      body,
      header: p("头{{area.name}}"),
      footer: p("脚{{area.name}}"),
      footnotes: `<w:footnote w:id="1">${p("注{{area.name}}")}</w:footnote>`,
    },
    "citations: none\n",
  );
  expect(told).toEqual([]);
  const parts = readParts(bytes as Uint8Array);
  const xml = String(parts.get("word/document.xml"));
  expect(docxText(bytes as Uint8Array)).toEqual([
    "框沙坪坝区框沙坪坝区文",
    "框沙坪坝区",
    "框沙坪坝区",
    "见沙坪坝区",
    "控沙坪坝区",
    "件沙坪坝区",
  ]);
  expect(xml).not.toMatch(/showingPlcHdr|dataBinding|\{\{/);
  for (const [name, text] of [
    ["header1", "头"],
    ["footer1", "脚"],
    ["footnotes", "注"],
  ])
    expect(String(parts.get(`word/${name}.xml`))).toContain(`${text}沙坪坝区`);
});

test("a block alone in its paragraphs repeats or leaves out what stands between them, tables too", async () => {
  const body = [
    p("{{#each (observations) as |o|}}"),
    p("〔{{period o}}〕", "<w:b/>|{{figure o}}"),
    table(["{{status o}}", "常"]),
    p("{{/each}}"),
    p('{{#if (observation "teacher-awards")}}'),
    p("不该有"),
    p("{{else}}"),
    p("该有"),
    p("{{/if}}"),
    p("末"),
  ].join("");
  const text = await textOf(body);
  expect(text.filter((each) => each !== "")).toEqual([
    ...["〔2020年〕90.25%", "基期", "常"],
    ...["〔2025年〕98%以上", "目标", "常"],
    ...["该有", "末"],
  ]);
});

test("a block around the cells of a row repeats the row, and one alone in a row the rows below", async () => {
  const body = [
    table(
      ["时期", "数值"],
      ["{{#each (observations) as |o|}}{{period o}}", "{{figure o}}{{/each}}"],
      ["合计", "无"],
    ),
    p("中"),
    table(
      ["{{#each (observations) as |o|}}", ""],
      ["{{period o}}", "{{figure o}}"],
      ["——", "——"],
      ["{{/each}}", ""],
    ),
    table(
      ["甲", '{{#if (observation "teacher-awards")}}x{{/if}}'],
      ['{{#if (observation "teacher-awards")}}无', "此行{{/if}}"],
    ),
  ].join("");
  const text = await textOf(body);
  expect(text).toEqual([
    ...["时期", "数值", "2020年", "90.25%", "2025年", "98%以上", "合计", "无", "中"],
    ...["2020年", "90.25%", "——", "——", "2025年", "98%以上", "——", "——"],
    ...["甲", ""],
  ]);
});

test("a table whose rows are all left out is left out, and a cell keeps a paragraph", async () => {
  const body = [
    p("前"),
    table(['{{#if (observation "teacher-awards")}}无', "无{{/if}}"]),
    table([p('{{#if (observation "teacher-awards")}}') + p("无") + p("{{/if}}"), "有{{area.code}}"]),
    p("后"),
  ].join("");
  const {bytes} = await buildForm(body, "citations: none\n");
  expect(docxText(bytes as Uint8Array)).toEqual(["前", "", "有500106", "后"]);
  expect(await validatePackage(bytes as Uint8Array, "docx")).toEqual([]);
});

test("a section that ends with a tag ends there all the same", async () => {
  const ends = (text: string) =>
    p(text).replace(
      "<w:p>",
      '<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:pPr>',
    );
  const body = [
    p('{{#if (observation "teacher-awards")}}') + p("无") + ends("{{/if}}"),
    ends('{{#if (observation "teacher-awards")}}') + p("无") + p("{{/if}}"),
    ends("{{table (observations)}}") + p("末"),
  ].join("");
  const {bytes, told} = await buildForm(body, "citations: none\n");
  expect(told).toEqual([]);
  const xml = String(readParts(bytes as Uint8Array).get("word/document.xml"));
  expect(xml.match(/w:orient="landscape"/g)).toHaveLength(3);
  expect(docxText(bytes as Uint8Array)).not.toContain("无");
  expect(await validatePackage(bytes as Uint8Array, "docx")).toEqual([]);
});

test("what there may be once only is there once in what is repeated", async () => {
  const inner = `<w:p w14:paraId="00000001"><w:bookmarkStart w:id="1" w:name="b"/>${run("{{figure o}}")}<w:bookmarkEnd w:id="1"/></w:p>`;
  const body = p("{{#each (observations) as |o|}}") + inner + p("{{/each}}");
  const {bytes} = await buildForm(body, "citations: none\n");
  const xml = String(readParts(bytes as Uint8Array).get("word/document.xml"));
  expect(xml.match(/w:bookmarkStart/g)).toHaveLength(1);
  expect(xml.match(/w14:paraId/g)).toHaveLength(1);
});

test("of a bookmark or comment whose one end is left out, the other goes as well", async () => {
  const body = [
    `<w:p>${run("前{{area.code}}")}<w:bookmarkStart w:id="4" w:name="over"/><w:commentRangeStart w:id="0"/></w:p>`,
    p('{{#if (observation "teacher-awards")}}'),
    `<w:p><w:bookmarkEnd w:id="4"/><w:commentRangeEnd w:id="0"/>${run("无")}</w:p>`,
    p("{{/if}}"),
    `<w:p><w:bookmarkStart w:id="5" w:name="whole"/>${run("后")}<w:bookmarkEnd w:id="5"/></w:p>`,
  ].join("");
  const {bytes} = await buildForm(body, "citations: none\nauthor: 教研室\n");
  const parts = readParts(bytes as Uint8Array);
  expect(String(parts.get("word/document.xml")).match(/<w:(?:bookmark|commentRange)\w+ w:id="\d"/g)).toEqual([
    '<w:bookmarkStart w:id="5"',
    '<w:bookmarkEnd w:id="5"',
  ]);
  expect(String(parts.get("docProps/core.xml"))).toContain("<dc:creator>教研室</dc:creator>");
});

test("fields that Word works out stay, and their numbers are nobody's", async () => {
  const field = (instruction: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const body = `<w:p>${run("{{area.name}}图")}${field(" SEQ 图 ", "3")}${field(' HYPERLINK "https://example.org" ', "见{{area.code}}")}<w:fldSimple w:instr=" PAGE ">${run("7")}</w:fldSimple></w:p>`;
  const {bytes, told} = await buildForm(body, "citations: none\n");
  expect(told).toEqual([]);
  expect(docxText(bytes as Uint8Array)).toEqual(["沙坪坝区图3见5001067"]);
  expect(String(readParts(bytes as Uint8Array).get("word/document.xml"))).toContain('w:instr=" PAGE "');
});

test("parts without expressions stay as they were, byte for byte, and so does the text around the others", async () => {
  const body = `<!-- Word's own -->\n  <w:p w:rsidR="00AA"/>\n${p("{{area.name}}")}\n<w:p ><w:r><w:t>旧 &#x6587;</w:t></w:r></w:p>`;
  const form = {body, header: p("不变 1"), files: {"word/media/x.bin": new Uint8Array([1, 2, 3])}};
  const {bytes} = await buildForm(form, "citations: none\n");
  const after = readParts(bytes as Uint8Array);
  const before = readParts(writeForm(form));
  const changed = [...before].filter(
    ([name, content]) =>
      Buffer.compare(Buffer.from(content as string), Buffer.from(after.get(name) as string)) !== 0,
  );
  expect(changed.map(([name]) => name)).toEqual([
    "[Content_Types].xml",
    "docProps/core.xml",
    "word/document.xml",
    "word/_rels/document.xml.rels",
  ]);
  const grown = [...after.keys()].filter((name) => !before.has(name));
  expect(grown).toEqual([
    "customXml/item1.xml",
    "customXml/itemProps1.xml",
    "customXml/_rels/item1.xml.rels",
  ]);
  expect(after.get("word/document.xml")).toBe(
    String(before.get("word/document.xml")).replace("{{area.name}}", "沙坪坝区"),
  );
  for (const name of ["[Content_Types].xml", "word/_rels/document.xml.rels"]) {
    const text = String(before.get(name));
    expect(String(after.get(name)).startsWith(text.slice(0, text.lastIndexOf("</")))).toBe(true);
  }
  expect(String(after.get("docProps/core.xml"))).toContain(
    "<dc:title>沙坪坝区报告</dc:title><dc:creator>办公室",
  );
});

test("small numbers stand behind figures if they are asked for, and the list of sources where it is wanted", async () => {
  const body = p(`入园率为{{figure ${rate}}}，正常。`) + p("{{sources}}") + p("附注");
  expect(await textOf(body, "")).toEqual([
    "入园率为90.25%，正常。",
    "资料来源",
    "[1]\u3000沙坪坝区：《“十四五”规划》，2021年6月",
    "附注",
  ]);
  expect(await textOf(body, "citations: places\n")).toEqual([
    "入园率为90.25%，正常[1]。",
    "资料来源",
    "沙坪坝区：《“十四五”规划》，2021年6月",
    "[1]\u00a0表1。",
    "附注",
  ]);
  expect(await textOf(body, "citations: none\n")).toEqual(["入园率为90.25%，正常。", "附注"]);
  // Without a place of its own it ends the document.
  expect((await textOf(p(`{{figure ${rate}}}`), "citations: sources\n")).slice(1)).toEqual([
    "资料来源",
    "[1]\u3000沙坪坝区：《“十四五”规划》，2021年6月",
  ]);
});

test("an audit finds each figure and takes the numbers of the template for what they are", async () => {
  const body = [
    p("渝教发〔2025〕3号，共 12 页"),
    p(`入园率{{figure ${rate}}}。`),
    table(["序号", "数值"], ["{{#each (observations) as |o|}}1", "{{figure o}}{{/each}}"]),
    p('{{table (observations) columns="indicator period value" caption="主要数据"}}'),
  ].join("");
  const {bytes} = await buildForm({body, header: p("{{area.name}} 第 7 期")}, "citations: places\n");
  expect(await auditTiny(bytes as Uint8Array)).toMatchObject({figures: 5, right: 5});
  expect(await validatePackage(bytes as Uint8Array, "docx")).toEqual([]);
});

test("the record of a document in English says in English where its paragraphs stand", async () => {
  const body = [
    p("{{area.name}}"),
    p(`Rate: {{figure ${rate}}}.`),
    table(["Period", "2 values"], ["2020", `{{figure ${rate}}}`]),
    p("Item 4"),
  ].join("");
  const {bytes} = await buildForm({body, header: p("{{area.name}}, 7")}, "language: en\n");
  const record = [...readParts(bytes as Uint8Array)].find(([name]) => name === "customXml/item1.xml")?.[1];
  const places = [...String(record).matchAll(/<passage [^>]*place="([^"]*)"/gu)].map(([, place]) => place);
  expect(places.slice(0, 6)).toEqual([
    "paragraph 1",
    "paragraph 2",
    "table 1, row 1, cell 2",
    "table 1, row 2, cell 1",
    "table 1, row 2, cell 2",
    "paragraph 3",
  ]);
});

test("quotation marks and dashes of a document in English stand in the Latin font", async () => {
  const {bytes} = await buildForm(p("{{> part}}") + p(`Rate: {{figure ${rate}}}`), {
    "templates/partials/part.md": "## “Four” to – five\n\nIt’s “so”, **“bold”** – and\n\n- “one”\n",
    "templates/letter.yaml": head("language: en\n"),
  });
  const xml = String(readParts(bytes as Uint8Array).get("word/document.xml"));
  expect(xml).toContain("“bold”");
  expect(xml).not.toContain('w:hint="eastAsia"');
});

test("the same template and data make the same bytes", async () => {
  const body = p(`{{figure ${rate}}}`) + p('{{table (observations) columns="indicator value"}}');
  const [one, two] = await Promise.all([buildForm(body), buildForm(body)]);
  expect(Buffer.compare(one.bytes as Uint8Array, two.bytes as Uint8Array)).toBe(0);
});

test("a template that is saved anew is filled anew, and nothing else is", async () => {
  const data = inFolder("data", tinyPackage());
  const template = (text: string) => ({
    ...data,
    "templates/letter.docx": writeForm({body: p(`${text}{{area.name}}`)}),
    "templates/letter.yaml": head(),
    "templates/other.docx": writeForm({body: p("{{area.name}}")}),
    "templates/other.yaml": head().replace("报告", "函"),
  });
  const request = {selection: everything, generator: "test"};
  const first = memoryEffects(template("甲"));
  await build(request, first);
  const actionsOf = async (text: string) => {
    const report = await build(request, memoryEffects(template(text), {written: first.written}));
    return report.documents.map(({template: name, action}) => `${name} ${action}`).toSorted();
  };
  expect(await actionsOf("甲")).toEqual([
    "letter unchanged",
    "letter unchanged",
    "other unchanged",
    "other unchanged",
  ]);
  expect(await actionsOf("乙")).toEqual([
    "letter built",
    "letter built",
    "other unchanged",
    "other unchanged",
  ]);
});

test("charts, partials and lists take the styles of the template, or the form of their paragraph", async () => {
  const body = [
    `<w:p><w:pPr><w:jc w:val="right"/></w:pPr>${run('<w:rFonts w:ascii="Arial" w:eastAsia="楷体"/><w:sz w:val="30"/>|{{> part}}')}</w:p>`,
    p(
      '{{chart (observations) type="bar" title=(text area.shortName "入园率") categories="period" series="indicator" id="rate"}}',
    ),
    table([
      "图",
      p(
        '{{chart (observations) type="bar" title="小图" categories="period" series="indicator" charts="native"}}',
      ),
    ]),
    p("末"),
  ].join("");
  const part = {
    "templates/partials/part.md":
      "# 要点\n\n## 次级\n\n据:ref[rate]，**重**。\n\n- 甲\n\n1. 乙\n2. 丙\n\n[网](https://example.org/a?b=1&c=2)\n",
  };
  const {bytes, told} = await buildForm(body, {
    ...part,
    "templates/letter.yaml": head("citations: none\nlevels: district\n"),
  });
  expect(told.filter((each) => !/^(?:close-bars|areas-without)/.test(each))).toEqual([]);
  const parts = readParts(bytes as Uint8Array);
  const xml = String(parts.get("word/document.xml"));
  const paragraphs = docxText(bytes as Uint8Array);
  expect(paragraphs.slice(0, 7)).toEqual(["要点", "次级", "据图1，重。", "•\t甲", "1.\t乙", "2.\t丙", "网"]);
  expect(xml).toContain('<w:pStyle w:val="1"/>');
  // No style for the second level: as around, and bold.
  expect(xml).toMatch(
    /<w:keepNext\/><w:jc w:val="right"\/><w:outlineLvl w:val="1"\/><\/w:pPr><w:r><w:rPr><w:rFonts w:ascii="Arial" w:eastAsia="楷体" w:hint="eastAsia"\/><w:b\/>/,
  );
  expect(xml).toContain('descr="');
  expect([...parts.keys()].filter((name) => /media|charts|embeddings/.test(name))).toEqual([
    "word/media/jianbao1.png",
    "word/charts/chart1.xml",
    "word/embeddings/Microsoft_Excel_Worksheet1.xlsx",
    "word/charts/_rels/chart1.xml.rels",
  ]);
  expect(await validatePackage(bytes as Uint8Array, "docx")).toEqual([]);
  expect(await auditTiny(bytes as Uint8Array)).toMatchObject({figures: 6, right: 6});
});
