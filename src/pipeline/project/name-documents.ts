import {groupBy} from "../../base/group-by.ts";
import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import {nameSubject, renderName} from "../../template/render-template.ts";
import {makeFileName} from "./file-name.ts";
import {namePdfs} from "./pdf-names.ts";
import type {PlannedDocument} from "./plan-documents.ts";
import type {Project} from "./prepare-project.ts";
import {tellSameMeeting, tellSameSubjects, tellSameTemplates} from "./taken-names.ts";

/** A planned document with its name. */
export interface NamedDocument extends PlannedDocument {
  readonly title: string;
  /** Within the output folder. */
  readonly path: string;
  /** What its PDF would be called, in the same folder. */
  readonly pdf: string;
  /** Another document has this name. */
  readonly taken?: Diagnostic;
}

/** The template that made the file of a path before, where that is known. */
type FindMaker = (path: string) => string | undefined;

interface Draft extends Omit<NamedDocument, "pdf"> {
  /** A name with a mistake in it is none: the document fails when its text is made. */
  readonly isSound: boolean;
}

/**
 * The names of all documents before the first is made, so that of several with one name always the same one gets it:
 * that of the template of which the others are copies, or that made it before, or the first.
 *
 * @param planned all that the project can make: whoever builds a few of them must not take the names of others
 */
export function nameDocuments(
  planned: readonly PlannedDocument[],
  project: Pick<Project, "library" | "view" | "date">,
  findMaker: FindMaker = () => undefined,
): NamedDocument[] {
  const drafts = planned.map((document) => nameDraft(document, project));
  // Windows and macOS do not tell "A" from "a".
  const groups = groupBy(
    drafts.filter(({isSound}) => isSound),
    ({path}) => path.toLowerCase(),
  );
  const owners = new Map([...groups].map(([key, claims]) => [key, findOwner(claims, findMaker)]));
  const ownerOf = ({path}: Draft) => owners.get(path.toLowerCase()) as Draft;
  const losers = drafts.filter((draft) => draft.isSound && ownerOf(draft) !== draft);
  const told = tellTaken(losers, ownerOf);
  const namePdf = namePdfs(drafts.filter(({isSound}) => isSound).map(({path}) => path));
  return drafts.map((draft): NamedDocument => {
    const {isSound: _isSound, ...named} = draft;
    const document = {...named, pdf: namePdf(named.path)};
    const taken = told.get(draft);
    return taken ? {...document, taken} : document;
  });
}

function nameDraft(
  document: PlannedDocument,
  {library, view, date}: Pick<Project, "library" | "view" | "date">,
): Draft {
  const {prepared, subject} = document;
  const {template} = prepared;
  const name = renderName(prepared, library, view, subject, date);
  const title = name?.title || `${nameSubject(subject)} ${template.name}`;
  const path = `${makeFileName(name?.fileName || title)}.${template.frontMatter.format}`;
  return {...document, title, path, isSound: name !== undefined && name.fileName !== ""};
}

/** Copies keep the name of what they are copies of, and more: `brief copy`, `brief - 副本`, `副本 brief`. */
const isCopyOf = (copy: string, original: string) =>
  copy.length > original.length && copy.toLowerCase().includes(original.toLowerCase());

function findOwner(claims: readonly Draft[], findMaker: FindMaker): Draft {
  const nameOf = ({prepared}: Draft) => prepared.template.name;
  const originals = claims.filter((claim) => !claims.some((other) => isCopyOf(nameOf(claim), nameOf(other))));
  const made = originals.find((claim) => nameOf(claim) === findMaker(claim.path));
  // Whoever thinks of a name for a meeting must not take that of a document which is built every night.
  const lasting = originals.find(({subject}) => subject.for !== "meeting");
  return lasting && made?.subject.for === "meeting" ? lasting : (made ?? lasting ?? (originals[0] as Draft));
}

/** One message for all documents of a template whose names the same other template has. */
function tellTaken(losers: readonly Draft[], ownerOf: (draft: Draft) => Draft): Map<Draft, Diagnostic> {
  const templateOf = ({prepared}: Draft) => prepared.template;
  // A template that is dressed for a meeting is the same one.
  const isOfOne = (draft: Draft) => templateOf(draft).name === templateOf(ownerOf(draft)).name;
  const told = new Map<Draft, Diagnostic>();
  for (const draft of losers) {
    const {subject, path} = draft;
    if (subject.for === "meeting") {
      told.set(draft, tellSameMeeting(subject.meeting, path, templateOf(ownerOf(draft)).file));
    }
  }
  const others = losers.filter(({subject}) => subject.for !== "meeting");
  const ofOne = others.filter(isOfOne);
  for (const group of groupBy(ofOne, ({path}) => path.toLowerCase()).values()) {
    const owner = ownerOf(group[0] as Draft);
    const problem = tellSameSubjects(
      templateOf(owner),
      owner.path,
      [owner, ...group].map(({subject}) => subject),
    );
    for (const draft of group) told.set(draft, problem);
  }
  const ofTwo = others.filter((draft) => !isOfOne(draft));
  for (const group of groupBy(
    ofTwo,
    (draft) => `${templateOf(draft).name}\n${templateOf(ownerOf(draft)).name}`,
  ).values()) {
    const [first] = group as [Draft];
    const [own, other] = [templateOf(first), templateOf(ownerOf(first))];
    const paths = group.map(({path}) => path);
    const problem = tellSameTemplates(own, other, paths, isCopyOf(own.name, other.name));
    for (const draft of group) told.set(draft, problem);
  }
  return told;
}
