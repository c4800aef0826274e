// Every example of the documentation is built as an editor would build it, and prints what the page says.
import {readFileSync} from "node:fs";
import {beforeAll, describe, expect, test} from "vitest";
import {
  baseProject,
  type Example,
  exampleFiles,
  findBlocks,
  findExamples,
  readPages,
} from "../../scripts/doc-examples.mjs";
import {withoutRepeats} from "../../src/diagnostic/diagnostic.ts";
import {parseBrief} from "../../src/markdown/parse-brief.ts";
import {type BuildReport, build} from "../../src/pipeline/build.ts";
import {prepareProject} from "../../src/pipeline/project/prepare-project.ts";
import {everything} from "../../src/pipeline/project/selection.ts";
import {renderTemplate} from "../../src/template/render-template.ts";
import {type MemoryEffects, memoryEffects} from "../support/memory-effects.ts";
import {documentText} from "./document-text.ts";

const pages = readPages();
const chinese = pages.filter(({language}) => language === "zh");
const examples = chinese.flatMap(findExamples);
const right = examples.filter(({kind}) => kind !== "wrong");
const wrong = examples.filter(({kind}) => kind === "wrong");

const projectOf = (some: readonly Example[]) =>
  Object.assign(baseProject(chinese), ...some.map(exampleFiles));
/** Of areas and topics those that the pages speak of; together they would be a meeting. */
async function buildAll(effects: MemoryEffects): Promise<BuildReport> {
  const names = (await effects.meetingFiles.listMeetings()).map((name) => name.replace(/\.yaml$/, ""));
  const selections = [
    {...everything, areas: ["江滨区"]},
    {...everything, topics: ["学前教育"]},
    ...(names.length > 0 ? [{...everything, meetings: names}] : []),
  ];
  const reports: BuildReport[] = [];
  for (const selection of selections)
    reports.push(await build({selection, generator: "documentation"}, effects));
  return {...reports[0]!, diagnostics: withoutRepeats(reports.flatMap(({diagnostics}) => diagnostics))};
}

test("both languages have the same pages and the same examples", () => {
  const inEnglish = pages.filter(({language}) => language === "en");
  expect(inEnglish.map(({name}) => name)).toEqual(chinese.map(({name}) => name));
  const marked = (page: (typeof pages)[number]) =>
    findBlocks(page)
      .filter(({mark}) => mark)
      .map(({mark, code}) => ({mark, code}));
  for (const [index, page] of inEnglish.entries()) expect(marked(page)).toEqual(marked(chinese[index]!));
});

test("no name is given twice, and all that looks like a template is built", () => {
  const names = examples.map(({name}) => name);
  expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
  const loose = pages
    .flatMap(findBlocks)
    .filter(({language, mark}) => ["markdown", "handlebars", "yaml"].includes(language) && !mark);
  expect(loose.map(({file, line}) => `${file}:${line}`)).toEqual([]);
  const silent = right.filter(({kind, result}) => kind === "line" && result === undefined);
  expect(silent.map(({name}) => name)).toEqual([]);
});

describe("the examples", () => {
  const effects = memoryEffects(projectOf(right));
  let report: BuildReport;
  beforeAll(async () => {
    report = await buildAll(effects);
  });

  test("become documents without any remark", () => {
    expect(report.diagnostics.map(({code, place, message}) => ({code, place, message: message.en}))).toEqual(
      [],
    );
    const built = [...effects.written.keys()].map((file) => file.replace(/\.(?:docx|pptx)$/, ""));
    expect(right.map(({name}) => name).filter((name) => !built.includes(name))).toEqual([]);
  });

  test("print what stands below them", async () => {
    const project = (await prepareProject(effects)).value!;
    const subject = {for: "area" as const, area: project.view.areas.find(({name}) => name === "江滨区")!};
    for (const {name, result} of right) {
      if (result === undefined) continue;
      const prepared = project.library.templates.find(({template}) => template.name === name)!;
      const brief = renderTemplate(prepared, project.library, project.view, subject, project.date).value!;
      const document = parseBrief(brief.text, brief.locate).value!;
      expect({name, text: `${documentText(document.blocks).join("\n")}\n`}).toEqual({name, text: result});
    }
  });
});

test("what is shown as a mistake is told under the code that the page names", async () => {
  expect(wrong.length).toBeGreaterThan(1);
  const report = await buildAll(memoryEffects(projectOf(wrong)));
  for (const {name, expected} of wrong) {
    const codes = report.diagnostics
      .filter(({place}) => place?.file === `templates/${name}.md`)
      .map(({code}) => code);
    expect({name, codes}).toEqual({name, codes: [expected]});
  }
});

test("the example project builds by itself", async () => {
  const templates = ["briefing", "deck"].map((name) => [
    `templates/${name}.md`,
    readFileSync(new URL(`../../docs/example/templates/${name}.md`, import.meta.url)),
  ]);
  const effects = memoryEffects({...baseProject([]), ...Object.fromEntries(templates)});
  const report = await build({selection: everything, generator: "documentation"}, effects);
  // The two rates of 湖东区 are as near as that; a deck for all areas cannot choose its charts by their values.
  expect(report.diagnostics.filter(({code}) => code !== "close-bars")).toEqual([]);
  expect([...effects.written.keys()].filter((name) => name.startsWith("江滨区"))).toHaveLength(2);
});
