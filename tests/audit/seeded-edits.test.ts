// Finished files edited by a seeded hand: every edit must be found, and nothing else may be.
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {auditFile} from "../../src/audit/audit-file.ts";
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import type {Dataset} from "../../src/model/dataset.ts";
import {build} from "../../src/pipeline/build.ts";
import {nodeEffects} from "../../src/pipeline/node-effects.ts";
import {
  compareFindings,
  type Edit,
  type EditKind,
  makeEdits,
  pack,
  random,
  textWays,
  unpack,
} from "./edits.mjs";
import {applyHarmless, harmlessEdits} from "./harmless-edits.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const kinds: EditKind[] = ["text", "cell", "note", "alternative", "cache", "label", "workbook"];

let folder: string;
let dataset: Dataset;
let files: {name: string; bytes: Uint8Array}[];

const body = `
# 主要指标

{{#each (topics) as |topic|}}
{{#with (observations topic=topic) as |found|}}
## {{topic.name}}

{{table found columns="indicator period value" caption=topic.name}}

{{#each (take found 5) as |o|}}
- {{period o}}{{o.indicator.name}}{{figure o}}
{{/each}}

{{/with}}
{{/each}}
## 比率

\`\`\`chart
type: bar
title: 主要比率
data: {{chart-data (observations indicators="vocational-new-labour-share school-community-coverage group-schooling-coverage education-consortium-coverage" status="actual") categories="indicator" series="period"}}
\`\`\`

## 数量

\`\`\`chart
type: horizontal-bar
title: 教育教学改革
data: {{chart-data (observations indicators="major-education-platforms major-education-projects" status="actual") categories="indicator" series="period"}}
\`\`\`
`;
const template = (format: string, theme: string) =>
  `---\ntitle: "{{area.name}}指标"\nfor: area\nformat: ${format}\ntheme: ${theme}\n---\n${body}`;

/** A briefing and a deck with native charts, of real data: many figures of each kind that can be edited. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "jianbao-audit-"));
  const templates = join(folder, "templates");
  cpSync(join(root, "templates/themes"), join(templates, "themes"), {recursive: true});
  writeFileSync(join(templates, "docx.md"), template("docx", "gongwen"));
  writeFileSync(join(templates, "pptx.md"), template("pptx", "meeting"));
  const folders = {data: join(root, "data"), templates, output: join(folder, "output")};
  const selection = {areas: ["重庆市"], topics: [], templates: [], formats: [], editions: []};
  const [report, loaded] = await Promise.all([
    build({selection, generator: "jianbao test", charts: "native"}, nodeEffects(folders, {})),
    loadDataset(folders.data),
  ]);
  dataset = loaded.value!;
  files = report.documents.map(({path}) => ({name: path, bytes: readFileSync(join(folders.output, path))}));
}, 120_000);

afterAll(() => rmSync(folder, {recursive: true, force: true}));

const findingsOf = (bytes: Uint8Array, data = dataset) => auditFile(bytes, data, "file").value!.findings;
const problemsOf = (bytes: Uint8Array, data = dataset) =>
  findingsOf(bytes, data).filter(({verdict}) => verdict !== "right");

test("fresh files are right in every figure", () => {
  expect(files).toHaveLength(2);
  for (const {bytes} of files) {
    expect(problemsOf(bytes)).toEqual([]);
    expect(findingsOf(bytes).length).toBeGreaterThan(50);
  }
});

test("every edit is found, and there is no false alarm", () => {
  const done: Edit[] = [];
  for (const {bytes} of files) {
    for (const seed of [1, 2, 3, 4]) {
      const next = random(seed);
      const parts = unpack(bytes);
      const edits = kinds.flatMap((kind) => makeEdits(parts, kind, 4, next));
      expect(compareFindings(findingsOf(pack(parts)), edits)).toEqual({missed: [], falseAlarms: []});
      done.push(...edits);
    }
  }
  console.log(`${done.length} seeded edits, all found, no false alarm`);
  expect(done.length).toBeGreaterThan(120);
  for (const kind of kinds) expect(done.filter((edit) => edit.kind === kind).length, kind).toBeGreaterThan(5);
  for (const way of textWays) expect(done.map((edit) => edit.way)).toContain(way);
});

test("one edit is one finding", () => {
  for (const {bytes} of files) {
    for (const [index, kind] of kinds.entries()) {
      const parts = unpack(bytes);
      const edits = makeEdits(parts, kind, 1, random(100 + index));
      expect(problemsOf(pack(parts))).toHaveLength(edits.length);
    }
  }
});

describe("what changes no figure is no finding", () => {
  test.each(Object.keys(harmlessEdits))("%s", (name) => {
    for (const {bytes} of files) {
      const parts = unpack(bytes);
      applyHarmless(parts, name, random(7));
      expect(problemsOf(pack(parts))).toEqual([]);
    }
  });
});

test("when the data changes, exactly the figures of that observation are outdated", () => {
  for (const {bytes} of files) {
    const all = findingsOf(bytes);
    const ids = [...new Set(all.flatMap(({observations}) => observations.map(({id}) => id)))];
    for (const id of ids.slice(0, 3)) {
      const observations = dataset.observations.map((each) =>
        each.id === id ? {...each, value: each.value + 1} : each,
      );
      const problems = problemsOf(bytes, {...dataset, observations});
      const expected = all.filter((finding) => finding.observations.some((each) => each.id === id));
      expect(problems.map(({verdict}) => verdict)).toEqual(expected.map(() => "outdated"));
    }
  }
});
