// Kind: figures from the cells of a data file, from the source to finished files and back, in both languages.
import {beforeAll, describe, expect, test, vi} from "vitest";
import {auditFile} from "../../../src/audit/audit-file.ts";
import {checkProject} from "../../../src/check/check-project.ts";
import {loadDataset} from "../../../src/dataset/load-dataset.ts";
import type {Dataset} from "../../../src/model/dataset.ts";
import {build} from "../../../src/pipeline/build.ts";
import {everything} from "../../../src/pipeline/project/selection.ts";
import {inMemory} from "../../dataset/tiny-package.ts";
import {healthPackage} from "../../support/health-package.ts";
import {healthProject} from "../../support/health-project.ts";
import {type MemoryEffects, memoryEffects} from "../../support/memory-effects.ts";
import {docxText, pptxText} from "../../support/read-package.ts";
import {inFolder, makeTemplate} from "../../support/small-project.ts";
import {validatePackage} from "../../support/validate-package.ts";

vi.setConfig({testTimeout: 60_000});

/** The health project, whose rows name cells of its table. */
const files = healthPackage();
files["observations.csv"] = String(files["observations.csv"]).replaceAll(/,第(\d+)行,/gu, ",D$1,");

const body = `# 寿命

## 预期寿命

各国的中位数为{{figure (benchmark (observations indicators="life-expectancy" area=null period=2012) "median")}}。

{{table (observations indicators="life-expectancy" since=2009 until=2015) columns="period value" caption="预期寿命"}}
`;
const templateOf = (format: "docx" | "pptx", language: string) =>
  makeTemplate({title: `{{area.name}} ${language}`, format, body}).replace(
    "---\n",
    `---\nlanguage: ${language}\n`,
  );
const templates = Object.fromEntries(
  (["docx", "pptx"] as const).flatMap((format) =>
    ["zh", "en"].map((language) => [`templates/${format}-${language}.md`, templateOf(format, language)]),
  ),
);
const project = {...healthProject(templates), ...inFolder("data", files)};

let effects: MemoryEffects;
let dataset: Dataset;
beforeAll(async () => {
  dataset = (await loadDataset("data", inMemory(files))).value as Dataset;
  effects = memoryEffects(project);
  const {diagnostics} = await build(
    {selection: {...everything, areas: ["日本"]}, generator: "test"},
    effects,
  );
  expect(diagnostics.filter(({severity}) => severity === "error")).toEqual([]);
}, 60_000);

const bytesOf = (name: string) => effects.written.get(name) as Uint8Array;

describe.each(["zh", "en"])("in %s", (language) => {
  test("the cells of the table are one place in the list of sources", () => {
    const text = docxText(bytesOf(`日本 ${language}.docx`)).join("\n");
    expect(text).toMatch(/D\d+:D\d+/u);
    expect(text.match(/\bD\d+\b/gu)?.length).toBeLessThan(8);
  });

  test("and one line of the notes", () => {
    const notes = pptxText(bytesOf(`日本 ${language}.pptx`))
      .slides.map((slide) => JSON.stringify(slide))
      .join("\n");
    expect(notes).toMatch(/D\d+:D\d+/u);
  });

  test.each(["docx", "pptx"] as const)("%s is valid, and every figure right", async (format) => {
    const name = `日本 ${language}.${format}`;
    expect(await validatePackage(bytesOf(name), format)).toEqual([]);
    const {value} = auditFile(bytesOf(name), dataset, name);
    expect(value?.findings.length).toBeGreaterThan(6);
    expect(value?.findings.filter(({verdict}) => verdict !== "right")).toEqual([]);
  });
});

test("every row is proved by its cell", async () => {
  const sources = {
    name: "texts",
    files: {
      readFile: async () => new TextEncoder().encode(String(files["sources/tables.csv"])),
    },
  };
  const report = await checkProject({sources, coverage: false, strict: false}, memoryEffects(project));
  const errors = report.diagnostics.filter(({severity}) => severity === "error");
  expect(errors.slice(0, 3).map(({message}) => message.en)).toEqual([]);
  expect(report.counts.verified).toBe(report.counts.observations);
});
