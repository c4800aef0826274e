import {expect, test, vi} from "vitest";
import {openProjectService} from "../../src/preview/service/project-service.ts";
import {tinyPackage} from "../dataset/tiny-package.ts";
import {memoryEffects} from "../support/memory-effects.ts";
import {inFolder, type Project} from "../support/small-project.ts";
import {p, table, writeForm} from "../support/write-form.ts";
import {buildForm, head} from "./build-form.ts";

vi.setConfig({testTimeout: 60_000});

const key = {template: "letter", subject: "500106"};

function serve(body: string, more: Project = {}) {
  const effects = memoryEffects({
    ...inFolder("data", tinyPackage()),
    "templates/letter.docx": writeForm({body, header: p("{{area.name}}教委"), footer: p("第 1 页")}),
    "templates/letter.yaml": head(),
    ...more,
  });
  return openProjectService(effects, {charts: null, themes: []});
}

const body = [
  `<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>{{area.name}}概况</w:t></w:r></w:p>`,
  p(
    "入园率",
    '<w:b/><w:color w:val="FF0000"/>|{{figure (observation "gross-enrolment" status="baseline")}}',
    "。",
  ),
  table(["时期", "数值"], ["{{#each (observations) as |o|}}{{period o}}", "{{figure o}}{{/each}}"]),
  p('{{chart (observations) type="bar" title="入园率" categories="period" series="indicator"}}'),
  p("{{> part}}"),
  p("不变"),
].join("");
const part = {"templates/partials/part.md": "## 要点\n\n- 甲\n- 乙\n"};

test("the pages show text, tables and charts in nearly their form, and say that only Word shows all", async () => {
  const service = serve(body, part);
  const {value, diagnostics} = await service.view(key, 1);
  expect(diagnostics.filter(({severity}) => severity === "error")).toEqual([]);
  const html = (value?.sheets ?? []).map((sheet) => sheet.html).join("");
  const text = html.replace(/<[^>]*>/g, "");
  expect(text).toContain("以 Word 打开的文件为准");
  for (const each of [
    "沙坪坝区教委",
    "沙坪坝区概况",
    "入园率90.25%。",
    "2020年90.25%2025年98%以上",
    "要点",
    "甲",
    "不变",
    "资料来源",
    "第 1 页",
  ])
    expect(text).toContain(each);
  expect(html).toMatch(/<h2[^>]*>.*概况/);
  expect(html).toContain('data-observations="a.1"');
  expect(html).toMatch(/color:#FF0000[^>]*>(?:<[^>]*>)*90\.25%|90\.25%/);
  expect(html).toMatch(/<img[^>]*alt="[^"]*入园率/);
  expect(value?.pictures).toHaveLength(1);
});

test("the pages of a document in English say so in English", async () => {
  const picture = "<w:p><w:r><w:drawing/></w:r></w:p>";
  const service = serve(p("{{area.name}}") + picture, {"templates/letter.yaml": head("language: en\n")});
  const {value} = await service.view(key, 1);
  const text = (value?.sheets ?? []).map(({html}) => html.replace(/<[^>]*>/g, "")).join("");
  expect(text).toContain("fonts, layout and pictures are as Word shows them");
  expect(text).toContain("[picture]");
});

test("what is downloaded is what is built, and problems show their paragraph", async () => {
  const simple = p("{{area.name}}");
  const {value} = await serve(simple).file(key, 1);
  const {bytes} = await buildForm({body: simple, header: p("{{area.name}}教委"), footer: p("第 1 页")});
  expect(Buffer.compare(value?.bytes as Uint8Array, bytes as Uint8Array)).toBe(0);
  const {diagnostics} = await serve(p("甲") + p("乙{{area.nam}}")).view(key, 1);
  expect(diagnostics.find(({code}) => code === "unknown-variable")).toMatchObject({
    place: {file: "templates/letter.docx", spot: {zh: "第2段"}},
    excerpt: {first: 1, lines: ["甲", "乙{{area.nam}}", "{{area.name}}教委"]},
  });
});

test("another save shows another page", async () => {
  const effects = memoryEffects({
    ...inFolder("data", tinyPackage()),
    "templates/letter.docx": writeForm({body: p("甲{{area.name}}")}),
    "templates/letter.yaml": head(),
  });
  let saved = writeForm({body: p("甲{{area.name}}")});
  const {templateFiles} = effects;
  const service = openProjectService(
    {
      ...effects,
      templateFiles: {
        ...templateFiles,
        readFile: async (path) => (path === "letter.docx" ? saved : templateFiles.readFile(path)),
      },
    },
    {charts: null, themes: []},
  );
  const show = async (revision: number) => (await service.view(key, revision)).value?.sheets[0]?.html ?? "";
  expect(await show(1)).toContain("甲沙坪坝区");
  saved = writeForm({body: p("乙{{area.name}}")});
  expect(await show(2)).toContain("乙沙坪坝区");
});
