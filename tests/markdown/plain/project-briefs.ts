// The brief texts of a project: what its templates make of its data.

import type {BuildEffects} from "../../../src/pipeline/build-effects.ts";
import {planDocuments} from "../../../src/pipeline/project/plan-documents.ts";
import {prepareProject} from "../../../src/pipeline/project/prepare-project.ts";
import {resolveSelection} from "../../../src/pipeline/project/resolve-selection.ts";
import {everything} from "../../../src/pipeline/project/selection.ts";
import {renderTemplate} from "../../../src/template/render-template.ts";

/** The Markdown of every document, without front matter. */
export async function briefBodies(effects: BuildEffects): Promise<string[]> {
  const {value: project} = await prepareProject(effects);
  if (!project) throw new Error("the project has errors");
  const {view, library, date} = project;
  const {value: selection} = resolveSelection(everything, view.dataset, project.templateNames);
  if (!selection) throw new Error("nothing is selected");
  return planDocuments(library, view, selection).documents.map(({prepared, subject}) => {
    const brief = renderTemplate(prepared, library, view, subject, date, null).value;
    if (!brief) throw new Error(`${prepared.template.name} cannot be rendered`);
    return brief.text.slice(brief.text.indexOf("\n---\n", 3) + "\n---\n".length);
  });
}
