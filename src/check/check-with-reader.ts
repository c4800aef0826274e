import {setImmediate} from "node:timers/promises";
import {type Diagnostic, hasErrors, withoutRepeats} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import {checkHeadingsIn} from "../markdown/heading-levels.ts";
import {checkReferencesIn} from "../markdown/references.ts";
import type {BuildEffects} from "../pipeline/build-effects.ts";
import {checkHidden} from "../pipeline/document/check-hidden.ts";
import {withoutFollowing} from "../pipeline/project/diagnose-draft.ts";
import {nameDocuments} from "../pipeline/project/name-documents.ts";
import {type PlannedDocument, planEverything} from "../pipeline/project/plan-documents.ts";
import {checkMeetings} from "../pipeline/project/prepare-meetings.ts";
import {type Project, prepareTexts} from "../pipeline/project/prepare-project.ts";
import {openProjectPictures, type ProjectPictures} from "../pipeline/project/project-pictures.ts";
import {inThemeLanguage} from "../pipeline/project/theme-language.ts";
import {renderTemplate} from "../template/render-template.ts";
import type {CheckCounts, CheckReport, CheckRequest} from "./check-report.ts";
import {type CheckedThemes, checkThemes} from "./check-themes.ts";
import {findUncovered} from "./find-uncovered.ts";
import {findUnusedPictures} from "./find-unused-pictures.ts";
import {readSources} from "./read-sources.ts";
import {type Sample, sampleBlocks} from "./sample-blocks.ts";
import type {TextReader} from "./text-reader.ts";
import {verifyObservations} from "./verify-observations.ts";

const nothing: CheckCounts = {observations: 0, templates: 0, themes: 0, documents: 0};

/**
 * Data, templates and themes held against each other, and the data against its sources. Writes nothing.
 *
 * @param reader may have been opened before this file was loaded, so that it is ready when its turn comes
 */
export async function checkWithReader(
  reader: TextReader,
  request: CheckRequest,
  effects: BuildEffects,
): Promise<CheckReport> {
  // Themes are asked for first, so that the reader has them done while data and templates are loaded.
  const [themes, prepared] = await Promise.all([
    checkThemes(effects.templateFiles, reader.readTheme),
    prepareTexts(effects),
  ]);
  const project = prepared.value;
  const inThemes = [
    ...themes.against(prepared.templates),
    ...(project
      ? [...checkMeetings(project.meetings, prepared.templates, themes.usable, themes.names).values()].flat()
      : []),
  ];
  const beforeTexts = [...prepared.diagnostics, ...inThemes];
  if (!project) return conclude(request, prepared.failed ?? "data", beforeTexts, [], nothing);
  const {library} = project;
  const inLanguage = {...library, templates: inThemeLanguage(library.templates, themes.usable)};
  const ready = {...project, library: inLanguage};
  const texts = await checkTexts(ready, reader, themes, openProjectPictures(effects.templateFiles));
  const sources = await checkSources(request, project);
  const told = [...beforeTexts, ...texts.diagnostics];
  // Where a template has errors, its pictures may be among them, under a wrong name.
  const unused = hasErrors(told)
    ? []
    : await findUnusedPictures(effects.templateFiles, new Set(project.meetings.logos.keys()));
  const ofProject = [...told, ...unused];
  const failed = prepared.failed ?? (hasErrors(ofProject) ? "templates" : undefined);
  return conclude(request, failed, ofProject, sources.diagnostics, {
    observations: project.view.dataset.observations.length,
    templates: project.templateNames.length,
    themes: themes.count,
    documents: texts.documents,
    ...sources.counts,
  });
}

/** Data and templates, ready to make texts from. */
type Texts = Omit<Project, "themes">;

/**
 * Makes the text of every document, and reads back what has not been read in another. Where that shows a mistake, the
 * same may have been made in other places: then it is looked for in all of them.
 */
async function checkTexts(
  texts: Texts,
  reader: TextReader,
  themes: CheckedThemes,
  pictures: ProjectPictures,
): Promise<{documents: number; diagnostics: Diagnostic[]}> {
  const usable = new Set(texts.library.templates.map(({template}) => template.name));
  const isUsable = (name: string) => usable.has(name);
  const documents = nameDocuments(planEverything(texts).documents, texts)
    // Of a template with errors the name may be one of them.
    .filter(({prepared, errors}) => isUsable(prepared.template.name) && !errors);
  const names = documents.flatMap(({taken}) => taken ?? []);
  const quick = await readTexts(documents, texts, reader, pictures, false);
  const isSound = quick.read.length === 0;
  const {made, read} = isSound ? quick : await readTexts(documents, texts, reader, pictures, true);
  const hidden = await checkAllHidden(documents, texts, themes);
  return {documents: documents.length, diagnostics: [...names, ...made, ...read, ...hidden]};
}

/** What meetings want hidden and no slide is called; only decks that hide something are planned for that. */
async function checkAllHidden(
  documents: readonly PlannedDocument[],
  {library, view, date}: Texts,
  {usable}: CheckedThemes,
): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const {prepared, subject} of documents) {
    if (subject.for !== "meeting" || subject.meeting.hide.length === 0) continue;
    const named = subject.meeting.themes.map(({name}) => usable.get(name));
    const theme = [...named, usable.get(prepared.template.frontMatter.theme)].find(
      (each) => each?.format === "pptx",
    );
    const {value} = renderTemplate(prepared, library, view, subject, date);
    if (value && theme?.format === "pptx")
      found.push(...(await checkHidden(value.text, theme, value.locate)));
  }
  return found;
}

/** What shows when texts are made, and what when they are read. @param everywhere in every place of the templates */
async function readTexts(
  documents: readonly PlannedDocument[],
  {library, view, date}: Texts,
  reader: TextReader,
  pictures: ProjectPictures,
  everywhere: boolean,
): Promise<{made: Diagnostic[]; read: Diagnostic[]}> {
  const seen = new Set<string>();
  const made: Diagnostic[] = [];
  const reading: Promise<Diagnostic[]>[] = [];
  for (const {prepared, subject} of documents) {
    // Of a text with errors too, so that all problems are told at once.
    const {draft, diagnostics} = renderTemplate(prepared, library, view, subject, date);
    const {text, locate} = draft;
    const add = (more: readonly Diagnostic[]) => withoutFollowing(more, diagnostics);
    made.push(...diagnostics, ...add(checkReferencesIn(text, locate)));
    const {frontMatter, form} = prepared.template;
    if (frontMatter.format === "docx" && !form) made.push(...add(checkHeadingsIn(text, draft.title, locate)));
    // The pieces of a template made in Word stand in each other: none can be read alone.
    const whole = form && {text, wholeLine: (line: number) => line};
    const sample = whole ?? sampleBlocks(text, seen, everywhere ? locate : undefined);
    if (sample) reading.push(readSample(sample, locate, reader, pictures).then(add));
    // Files arrive and questions to the reader leave between one text and the next.
    await setImmediate();
  }
  return {made, read: (await Promise.all(reading)).flat()};
}

async function readSample(
  {text, wholeLine}: Sample,
  locate: (line: number, column: number) => Place,
  reader: TextReader,
  pictures: ProjectPictures,
): Promise<Diagnostic[]> {
  const named = [...(await pictures.namedIn(text))];
  // What they show is not needed to read a text.
  const known = new Map(named.map(([path, {source: _, ...facts}]) => [path, facts]));
  const diagnostics = await reader.readBrief(text, known);
  return diagnostics.map((diagnostic) => {
    const {line = 1, column = 1} = diagnostic.place ?? {};
    return {...diagnostic, place: locate(wholeLine(line), column)};
  });
}

async function checkSources(
  {sources: folder, coverage}: CheckRequest,
  {view: {dataset}}: Texts,
): Promise<{diagnostics: readonly Diagnostic[]; counts: Partial<CheckCounts>}> {
  if (!folder) return {diagnostics: [], counts: {}};
  const {diagnostics, ...sources} = await readSources(dataset, folder);
  const verification = verifyObservations(dataset, sources);
  const found = [...diagnostics, ...verification.diagnostics];
  const {verified} = verification;
  if (!coverage) return {diagnostics: found, counts: {verified}};
  const {
    numbers,
    uncovered,
    diagnostics: open,
  } = findUncovered(dataset, sources, verification.covered, folder);
  return {diagnostics: [...found, ...open], counts: {verified, numbers, uncovered}};
}

function conclude(
  {strict}: CheckRequest,
  failed: "data" | "templates" | "usage" | undefined,
  ofProject: readonly Diagnostic[],
  ofSources: readonly Diagnostic[],
  counts: CheckCounts,
): CheckReport {
  const found = withoutRepeats([...ofProject, ...ofSources]);
  const verdicts = {data: "data-invalid", templates: "template-invalid", usage: "usage"} as const;
  const diagnostics = strict ? found.map((each) => ({...each, severity: "error" as const})) : found;
  const falseData = ofSources.some(({code}) => code !== "uncovered-number");
  const verdict = failed
    ? verdicts[failed]
    : falseData
      ? "data-invalid"
      : hasErrors(diagnostics)
        ? "quality-gate"
        : "done";
  return {verdict, diagnostics, counts};
}
