import {describe, expect, test} from "vitest";
import {findExcerpts} from "../../src/cli/excerpts.ts";
import {openWrittenFiles} from "../../src/pipeline/folders/written-files.ts";
import {tinyPackage} from "../dataset/tiny-package.ts";
import {memoryEffects} from "../support/memory-effects.ts";
import {inFolder} from "../support/small-project.ts";
import {p, run, table, wordType, writeForm, zipOf} from "../support/write-form.ts";
import {buildForm, head} from "./build-form.ts";

describe("what is wrong with an expression is told as in Markdown, at its paragraph", () => {
  test.each([
    ["an unknown variable", p("甲") + p("{{area.nam}}"), "第2段", "unknown-variable"],
    [
      "an unknown indicator",
      table(["甲", '{{figure (observation "gross")}}']),
      "第1个表格第1行第2格",
      "unknown-indicator",
    ],
    ["an unknown helper", p("{{figur (observation)}}"), "第1段", "unknown-helper"],
    ["a wrong option", p('{{figure (observation "kindergartens") size=2}}'), "第1段", "wrong-arguments"],
    ["an unknown partial", p("{{> nothing}}"), "第1段", "unknown-partial"],
    ["no end of an expression", p("甲{{area.name") + p("乙"), "第1段", "template-syntax"],
    ["no end of a quotation", p('{{figure (observation "x)}}'), "第1段", "template-syntax"],
    ["no end of a block", p("{{#if area}}") + p("甲"), "第1段", "unclosed-block"],
    ["an end of nothing", p("甲") + p("{{/if}}"), "第2段", "unclosed-block"],
    ["the end of another block", p("{{#if area}}") + p("{{/each}}"), "第2段", "unclosed-block"],
    ["a block out of its paragraph", p("甲{{#if area}}乙") + p("丙{{/if}}"), "第1段", "block-crosses"],
    [
      "a block out of its cell",
      table(["甲{{#if area}}", "乙"], ["{{/if}}丙", "丁"]),
      "第1个表格第1行第1格",
      "block-crosses",
    ],
    [
      "a block out of its table",
      table(["{{#if area}}", "乙"]) + p("{{/if}}"),
      "第1个表格第1行第1格",
      "block-crosses",
    ],
    ["a table in a sentence", p("见{{table (observations)}}"), "第1段", "value-not-printable"],
    [
      "a sparkline",
      p('{{sparkline (observations indicators="gross-enrolment")}}'),
      "第1段",
      "sparkline-place",
    ],
    [
      "a sparkline in a cell of Word",
      table(["甲", '{{sparkline (observations indicators="gross-enrolment")}}']),
      "第1个表格第1行第2格",
      "sparkline-place",
    ],
    ["a partial in a sentence", p("见{{> part}}"), "第1段", "partial-in-text"],
    ["raw text", p("{{{area.name}}}"), "第1段", "raw-output"],
    [
      "symbols of a Chinese keyboard",
      p("{{figure （observation “kindergartens”）}}"),
      "第1段",
      "full-width-symbol",
    ],
    ["an invisible character", p("{{area.name}}\u202e"), "第1段", "direction-mark"],
    ["our own marks", p("{{area.name}}\ue002/"), "第1段", "private-use-character"],
    [
      "blocks within blocks",
      p("{{#if area}}".repeat(80) + "{{/if}}".repeat(80)),
      "第1段",
      "nested-too-deeply",
    ],
  ])("%s", async (_, body, spot, code) => {
    const {told, codes, bytes} = await buildForm(body, {"templates/partials/part.md": "文。\n"});
    expect(codes).toContain(code);
    expect(told.find((each) => each.startsWith(`${code} `))).toContain(` ${spot}: `);
    expect(bytes).toBeUndefined();
  });

  test("also in headers, notes and text boxes", async () => {
    const box = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p("{{a1}}")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    const {told} = await buildForm({
      body: box,
      header: p("{{a2}}"),
      footer: p("{{#if area}}"),
      footnotes: `<w:footnote w:id="1">${p("{{table (observations)}}")}</w:footnote>`,
    });
    expect(told.map((each) => each.split(":")[0])).toEqual([
      "block-outside-text 脚注第1段",
      "block-crosses 页脚第1段",
    ]);
    const second = await buildForm({body: box, header: p("{{a2}}")});
    expect(second.told.map((each) => each.split(":")[0])).toEqual([
      "unknown-variable 第1个文本框",
      "unknown-variable 页眉第1段",
    ]);
  });

  test("a text box that would be repeated", async () => {
    const box = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p("{{area.name}}")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    const {codes} = await buildForm(p("{{#each (observations)}}") + box + p("{{/each}}"));
    expect(codes).toEqual(["text-box-in-block"]);
  });

  test("the paragraph is quoted, with what is meant marked in it", async () => {
    const body = p("入园", "<w:b/>|率为{{fig", "ure (observation “gros”)}}。");
    const {report} = await buildForm(body);
    const effects = memoryEffects({"templates/letter.docx": writeForm({body})});
    const [excerpt] = (await findExcerpts(report.diagnostics, openWrittenFiles(effects))).values();
    expect(excerpt).toMatchObject({
      isParagraph: true,
      before: "入园率为{{figure (observation ",
      marked: "“gros”",
      after: ")}}。",
    });
  });
});

describe("front matter", () => {
  const rest = p("{{area.name}}");
  const lines = [
    "title: “{{area.name}}报告”",
    "for：area",
    "format: docx",
    "theme: plain",
    "minimum-observations: 1",
  ];

  test("in the first paragraphs, as Word leaves it, and not in the document", async () => {
    const body = p("---") + lines.map((line) => p(line)).join("") + p("———") + rest;
    const {bytes, told} = await buildForm(body, {"templates/letter.yaml": undefined as unknown as string});
    expect(told).toEqual([]);
    expect(bytes).toBeDefined();
  });

  test.each([
    ["none", rest, undefined, "", "front-matter-missing"],
    ["no end", p("---") + p("title: x") + rest, undefined, "第2段", "front-matter-missing"],
    ["two", p("---") + p("title: x") + p("---") + rest, head(), "第2段", "front-matter-twice"],
    [
      "an unknown key",
      p("---") + lines.map((line) => p(line)).join("") + p("titel: x") + p("---") + rest,
      undefined,
      "第7段",
      "unknown-key",
    ],
    ["another format", rest, head().replace("docx", "pptx"), "", "word-template-format"],
    ["pages", rest, head("pages-at-most: 3\n"), "", "word-template-pages"],
    ["an unknown theme", rest, head().replace("plain", "pla"), "", "unknown-theme"],
    ["a mistake in the title", rest, head().replace("area.name", "area.nam"), "", "unknown-variable"],
  ])("%s", async (_, body, yaml, spot, code) => {
    const {codes, told, report} = await buildForm(body, {"templates/letter.yaml": yaml as string});
    expect(codes).toContain(code);
    expect(told.find((each) => each.startsWith(`${code} `))).toContain(` ${spot}: `);
    if (yaml && spot === "")
      expect(report.diagnostics.find((each) => each.code === code)?.place?.file).toBe(
        "templates/letter.yaml",
      );
  });

  test("a template of the same name in Markdown", async () => {
    const {codes} = await buildForm(rest, {"templates/letter.md": `---\n${head()}---\n# 甲\n\n文。\n`});
    expect(codes).toContain("template-name-twice");
  });
});

describe("files that are no templates", () => {
  const tracked = (inner: string) => `<w:p>${inner}</w:p>`;
  const by = `w:id="1" w:author="甲" w:date="2025-01-01T00:00:00Z"`;
  const whole = {body: p("{{area.name}}")};
  const ok = writeForm(whole);
  const spoilt = Uint8Array.from(ok);
  spoilt.fill(0x41, 400, 420);
  const strictXml =
    '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>';
  const bomb = zipOf({"[Content_Types].xml": Buffer.alloc(40_000_000, 32)});
  const many = p("甲").repeat(20_001);
  test.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "office-file-other-kind"],
    ["a text", Buffer.from("{{area.name}}"), "office-file-other-kind"],
    ["a PDF", Buffer.from("%PDF-1.7 {{x}}"), "office-file-other-kind"],
    ["a web page", Buffer.from("<html><body>{{x}}</body></html>"), "office-file-other-kind"],
    [
      "an old Word file",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("WordDocument", "utf16le")]),
      "office-file-protected",
    ],
    [
      "a file with a password",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
      "office-file-protected",
    ],
    ["another zip", zipOf({"a.txt": "x"}), "office-file-other-kind"],
    ["half a file", ok.slice(0, ok.length / 2), "office-file-damaged"],
    ["spoilt bytes", spoilt, "office-file-damaged"],
    ["no document in it", zipOf({"[Content_Types].xml": "<Types/>"}), "office-file-damaged"],
    [
      "macros",
      writeForm({...whole, type: "application/vnd.ms-word.document.macroEnabled.main+xml"}),
      "office-file-macros",
    ],
    ["hidden macros", writeForm({...whole, files: {"word/vbaProject.bin": "x"}}), "office-file-macros"],
    [
      "a template of Word",
      writeForm({...whole, type: wordType.replace("document.main", "template.main")}),
      "office-file-other-kind",
    ],
    [
      "a workbook",
      writeForm({
        ...whole,
        type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      }),
      "office-file-other-kind",
    ],
    [
      "a signature",
      writeForm({...whole, files: {"_xmlsignatures/sig1.xml": "<a/>"}}),
      "word-template-signed",
    ],
    [
      "strict Open XML",
      writeForm({...whole, files: {"word/document.xml": strictXml}}),
      "office-file-other-kind",
    ],
    [
      "a document type",
      writeForm({...whole, files: {"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a/>'}}),
      "office-file-damaged",
    ],
    [
      "broken XML",
      writeForm({...whole, files: {"word/document.xml": "<w:document><w:body>"}}),
      "office-file-damaged",
    ],
    [
      "deep XML",
      writeForm({body: `${"<w:sdt>".repeat(500)}${"</w:sdt>".repeat(500)}`}),
      "office-file-damaged",
    ],
    [
      "other bytes",
      writeForm({...whole, files: {"word/document.xml": Buffer.from([0xff, 0xfe, 0x3c, 0])}}),
      "office-file-damaged",
    ],
    ["too much", bomb, "office-file-too-large"],
    ["too many paragraphs", writeForm({body: many}), "word-template-too-long"],
    [
      "an insertion",
      writeForm({body: tracked(`<w:ins ${by}>${run("{{area.name}}")}</w:ins>`)}),
      "tracked-changes",
    ],
    [
      "a deletion",
      writeForm({
        body: `${tracked(`<w:del ${by}><w:r><w:delText>旧</w:delText></w:r></w:del>`)}${p("{{area.name}}")}`,
      }),
      "tracked-changes",
    ],
    [
      "a section break in a tag",
      writeForm({
        body: `${p("{{#if area}}")}${p("甲")}${p("{{else}}").replace("<w:p>", "<w:p><w:pPr><w:sectPr/></w:pPr>")}${p("{{/if}}")}`,
      }),
      "section-break-in-tag",
    ],
  ])("%s", async (_, bytes, code) => {
    const {codes, bytes: built} = await buildForm(bytes);
    expect(codes).toEqual([code]);
    expect(built).toBeUndefined();
  });

  test("a letter without expressions is left alone, and what Word keeps beside a file", async () => {
    const effects = {
      ...inFolder("data", tinyPackage()),
      "templates/note.docx": writeForm({body: p("通知")}),
      "templates/~$letter.docx": "x",
    };
    const {report, bytes} = await buildForm(p("{{area.name}}"), {
      "templates/letter.yaml": head(),
      ...effects,
    });
    expect(bytes).toBeDefined();
    expect(report.diagnostics.map(({code, place}) => `${code} ${place?.file}`)).toEqual([
      "file-unused templates/note.docx",
    ]);
  });
});
