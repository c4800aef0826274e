import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {beforeAll, expect, test} from "vitest";
import type {Dataset, Observation} from "../../src/model/dataset.ts";
import {build} from "../../src/pipeline/build.ts";
import {nodeEffects} from "../../src/pipeline/node-effects.ts";
import {planDocuments} from "../../src/pipeline/project/plan-documents.ts";
import {type Project, prepareProject} from "../../src/pipeline/project/prepare-project.ts";
import {resolveSelection} from "../../src/pipeline/project/resolve-selection.ts";
import {everything} from "../../src/pipeline/project/selection.ts";
import {viewDataset} from "../../src/template/dataset-view.ts";
import {nameSubject, renderTemplate} from "../../src/template/render-template.ts";
import {change, tinyPackage} from "../dataset/tiny-package.ts";
import {memoryEffects} from "../support/memory-effects.ts";
import {inFolder, smallProject} from "../support/small-project.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
let project: Project;
let before: ReadonlyMap<string, string>;

beforeAll(async () => {
  const folders = {data: join(root, "data"), templates: join(root, "templates"), output: "unused"};
  project = (await prepareProject(nodeEffects(folders, {}))).value!;
  before = renderAll(project.view.dataset);
});

/** The text of every document; with its theme it decides every byte of the file. */
function renderAll(dataset: Dataset): Map<string, string> {
  const view = viewDataset(dataset);
  const selection = resolveSelection(everything, dataset, project.templateNames).value;
  return new Map(
    planDocuments(project.library, view, selection).documents.map(({prepared, subject}) => {
      const {value} = renderTemplate(prepared, project.library, view, subject, project.date);
      return [`${prepared.template.name} ${nameSubject(subject)}`, value!.text];
    }),
  );
}

/** Seven observations, spread evenly over the table, of different places, kinds and qualifiers. */
const samples = [0, 1, 2, 3, 4, 5, 6];

test.each(samples)(
  "a changed observation changes the documents that cite it, and no others (%i)",
  (index) => {
    const {dataset} = project.view;
    const used = project.view.observations.map(({id}) => id);
    const id = used[Math.floor(((index + 0.5) * used.length) / samples.length)]!;
    const observations = dataset.observations.map(
      (each): Observation => (each.id === id ? {...each, value: each.value + 1} : each),
    );
    const after = renderAll({...dataset, observations});
    const citing = [...before].filter(([, text]) => text.includes(`"id":"${id}"`)).map(([name]) => name);
    const changed = [...before].filter(([name, text]) => after.get(name) !== text).map(([name]) => name);
    expect(citing.length, id).toBeGreaterThan(1);
    expect(changed, id).toEqual(citing);
    expect([...after.keys()]).toEqual([...before.keys()]);
  },
);

test("the same for the bytes of finished files", {timeout: 60_000}, async () => {
  const request = {selection: everything, generator: "test"};
  const buildWith = async (data: ReturnType<typeof tinyPackage>) => {
    const effects = memoryEffects(smallProject(inFolder("data", data)));
    expect((await build(request, effects)).verdict).toBe("done");
    return effects.written;
  };
  const first = await buildWith(tinyPackage());
  const second = await buildWith(
    change(
      tinyPackage(),
      "observations.csv",
      "3,5,range,target,daily-2025,7,首段,3-5所",
      "3,6,range,target,daily-2025,7,首段,3-6所",
    ),
  );
  const changed = [...first.keys()].filter(
    (name) => Buffer.compare(first.get(name)!, second.get(name)!) !== 0,
  );
  expect(changed.sort()).toEqual(
    ["manifest.json", "学前教育专题.docx", "总览.docx", "重庆高新区汇报.pptx", "重庆高新区简报.docx"].sort(),
  );
});
