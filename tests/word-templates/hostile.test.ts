import {describe, expect, test} from "vitest";
import {docxText, readParts} from "../support/read-package.ts";
import {validatePackage} from "../support/validate-package.ts";
import {p, run, table, type WrittenForm} from "../support/write-form.ts";
import {auditTiny, buildForm} from "./build-form.ts";

/** Templates as people, and what they type with, leave them: a valid file that says what was meant, or a clear error. */
type Case = [name: string, form: string | WrittenForm, expected: readonly string[] | string];

const rate = "(observation “gross-enrolment” status=“baseline”)";
const each = "{{#each (observations) as |o|}}";
const math = "http://schemas.openxmlformats.org/officeDocument/2006/math";

const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const cell = (inner: string, properties = "") =>
  `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/>${properties}</w:tcPr>${inner}</w:tc>`;
const rows = (...inner: readonly string[]) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>${inner.join("")}</w:tbl>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const control = (inner: string) =>
  `<w:sdt><w:sdtPr><w:id w:val="77"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
const box = (inner: string) =>
  `<w:p><w:r><w:pict><v:rect><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:rect></w:pict></w:r></w:p>`;
const picture = (described: string) =>
  `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/><wp:docPr id="3" name="图" descr="${described}"/><a:graphic><a:graphicData uri="x"/></a:graphic></wp:inline></w:drawing></w:r>${run("{{area.name}}")}</w:p>`;

/** Headers of three kinds; the first is that of `header`. */
const headers = (first: string, even: string): Partial<WrittenForm> => {
  const names = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;
  const office = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relationship = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${types}/${kind}" Target="${target}"/>`;
  const part = (name: string, kind: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${office}.${kind}+xml"/>`;
  return {
    section: `<w:sectPr>${["default", "first", "even"].map((type, index) => `<w:headerReference w:type="${type}" r:id="rId${index + 1}"/>`).join("")}<w:titlePg/></w:sectPr>`,
    files: {
      "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part("document", "document.main")}${part("styles", "styles")}${["header1", "header2", "header3"].map((name) => part(name, "header")).join("")}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
      "word/header2.xml": `<w:hdr ${names}>${first}</w:hdr>`,
      "word/header3.xml": `<w:hdr ${names}>${even}</w:hdr>`,
      "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${["header1", "header2", "header3"].map((name, index) => relationship(`rId${index + 1}`, "header", `${name}.xml`)).join("")}${relationship("rId9", "styles", "styles.xml")}</Relationships>`,
    },
  };
};

const cases: Case[] = [
  // What Word cuts an expression with.
  [
    "marks of revisions and of the spelling check",
    `<w:p><w:r w:rsidR="00A1B2C3"><w:t>{{ar</w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidRPr="00B2C3D4"><w:t>ea.n</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:t>ame}}</w:t></w:r></w:p>`,
    ["沙坪坝区"],
  ],
  [
    "a bookmark and an earlier page break",
    `<w:p>${run("{{area")}<w:bookmarkStart w:id="1" w:name="a"/><w:r><w:lastRenderedPageBreak/><w:t>.na</w:t></w:r><w:bookmarkEnd w:id="1"/>${run("me}}")}</w:p>`,
    ["沙坪坝区"],
  ],
  [
    "a link in the middle of it",
    `<w:p>${run("{{ar")}<w:hyperlink w:anchor="x">${run("ea.name}}甲")}</w:hyperlink></w:p>`,
    ["沙坪坝区甲"],
  ],
  [
    "a hyphen where a line may end",
    `<w:p>${run("{{area.na")}<w:r><w:softHyphen/></w:r>${run("me}}")}</w:p>`,
    ["沙坪坝区"],
  ],
  [
    "a hyphen where none may end",
    `<w:p><w:r><w:t>{{figure (observation “gross</w:t><w:noBreakHyphen/><w:t>enrolment” status=“baseline”)}}</w:t></w:r></w:p>`,
    ["90.25%"],
  ],
  ["a tab", `<w:p><w:r><w:t>{{figure</w:t><w:tab/><w:t>${rate}}}</w:t></w:r></w:p>`, ["90.25%"]],
  ["a line break", `<w:p><w:r><w:t>{{figure</w:t><w:br/><w:t>${rate}}}</w:t></w:r></w:p>`, ["90.25%"]],
  ["a space that never breaks", p(`{{figure\u00a0${rate}}}`), ["90.25%"]],
  ["a space as wide as a character", p(`{{figure\u3000${rate}}}`), ["90.25%"]],
  [
    "references to characters",
    `<w:p><w:r><w:t>{{figure (observation &quot;gross-enrolment&quot; status=&#34;baseline&#x22;)}}</w:t></w:r></w:p>`,
    ["90.25%"],
  ],
  [
    "a section of CDATA",
    "<w:p><w:r><w:t><![CDATA[{{area.name}} & <b>]]></w:t></w:r></w:p>",
    ["沙坪坝区 & <b>"],
  ],
  ["the end of a paragraph", p("{{area.") + p("name}}"), "template-syntax 第1段"],
  [
    "an insertion that nobody has accepted",
    `<w:p>${run("{{area")}<w:ins w:id="1" w:author="甲">${run(".name}}")}</w:ins></w:p>`,
    "tracked-changes 第1段",
  ],
  // What is typed instead of what is meant.
  ["braces of full width", p("｛｛area.name｝｝"), "single-braces 第1段"],
  ["braces of two widths", p("{{area.name}}和{｛area.code｝}"), "single-braces 第1段"],
  ["braces that stand apart", p("{ {area.name} }"), "single-braces 第1段"],
  ["single braces", p("{area.name}和{{area.name}}"), "single-braces 第1段"],
  ["four braces", p("{{{{area.name}}}}"), "template-syntax 第1段"],
  ["corner brackets", p("{{figure (observation 「gross-enrolment」)}}"), "full-width-symbol 第1段"],
  ["an end of a quotation twice", p("{{figure (observation ”gross-enrolment”)}}"), "full-width-symbol 第1段"],
  ["a dash for a hyphen", p("{{figure (observation “gross–enrolment”)}}"), "unknown-indicator 第1段"],
  ["a character that nobody sees", p("{{area.\u200bname}}"), "invisible-character 第1段"],
  ["a capital", p("{{Area.name}}"), "unknown-variable 第1段"],
  ["an expression without end", p("甲{{area.name，乙"), "template-syntax 第1段"],
  ["a remark", p("{{! 填地区 }}{{area.name}}{{!-- 或 {{area.code}} --}}"), ["沙坪坝区"]],
  // Where it stands.
  [
    "headers of three kinds",
    {body: p("文"), header: p("甲{{area.name}}"), ...headers(p("乙{{area.name}}"), p("丙{{area.name}}"))},
    ["文"],
  ],
  [
    "a mistake in the header of even pages",
    {body: p("文"), header: p("甲{{area.name}}"), ...headers(p("乙"), p("丙") + p("{{area.nam}}"))},
    "unknown-variable 页眉第2段",
  ],
  [
    "a text box and a note",
    {body: box(p("框{{area.name}}")), footnotes: `<w:footnote w:id="1">${p("注{{area.name}}")}</w:footnote>`},
    ["框沙坪坝区", "框沙坪坝区"],
  ],
  ["a block out of a text box", box(p("{{#if area}}")) + p("{{/if}}"), "block-crosses 第1个文本框"],
  ["a frame", `<w:p><w:pPr><w:framePr w:w="2000"/></w:pPr>${run("{{area.name}}")}</w:p>`, ["沙坪坝区"]],
  ["hidden text", p("<w:vanish/>|{{area.name}}", "甲"), ["沙坪坝区甲"]],
  [
    "the contents, which list a heading with it",
    `<w:p>${field(' TOC \\o "1-3" \\h ', `<w:hyperlink w:anchor="_Toc1">${run("{{area.name}}概况")}<w:r><w:tab/></w:r>${field(" PAGEREF _Toc1 ", run("3"))}</w:hyperlink>`)}</w:p><w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:bookmarkStart w:id="1" w:name="_Toc1"/>${run("{{area.name}}概况")}<w:bookmarkEnd w:id="1"/></w:p>`,
    ["沙坪坝区概况\t3", "沙坪坝区概况"],
  ],
  [
    "a field that repeats the title",
    `<w:p><w:fldSimple w:instr=" TITLE ">${run("{{area.name}}报告")}</w:fldSimple></w:p>`,
    ["沙坪坝区报告"],
  ],
  [
    "the code of a field",
    `<w:p>${field(' HYPERLINK "https://example.org/{{area.code}}" ', run("看"))}${run("{{area.name}}")}</w:p>`,
    "value-out-of-reach 第1段",
  ],
  ["an alternative text", p("甲") + picture("{{area.name}}的校徽"), "value-out-of-reach 第2段"],
  [
    "a formula",
    `<w:p><m:oMath xmlns:m="${math}"><m:r><m:t>{{area.</m:t></m:r><m:r><m:t>name}}</m:t></m:r></m:oMath></w:p>`,
    "value-out-of-reach 第1段",
  ],
  [
    "a phonetic guide",
    `<w:p><w:r><w:ruby><w:rt>${run("a")}</w:rt><w:rubyBase>${run("{{area.name}}")}</w:rubyBase></w:ruby></w:r></w:p>`,
    "value-out-of-reach 第1段",
  ],
  [
    "a chart of the template",
    {body: p("{{area.name}}"), files: {"word/charts/chart1.xml": "<c><t>{{</t><t>area.name}}</t></c>"}},
    "value-out-of-reach",
  ],
  // Blocks.
  [
    "a block from the header to the body",
    {body: p("{{/if}}"), header: p("{{#if area}}")},
    "block-crosses 页眉第1段",
  ],
  ["an end within other text", p(each) + p("{{figure o}}") + p("文{{/each}}后"), "block-crosses 第3段"],
  ["an else within other text", p("{{#if area}}") + p("甲{{else}}乙") + p("{{/if}}"), "block-crosses 第2段"],
  [
    "a block over several rows",
    rows(
      row(cell(p("头")), cell(p("头"))),
      row(cell(p(`${each}{{period o}}`)), cell(p("a"))),
      row(cell(p("b")), cell(p("{{figure o}}"))),
      row(cell(p("c")), cell(p("末{{/each}}"))),
    ),
    [..."头头", "2020年", "a", "b", "90.25%", "c", "末", "2025年", "a", "b", "98%以上", "c", "末"],
  ],
  [
    "a block over rows with cells joined downwards",
    rows(
      row(cell(p(`${each}{{period o}}`), '<w:vMerge w:val="restart"/>'), cell(p("上"))),
      row(cell(p(), "<w:vMerge/>"), cell(p("{{figure o}}{{/each}}"))),
    ),
    ["2020年", "上", "", "90.25%", "2025年", "上", "", "98%以上"],
  ],
  [
    "a block in a cell joined sideways",
    rows(row(cell(p(`${each}{{period o}}{{figure o}}；{{/each}}`), '<w:gridSpan w:val="2"/>'))),
    ["2020年90.25%；2025年98%以上；"],
  ],
  [
    "a table in a cell of a row that is repeated",
    rows(row(cell(p(`${each}{{period o}}`)), cell(table(["{{figure o}}", "x"]) + p("{{/each}}")))),
    ["2020年", "90.25%", "x", "", "2025年", "98%以上", "x", ""],
  ],
  [
    "rows that are repeated of a table in a cell",
    rows(row(cell(table([`${each}{{period o}}`, "{{figure o}}{{/each}}"]) + p()), cell(p("右")))),
    ["2020年", "90.25%", "2025年", "98%以上", "", "右"],
  ],
  [
    "a content control around a row",
    rows(control(row(cell(p(`${each}{{period o}}`)), cell(p("{{figure o}}{{/each}}"))))),
    ["2020年", "90.25%", "2025年", "98%以上"],
  ],
  [
    "a content control around a cell",
    rows(row(control(cell(p(`${each}{{period o}}`))), cell(p("{{figure o}}{{/each}}")))),
    ["2020年", "90.25%", "2025年", "98%以上"],
  ],
  ["no paragraph at all", "", "word-template-without-values"],
  // What Handlebars could do, and templates must not.
  ["what belongs to the program", p("{{constructor.name}}"), "forbidden-name 第1段"],
  ["a partial whose name is worked out", p("{{> (lookup area “name”)}}"), "unsupported-syntax 第1段"],
  ["a partial of its own", p("{{#*inline “x”}}") + p("甲") + p("{{/inline}}"), "unclosed-block 第3段"],
];

describe("a template as people leave it: a valid file, or a clear error", () => {
  test.each(cases)("%s", async (_, form, expected) => {
    const {bytes, told} = await buildForm(form, "citations: none\n");
    if (typeof expected === "string") {
      expect(told.map((each) => each.split(":")[0]?.trim())).toContain(expected);
      return;
    }
    expect(told.filter((each) => !each.startsWith("indicator-without-data "))).toEqual([]);
    if (!bytes) throw new Error("it was not built");
    expect(docxText(bytes)).toEqual(expected);
    for (const [name, content] of readParts(bytes))
      if (name.endsWith(".xml")) expect(String(content).replace(/<[^>]*>/g, ""), name).not.toContain("{{");
    expect(await validatePackage(bytes, "docx")).toEqual([]);
    const summary = await auditTiny(bytes);
    expect(summary?.right).toBe(summary?.figures);
  });
});
