// A field that is not education, in both languages: every edition for a country, a topic and all, from the data to
// finished files and back.
import {beforeAll, describe, expect, test} from "vitest";
import {auditFile} from "../../src/audit/audit-file.ts";
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import {lintPackage} from "../../src/lint/lint-package.ts";
import type {Dataset} from "../../src/model/dataset.ts";
import {editions, formatOfEdition} from "../../src/model/edition.ts";
import type {LanguageId} from "../../src/model/language.ts";
import {planTemplate} from "../../src/new/template/plan-template.ts";
import {build} from "../../src/pipeline/build.ts";
import {everything, type Selection} from "../../src/pipeline/project/selection.ts";
import {viewDataset} from "../../src/template/dataset-view.ts";
import {inMemory} from "../dataset/tiny-package.ts";
import {shippedThemes} from "../new/themes.ts";
import {findChinese} from "../support/find-chinese.ts";
import {healthPackage} from "../support/health-package.ts";
import {type MemoryEffects, memoryEffects} from "../support/memory-effects.ts";
import {docxText, pptxText} from "../support/read-package.ts";
import {inFolder} from "../support/small-project.ts";
import {validatePackage} from "../support/validate-package.ts";

const subjects = ["area", "topic", "all"] as const;

const selections: readonly Selection[] = [
  {...everything, areas: ["JPN"], templates: editions.map((edition) => `area-${edition}`)},
  {...everything, topics: ["survival"], templates: editions.map((edition) => `topic-${edition}`)},
  {...everything, templates: editions.map((edition) => `all-${edition}`)},
];

const formatOf = (name: string) => (name.endsWith("docx") ? "docx" : "pptx");

function textsOf(bytes: Uint8Array, name: string): string[] {
  if (formatOf(name) === "docx") return docxText(bytes);
  return pptxText(bytes).slides.flatMap(({texts, notes}) => [...texts, ...notes]);
}

/** Latin words that a Chinese document may not do without: places in a table, and a heading of rows. */
const latinWord = /[A-Za-z]{2,}/u;

describe.each(["zh", "en"] as const)("health statistics in %s", (language: LanguageId) => {
  let effects: MemoryEffects;
  let dataset: Dataset;
  let documents: [name: string, bytes: Uint8Array][];

  beforeAll(async () => {
    const data = healthPackage(language);
    dataset = (await loadDataset("data", inMemory(data))).value as Dataset;
    const view = viewDataset(dataset);
    const templates = subjects.flatMap((subject) =>
      editions.map((edition) => {
        const format = formatOfEdition[edition];
        const name = `${subject}-${edition}`;
        const {value} = planTemplate({name, for: subject, format, edition, language}, view, shippedThemes);
        return [`templates/${value?.path}`, value?.text ?? ""];
      }),
    );
    effects = memoryEffects({...inFolder("data", data), ...Object.fromEntries(templates)});
    for (const selection of selections) {
      const {diagnostics} = await build({selection, generator: "test", charts: "native"}, effects);
      expect(diagnostics).toEqual([]);
    }
    documents = [...effects.written].filter(([name]) => /\.(?:docx|pptx)$/u.test(name));
  });

  test("there is one for each edition and subject, valid and without a finding", async () => {
    expect(documents).toHaveLength(subjects.length * editions.length);
    for (const [name, bytes] of documents) {
      expect(await validatePackage(bytes, formatOf(name)), name).toEqual([]);
      expect(lintPackage(bytes), name).toEqual([]);
    }
  });

  test("no word of the other language", () => {
    const foreign = documents.flatMap(([name, bytes]) =>
      language === "en"
        ? findChinese(bytes, name)
        : textsOf(bytes, name).filter((text) => latinWord.test(text)),
    );
    expect(foreign).toEqual([]);
  });

  test("every figure is right", () => {
    for (const [name, bytes] of documents) {
      const {value} = auditFile(bytes, dataset, name);
      expect(value?.findings.length, name).toBeGreaterThan(3);
      expect(
        value?.findings.filter(({verdict}) => verdict !== "right"),
        name,
      ).toEqual([]);
    }
  });
});
