import {type Diagnostic, type Outcome, withoutRepeats} from "../../diagnostic/diagnostic.ts";
import {fontsOfForm} from "../../form/fonts-of-form.ts";
import type {NamedPictures} from "../../markdown/known-pictures.ts";
import type {BuildEffects} from "../../pipeline/build-effects.ts";
import {locateOutcome} from "../../pipeline/document/document-builder.ts";
import {openWorkshop, type Workshop} from "../../pipeline/document/workshop.ts";
import {openWrittenFiles} from "../../pipeline/folders/written-files.ts";
import {areUnchanged, type InputDigests, traceInputs} from "../../pipeline/incremental/build-inputs.ts";
import type {NamedDocument} from "../../pipeline/project/name-documents.ts";
import {
  type DataReader,
  type Project,
  prepareProject,
  readData,
} from "../../pipeline/project/prepare-project.ts";
import {openProjectPictures} from "../../pipeline/project/project-pictures.ts";
import {themeOf} from "../../pipeline/project/theme-of.ts";
import type {DatasetView} from "../../template/dataset-view.ts";
import {type Brief, renderTemplate} from "../../template/render-template.ts";
import {subjectId} from "../../template/subjects.ts";
import {fontsOf} from "../../theme/fonts-of.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import {addExcerpts} from "./add-excerpts.ts";
import type {
  DocumentFile,
  DocumentKey,
  DocumentService,
  PreviewedDocument,
  ServiceOutcome,
  ServiceSettings,
} from "./document-service.ts";
import {listFacts} from "./list-facts.ts";
import {type ListedProject, listProject} from "./list-project.ts";
import {planDraft} from "./meeting-draft.ts";
import {viewBrief} from "./view-brief.ts";

/** A project as it was read; what was wrong with it is wrong with each of its documents. */
interface ReadProject extends Outcome<Project & ListedProject> {}

/** A document's text, ready for the stages that see nothing but text and theme. */
interface ReadDocument {
  readonly document: NamedDocument;
  readonly brief: Brief;
  readonly theme: Theme;
  readonly pictures: NamedPictures;
}

const unknownDocument = "unknown-document";

/** A service in this thread. It writes nothing to the disk. */
export function openProjectService(
  effects: BuildEffects,
  {charts, themes}: ServiceSettings,
  workshop: Workshop = openWorkshop(),
): DocumentService {
  const readChanged = rememberData();
  let known: {revision: number; project: Promise<ReadProject>} | undefined;
  const read = (revision: number) => {
    if (known?.revision !== revision) known = {revision, project: readProject()};
    return known.project;
  };
  const readProject = async (): Promise<ReadProject> => {
    const {value, diagnostics} = await prepareProject(effects, themes, readChanged, undefined, true);
    if (!value) return {diagnostics};
    const files = await effects.templateFiles.listAll();
    return {value: {...value, ...listProject(value, files)}, diagnostics};
  };
  const say = async <T>(diagnostics: readonly Diagnostic[], value?: T): Promise<ServiceOutcome<T>> => {
    const shown = await addExcerpts(withoutRepeats(diagnostics), openWrittenFiles(effects));
    return value === undefined ? {diagnostics: shown} : {value, diagnostics: shown};
  };
  /** Makes something of a document, with the problems of its project, its text and what is made. */
  const work = async <T>(
    key: DocumentKey,
    revision: number,
    make: (read: ReadDocument, project: Project) => Promise<Outcome<T>>,
  ): Promise<ServiceOutcome<T>> => {
    const {value: project, diagnostics: ofProject} = await read(revision);
    const diagnostics: Diagnostic[] = [...ofProject];
    if (!project) return say<T>(diagnostics);
    const planned =
      key.draft === undefined ? undefined : await planDraft(key, key.draft, project, effects.templateFiles);
    const document = planned ? planned.value : project.documents.find((each) => isMeant(each, key));
    if (planned) diagnostics.push(...planned.diagnostics);
    if (!document) return say<T>([...diagnostics, ...(planned ? [] : whyMissing(key, project))]);
    const {prepared, subject, taken} = document;
    const {value: brief, diagnostics: found} = renderTemplate(
      prepared,
      project.library,
      project.view,
      subject,
      project.date,
      charts,
    );
    const told = [...diagnostics, ...(taken ? [taken] : []), ...found];
    if (!brief) return say<T>(told);
    const theme = themeOf(document, project);
    // Read anew each time: one of them may be what has changed.
    const pictures = await openProjectPictures(effects.templateFiles).namedIn(brief.text);
    const made = locateOutcome(await make({document, brief, theme, pictures}, project), brief);
    return say([...told, ...made.diagnostics], made.value);
  };
  return {
    async list(revision) {
      const {value, diagnostics} = await read(revision);
      return say(diagnostics, value?.listing);
    },
    view: (key, revision) =>
      work<PreviewedDocument>(key, revision, async ({brief, theme, pictures: named}, project) => {
        const {value, diagnostics} = await viewBrief(brief.text, theme, workshop, named, brief.form);
        if (!value) return {diagnostics};
        const {title, view, pictures} = value;
        const facts = listFacts(brief.cited, project.view);
        return {value: {title, ...view, facts, pictures}, diagnostics};
      }),
    file: (key, revision) =>
      work<DocumentFile>(key, revision, async ({document, brief, theme, pictures}, {date}) => {
        // As for `build`: of two documents with one name the second is not written.
        if (document.taken) return {diagnostics: []};
        // The writers take as long to load as a whole document takes to make.
        const {buildDocument} = await import("../../pipeline/document/build-document.ts");
        const {value, diagnostics} = await buildDocument(brief.text, theme, workshop, pictures, brief.form);
        if (!value) return {diagnostics};
        const {title, path, pdf} = document;
        const fonts = brief.form ? fontsOfForm(brief.form) : fontsOf(theme);
        const print = {name: pdf, date, title, ...value.length, fonts};
        return {value: {name: path, format: theme.format, bytes: value.bytes, print}, diagnostics};
      }),
    close: async () => undefined,
  };
}

function isMeant({prepared, subject}: NamedDocument, key: DocumentKey): boolean {
  return prepared.template.name === key.template && subjectId(subject) === key.subject;
}

/** Nothing is added where the template is there but broken: its own problems say why. */
function whyMissing({template, subject}: DocumentKey, {listing}: ListedProject): Diagnostic[] {
  if (listing.broken.includes(template)) return [];
  const isKnown = listing.templates.some(({name}) => name === template);
  const message = isKnown
    ? {
        en: `the template "${template}" makes no document of "${subject}"`,
        zh: `模板“${template}”没有“${subject}”的文件`,
      }
    : {en: `there is no template "${template}"`, zh: `没有名为“${template}”的模板`};
  return [
    {
      severity: "error",
      code: unknownDocument,
      message,
      hint: {en: "choose another document from the list", zh: "请在列表中另选一份文件"},
    },
  ];
}

/** Reads the data only if one of its files has changed: an editor saves templates more often than data. */
function rememberData(): DataReader {
  let known: {inputs: InputDigests; outcome: Outcome<DatasetView>} | undefined;
  return async (effects) => {
    if (known && (await areUnchanged(known.inputs, effects))) return known.outcome;
    const trace = traceInputs(effects);
    const outcome = await readData(trace.effects);
    known = {inputs: Object.fromEntries(trace.files), outcome};
    return outcome;
  };
}
