import {parseBrief} from "../../../../src/markdown/parse-brief.ts";
import type {Document} from "../../../../src/model/document.ts";
import {nodeEffects} from "../../../../src/pipeline/node-effects.ts";
import {planDocuments} from "../../../../src/pipeline/project/plan-documents.ts";
import {prepareTexts} from "../../../../src/pipeline/project/prepare-project.ts";
import {nameSubject, renderTemplate} from "../../../../src/template/render-template.ts";

/** The project's own deck of a subject, for each name. */
export async function makeDecks(subjects: readonly string[]): Promise<Document[]> {
  const {decks, make} = await planDecks();
  return subjects.map((name) => {
    const planned = decks.find(({subject}) => nameSubject(subject) === name);
    if (!planned) throw new Error(`there is no deck of ${name}`);
    return make(planned);
  });
}

/** All decks of the project: every template for all its subjects. */
export async function makeAllDecks(): Promise<Document[]> {
  const {decks, make} = await planDecks();
  return decks.map(make);
}

async function planDecks() {
  const {value} = await prepareTexts(nodeEffects({data: "data", templates: "templates", output: ""}, {}));
  if (!value) throw new Error("the project cannot be read");
  const {library, view, date} = value;
  const all = new Set<string>();
  const {documents: decks} = planDocuments(library, view, {
    areas: all,
    topics: all,
    templates: all,
    formats: new Set(["pptx"]),
    editions: all,
    meetings: all,
  });
  const make = ({prepared, subject}: (typeof decks)[number]): Document => {
    const {value: brief} = renderTemplate(prepared, library, view, subject, date, null);
    const {value: document} = parseBrief(brief?.text ?? "", (line, column) => ({file: "", line, column}));
    if (!document) throw new Error(`the deck of ${nameSubject(subject)} cannot be read`);
    return document;
  };
  return {decks, make};
}
