import {parseBrief} from "../../../../src/markdown/parse-brief.ts";
import type {Document} from "../../../../src/model/document.ts";
import {nodeEffects} from "../../../../src/pipeline/node-effects.ts";
import {planDocuments} from "../../../../src/pipeline/project/plan-documents.ts";
import {prepareTexts} from "../../../../src/pipeline/project/prepare-project.ts";
import {nameSubject, renderTemplate} from "../../../../src/template/render-template.ts";

/** The project's own deck of a subject, for each name. */
export async function makeDecks(subjects: readonly string[]): Promise<Document[]> {
  const {value} = await prepareTexts(nodeEffects({data: "data", templates: "templates", output: ""}, {}));
  if (!value) throw new Error("the project cannot be read");
  const {library, view, date} = value;
  const all = new Set<string>();
  const {documents} = planDocuments(library, view, {
    areas: all,
    topics: all,
    templates: all,
    formats: new Set(["pptx"]),
  });
  return subjects.map((name) => {
    const planned = documents.find(({subject}) => nameSubject(subject) === name);
    if (!planned) throw new Error(`there is no deck of ${name}`);
    const {value: brief} = renderTemplate(planned.prepared, library, view, planned.subject, date, null);
    const {value: document} = parseBrief(brief?.text ?? "", (line, column) => ({file: "", line, column}));
    if (!document) throw new Error(`the deck of ${name} cannot be read`);
    return document;
  });
}
