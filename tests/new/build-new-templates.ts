// New templates of every kind for a package, and what is built of them.
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import {planTemplate} from "../../src/new/template/plan-template.ts";
import {type BuildReport, build} from "../../src/pipeline/build.ts";
import {everything, type Selection} from "../../src/pipeline/project/selection.ts";
import {viewDataset} from "../../src/template/dataset-view.ts";
import {inMemory, type Package} from "../dataset/tiny-package.ts";
import {memoryEffects} from "../support/memory-effects.ts";
import {inFolder} from "../support/small-project.ts";
import {shippedThemes} from "./themes.ts";

export const kinds = (["area", "topic", "all"] as const).flatMap((subject) =>
  (["docx", "pptx"] as const).map((format) => ({subject, format, name: `${subject}-${format}`})),
);

export async function plan(
  data: Package,
  kind: (typeof kinds)[number],
  language: "en" | "zh" = "zh",
  edition?: "compendium",
) {
  const {value} = await loadDataset("data", inMemory(data));
  const request = {name: kind.name, for: kind.subject, format: kind.format, language, edition};
  return planTemplate(request, viewDataset(value!), shippedThemes).value!;
}

/** All six kinds, built together; what is wrong with the data itself is no matter here. */
export async function buildAll(data: Package, selections: readonly Selection[] = [everything]) {
  const templates = await Promise.all(kinds.map((kind) => plan(data, kind)));
  const files = Object.fromEntries(templates.map(({path, text}) => [`templates/${path}`, text]));
  const effects = memoryEffects({...inFolder("data", data), ...files});
  const reports: BuildReport[] = [];
  for (const selection of selections) reports.push(await build({selection, generator: "test"}, effects));
  const diagnostics = reports.flatMap((report) => report.diagnostics);
  return {
    problems: diagnostics.filter(({place}) => !place?.file.startsWith("data/")),
    verdicts: new Set(reports.map(({verdict}) => verdict)),
    documents: reports.flatMap(({documents}) => documents),
    omitted: reports.flatMap(({omitted}) => omitted),
    written: effects.written,
  };
}
