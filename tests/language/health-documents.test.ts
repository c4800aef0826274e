// A field that is not education, in both languages: every edition for a country, a topic and all, from the data to
// finished files and back.
import {unzipSync} from "fflate";
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

/** The sixteen years of the package as so many months, or quarters. */
function inParts(data: Record<string, string>, kind: "months" | "quarters"): Record<string, string> {
  const partOf = (year: number) => {
    const at = year - 2000;
    return kind === "months"
      ? `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`
      : `${2022 + Math.floor(at / 4)}-Q${(at % 4) + 1}`;
  };
  const observations = String(data["observations.csv"]).replace(
    /^([^,]*)\.(\d{4})\.([^,]*,[^,]*,[^,]*),\2,/gmu,
    (_, subject, year, rest) =>
      `${subject}.${partOf(Number(year)).toLowerCase()}.${rest},${partOf(Number(year))},`,
  );
  return {...data, "observations.csv": observations};
}

describe.each([
  ["zh", "months", "比上年同期", /2025年4月/u],
  ["en", "months", "Change in a year", /April 2025/u],
  ["zh", "quarters", "比上年同期", /2025年第四季度/u],
  ["en", "quarters", "Change in a year", /Q4 2025/u],
] as const)("the same in %s over %s", (language, kind, head, newest) => {
  test("is told and drawn over time, against the year before", async () => {
    const data = inParts(healthPackage(language), kind);
    const view = viewDataset((await loadDataset("data", inMemory(data))).value as Dataset);
    const templates = editions.map((edition) => {
      const format = formatOfEdition[edition];
      const draft = {name: edition, for: "area", format, edition, language} as const;
      const {value} = planTemplate(draft, view, shippedThemes);
      return [`templates/${value?.path}`, value?.text ?? ""];
    });
    const effects = memoryEffects({...inFolder("data", data), ...Object.fromEntries(templates)});
    const selection = {...everything, areas: ["ZAF", "JPN"]};
    const {diagnostics} = await build({selection, generator: "test", charts: "native"}, effects);
    expect(diagnostics).toEqual([]);
    const documents = [...effects.written].filter(([name]) => /\.(?:docx|pptx)$/u.test(name));
    expect(documents).toHaveLength(2 * editions.length);
    for (const [name, bytes] of documents) {
      const text = textsOf(bytes, name)
        .join("\n")
        .replace(/[^\S\u00a0]+/gu, " ");
      expect(text, name).toContain(head);
      expect(text, name).toMatch(newest);
      const charts = Object.keys(unzipSync(bytes)).filter((part) => /charts\/chart\d+\.xml$/u.test(part));
      expect(charts.length, name).toBeGreaterThan(0);
      expect(lintPackage(bytes), name).toEqual([]);
    }
  });
});
