// Mistakes that the fuzz found, each in its smallest form.
import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {printDiagnostics} from "../../src/cli/print-diagnostics.ts";
import type {Terminal} from "../../src/cli/terminal.ts";
import type {Diagnostic} from "../../src/diagnostic/diagnostic.ts";
import {build} from "../../src/pipeline/build.ts";
import {everything} from "../../src/pipeline/project/selection.ts";
import {type Package, tinyPackage} from "../dataset/tiny-package.ts";
import {memoryEffects} from "../support/memory-effects.ts";
import {readParts} from "../support/read-package.ts";
import {inFolder, makeTemplate, type Project, type TemplateParts} from "../support/small-project.ts";

const data = inFolder("data", tinyPackage());

async function run(files: Project) {
  const effects = memoryEffects(files);
  const report = await build({selection: everything, generator: "test"}, effects);
  const errors = report.diagnostics.filter(({severity}) => severity === "error");
  const found = errors.map(({code, place}) => `${code} ${place?.file}:${place?.line}:${place?.column}`);
  return {...report, found, written: effects.written};
}

const runTemplate = (parts: TemplateParts, more: Project = {}) =>
  run({...data, "templates/brief.md": makeTemplate({title: "简报", for: "all", ...parts}), ...more});

test("a mistake in a partial that no template includes is a mistake nevertheless", async () => {
  const {verdict, found} = await runTemplate({}, {"templates/partials/loop.md": "{{> loop}}"});
  expect(found).toEqual(["partial-cycle templates/partials/loop.md:1:1"]);
  expect(verdict).toBe("template-invalid");
});

test("brackets that never end are told by their place, not by the parser's stack", async () => {
  const files: Package = {...tinyPackage(), "datapackage.json": `{"a":\n${"[".repeat(30_000)}`};
  const {verdict, found} = await run({...inFolder("data", files), "templates/brief.md": makeTemplate({})});
  expect(found).toEqual(["json-too-deep data/datapackage.json:2:100"]);
  expect(verdict).toBe("data-invalid");
});

test("brackets in a text are none", async () => {
  const files = tinyPackage();
  const text = String(files["datapackage.json"]).replace("小数据", `${"[".repeat(200)}\\"{`);
  expect((await run(inFolder("data", {...files, "datapackage.json": text}))).found).toEqual([
    "no-templates templates:undefined:undefined",
  ]);
});

test("the character at which Handlebars stops reading is named", async () => {
  const {found} = await runTemplate({body: "# 章\n\n一\n二\u0000三 {{date}}\n"});
  expect(found).toEqual(["control-character templates/brief.md:11:2"]);
});

test.each([
  ["javascript:alert%281%29"],
  ["file:///etc/passwd"],
  ["<C:\\\\报告.docx>"],
  ["<\\\\\\\\server\\\\share>"],
  ["#top"],
  ["other.docx"],
  ["http://"],
  ["<https:\\\\\\\\example.com>"],
  ["<http://exa mple.com/>"],
])("nobody can follow a link to %s", async (address) => {
  const {found} = await runTemplate({body: `# 章\n\n见[这里](${address})。\n`});
  expect(found).toEqual(["link-address templates/brief.md:10:2"]);
});

test("links on the web and to people can be followed", async () => {
  const body =
    "# 章\n\n[一](https://例子.中国/路?问=答#锚)[二](HTTP://EXAMPLE.COM)[三](mailto:a@example.com)\n";
  expect((await runTemplate({body})).verdict).toBe("done");
});

/** A bar chart of one value, 97 to 98, with further keys. */
const chart = (...keys: string[]) =>
  [
    "# 章",
    "",
    '{{figure (observation "gross-enrolment" area="500106" status="target")}}',
    "",
    "```chart",
    "type: bar",
    "title: 图",
    'data: {{chart-data (observations area="500106" indicators="gross-enrolment")}}',
    ...keys,
    "```",
    "",
  ].join("\n");

test.each([
  ["ends in the wrong order", ["minimum: 100", "maximum: 50"], "cannot go from 100 to 50"],
  ["an axis of no length", ["maximum: 0"], "cannot go from 0 to 0"],
  ["a value above the end", ["maximum: 95"], "98 lies beyond the end"],
  ["a value below the end", ["minimum: 95"], "90.25 lies beyond the end"],
])("a chart with %s is refused", async (_, keys, message) => {
  const {found, diagnostics} = await runTemplate({body: chart(...keys)});
  expect(found).toEqual(["chart-axis templates/brief.md:12:1"]);
  expect(diagnostics.map((each) => each.message.en).join("\n")).toContain(message);
});

test.each([["minimum: 90"], ["maximum: 98"], ["minimum: -5"]])(
  "an axis with %s holds its values",
  async (key) => {
    expect((await runTemplate({body: chart(key)})).found).toEqual([]);
  },
);

test("a title with half a surrogate pair is an error at the title", async () => {
  const {found, written} = await runTemplate({title: "甲\\ud800\\u0001乙"});
  expect(found).toEqual(["lone-surrogate templates/brief.md:2:8"]);
  expect([...written.keys()].filter((path) => path.endsWith(".docx"))).toEqual([]);
});

test.each([
  ["blanks", "\\u3000\\u00a0"],
  ["a condition that leaves all out", "{{#if false}}甲{{/if}}"],
])("a title of nothing but %s is an error at the title", async (_, title) => {
  const {found, verdict} = await runTemplate({title});
  expect(found).toEqual(["empty-title templates/brief.md:2:9"]);
  expect(verdict).toBe("template-invalid");
});

const theme = readFileSync(new URL("../../templates/themes/plain.yaml", import.meta.url), "utf8");
const withCodeFont = (name: string) => ({
  "templates/themes/other.yaml": theme.replace(/^codeFont:.*$/m, `codeFont: ${JSON.stringify(name)}`),
});

test.each([
  ["楷体_GB2312", "楷体_GB2312"],
  ["Consolas", undefined],
])("code in %s: Chinese in it is set in %s", async (name, eastAsia) => {
  const {found, written} = await runTemplate(
    {theme: "other", body: "# 章\n\n写作`代码`。\n"},
    withCodeFont(name),
  );
  expect(found).toEqual([]);
  const xml = String(new Map(readParts(written.get("简报.docx")!)).get("word/document.xml"));
  const [, fonts = ""] = /<w:rFonts([^>]*)\/>(?:(?!<w:r>).)*代码/.exec(xml) ?? [];
  expect(fonts).toContain(`w:ascii="${name}"`);
  expect(/w:eastAsia="([^"]*)"/.exec(fonts)?.[1]).toBe(eastAsia);
});

test.each([["A & B"], ["长".repeat(32)], ["𪚥".repeat(16)], ["a\tb"]])(
  "no font is called %s",
  async (name) => {
    const {found} = await runTemplate({theme: "other"}, withCodeFont(name));
    expect(found).toEqual([expect.stringMatching(/^[a-z-]+ templates\/themes\/other\.yaml:\d+:\d+$/)]);
  },
);

test("an author of blanks is none", async () => {
  for (const format of ["docx", "pptx"] as const) {
    const {written} = await runTemplate({format, more: 'author: "\\u3000\\u00a0"\n', body: "## 页\n\n文\n"});
    const [core] = [...readParts(written.get(`简报.${format}`)!)].filter(
      ([name]) => name === "docProps/core.xml",
    );
    expect(String(core![1])).toContain("<dc:creator>jianbao</dc:creator>");
  }
});

test("a key that is no text is an error, and nothing that Node warns of", async () => {
  const warnings: string[] = [];
  const note = (warning: Error) => warnings.push(warning.message);
  process.on("warning", note);
  const {found} = await runTemplate({body: "# 章\n\n```chart\n{a: 1}: 2\n```\n"});
  await new Promise((resolve) => setImmediate(resolve));
  process.off("warning", note);
  expect(found.length).toBeGreaterThan(0);
  expect(warnings).toEqual([]);
});

test("a terminal shows what it would otherwise obey, and quotations in short", () => {
  const said: string[] = [];
  const terminal: Terminal = {
    language: "en",
    colours: false,
    interactive: false,
    annotates: false,
    out: () => {},
    say: (text) => said.push(text),
  };
  const diagnostic: Diagnostic = {
    severity: "error",
    code: "any",
    message: {en: `there is no "\u001b[31m\u202e${"长".repeat(500)}" here`, zh: "无"},
    hint: {en: "one\ntwo", zh: "无"},
    place: {file: "a\u0007.md", line: 3},
  };
  printDiagnostics([diagnostic], terminal);
  expect(said).toEqual([
    `aU+0007.md:3 error there is no "U+001B[31mU+202E${"长".repeat(54)}…" here [any]`,
    "  → one↵two",
  ]);
});
