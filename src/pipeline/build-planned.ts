import {shortDigest} from "../base/digest.ts";
import {type Diagnostic, hasErrors} from "../diagnostic/diagnostic.ts";
import {describeFileError} from "../diagnostic/file-error.ts";
import {unsoundCode} from "../diagnostic/unsound-file.ts";
import type {ChartForm} from "../model/chart.ts";
import {editionOf} from "../template/front-matter.ts";
import {nameSubject, renderTemplate} from "../template/render-template.ts";
import {traceReads} from "../template/trace-reads.ts";
import type {Theme} from "../theme/parse-theme.ts";
import type {BuildEffects} from "./build-effects.ts";
import type {DocumentAction, PdfOutcome} from "./build-report.ts";
import type {BuiltDocument} from "./document/build-document.ts";
import type {DocumentWorker} from "./document/document-builder.ts";
import type {EarlierBuild} from "./incremental/earlier-build.ts";
import {fingerprintOf} from "./incremental/fingerprint.ts";
import {findRebuildReason, type RebuildReason} from "./incremental/rebuild-reason.ts";
import type {FindBasis} from "./incremental/text-basis.ts";
import {type CitedObservations, citedObservations} from "./manifest/cited-observations.ts";
import {type ManifestDocument, type ManifestObservation, subjectKey} from "./manifest/manifest.ts";
import {diagnoseDraft} from "./project/diagnose-draft.ts";
import type {NamedDocument} from "./project/name-documents.ts";
import {brokenNames, type Project} from "./project/prepare-project.ts";
import type {ProjectPictures} from "./project/project-pictures.ts";
import {tellMakerWithErrors} from "./project/taken-names.ts";
import {errorsWithin, withFolder, withinFolder} from "./project/template-places.ts";
import {themeOf} from "./project/theme-of.ts";

/** What the documents of one build share. */
export interface BuildContext {
  readonly project: Project;
  readonly effects: BuildEffects;
  readonly pictures: ProjectPictures;
  readonly earlier: EarlierBuild;
  readonly findBasis: FindBasis;
  /** The form of charts that the command line asks for; null if it does not say. */
  readonly charts: ChartForm | null;
  /** Also what is there already is built. */
  readonly force: boolean;
  /** Nothing is built; the outcome tells what would be. */
  readonly dryRun: boolean;
}

export interface PlannedOutcome {
  readonly document: ManifestDocument;
  readonly action: DocumentAction;
  /** Why it is built, or would be. */
  readonly reason?: RebuildReason;
  /** What the observations are that it cites. */
  readonly observations: Readonly<Record<string, ManifestObservation>>;
  readonly diagnostics: readonly Diagnostic[];
  /** Those of them that the manifest holds, for the next build to tell again. */
  readonly retold: readonly Diagnostic[];
  /** The charts of a document that was built. */
  readonly charts?: BuiltDocument["charts"];
  /** What is to blame for a document that was not built: its template, the rules of `jianbao lint`, or the machine. */
  readonly failure?: "template" | "gate" | "machine";
  /** What was done about its PDF, if one was asked for. */
  readonly pdf?: PdfOutcome;
}

/** Text, then file, then disk, unless the file is there already. A document that fails leaves what was there as it is. */
export async function buildPlanned(
  planned: NamedDocument,
  context: BuildContext,
  openWorker: () => Promise<DocumentWorker>,
): Promise<PlannedOutcome> {
  const {project, effects, earlier, charts} = context;
  const {library, view, date} = project;
  if (planned.errors) return fail(planned, context, planned.errors, "template");
  if (planned.taken) return fail(planned, context, [planned.taken], "template");
  const theme = themeOf(planned, project);
  const known = earlier.byPath.get(planned.path);
  const maker = known && makerWithErrors(known, planned, project);
  if (maker) return fail({...planned, taken: maker}, context, [maker], "template");
  const kept = known && (await keepKnown(planned, known, theme, context));
  if (kept) return kept;
  const {view: traced, areasRead} = traceReads(view);
  const rendering = renderTemplate(planned.prepared, library, traced, planned.subject, date, charts);
  const brief = rendering.value;
  if (!brief) {
    const diagnostics = [...rendering.diagnostics, ...(await diagnoseDraft(rendering))];
    return fail(planned, context, diagnostics, "template");
  }

  const pictures = await context.pictures.namedIn(brief.text);
  const digests = await context.pictures.digestsOf([...pictures.keys()]);
  const fingerprint = fingerprintOf(shortDigest(brief.text), theme, digests);
  const cited = citedObservations(brief.cited, view);
  const basis = rendering.isSilent ? {basis: context.findBasis(planned, areasRead())} : {};
  const entry = {...emptyEntry(planned), fingerprint, ...basis, observations: cited.figures};
  const folder = effects.templateFiles.describe("");
  const reason = context.force ? "forced" : await findRebuildReason(fingerprint, known, effects.output);
  if (!reason && known) return leave(known, entry, cited, rendering.diagnostics, effects);
  if (context.dryRun) {
    const {diagnostics} = rendering;
    return {
      document: entry,
      action: "planned",
      observations: cited.facts,
      diagnostics,
      retold: [],
      ...(reason ? {reason} : {}),
    };
  }

  const built = await (await openWorker()).build(brief, theme, pictures);
  const diagnostics = [...rendering.diagnostics, ...built.diagnostics];
  if (!built.value) {
    const isTemplate = hasErrors(
      diagnostics.filter(({place, code}) => place !== undefined && code !== unsoundCode),
    );
    const isGate = diagnostics.some(({code}) => code === unsoundCode);
    return fail(planned, context, diagnostics, isTemplate ? "template" : isGate ? "gate" : "machine");
  }
  const {bytes, charts: shown, length, ...facts} = built.value;
  try {
    await effects.output.write(planned.path, bytes);
  } catch (error) {
    const problem = describeFileError(error, `${effects.output.name}/${planned.path}`, "output");
    if (!problem) throw error;
    return fail(planned, context, [...diagnostics, problem], "machine");
  }
  const warnings = built.diagnostics.map((warning) => withinFolder(warning, folder));
  const document: ManifestDocument = {...entry, ...facts, ...length, bytes: bytes.length, warnings};
  // Only a help for the next build: if it cannot be written, that one has more to do.
  const line = JSON.stringify({...document, pdf: known?.pdf});
  await effects.output.journal.append(line).catch(() => undefined);
  return {
    document,
    action: "built",
    observations: cited.facts,
    diagnostics,
    retold: built.diagnostics,
    charts: shown,
    ...(reason ? {reason} : {}),
  };
}

/** A file that a template made which only has errors now is not for another one to write. */
function makerWithErrors(
  {template: maker, path}: ManifestDocument,
  {prepared: {template}}: NamedDocument,
  project: Project,
): Diagnostic | undefined {
  if (maker === template.name || !brokenNames(project).includes(maker)) return undefined;
  return tellMakerWithErrors(template, maker, path);
}

/** The document as it lies there, where its text is made from what it was made from before: no text is made. */
async function keepKnown(
  planned: NamedDocument,
  known: ManifestDocument,
  theme: Theme,
  {project, effects, pictures, findBasis, force}: BuildContext,
): Promise<PlannedOutcome | undefined> {
  const {basis, fingerprint: before} = known;
  if (force || !basis || !before) return undefined;
  if (findBasis(planned, basis.areas).digest !== basis.digest) return undefined;
  const digests = await pictures.digestsOf(Object.keys(before.pictures ?? {}));
  const fingerprint = fingerprintOf(before.text, theme, digests);
  if (await findRebuildReason(fingerprint, known, effects.output)) return undefined;
  const cited = citedObservations(Object.keys(known.observations), project.view);
  const entry = {...emptyEntry(planned), fingerprint, basis, observations: cited.figures};
  return leave(known, entry, cited, [], effects);
}

function leave(
  {sha256, bytes, pages, slides, hiddenSlides, figures, sources, warnings}: ManifestDocument,
  entry: ManifestDocument,
  cited: CitedObservations,
  diagnostics: readonly Diagnostic[],
  {templateFiles}: BuildEffects,
): PlannedOutcome {
  const told = warnings.map((warning) => withFolder(warning, templateFiles.describe));
  return {
    document: {...entry, sha256, bytes, pages, slides, hiddenSlides, figures, sources, warnings},
    action: "unchanged",
    observations: cited.facts,
    diagnostics: [...diagnostics, ...told],
    retold: told,
  };
}

function emptyEntry({prepared, subject, title, path}: NamedDocument): ManifestDocument {
  const {template} = prepared;
  return {
    path,
    format: template.frontMatter.format,
    edition: editionOf(template.frontMatter),
    template: template.name,
    subject: nameSubject(subject),
    ...(subject.for === "meeting" ? {meeting: subject.meeting.name} : {}),
    title,
    status: "built",
    sha256: null,
    bytes: 0,
    figures: 0,
    sources: [],
    fingerprint: null,
    observations: {},
    warnings: [],
    errors: [],
  };
}

/** The file of an earlier build stays, whatever it was called. */
function fail(
  planned: NamedDocument,
  {earlier, effects}: BuildContext,
  diagnostics: readonly Diagnostic[],
  failure: "template" | "gate" | "machine",
): PlannedOutcome {
  const errors = errorsWithin(diagnostics, effects.templateFiles.describe(""));
  const fresh = emptyEntry(planned);
  const known = planned.taken ? undefined : earlier.bySubject.get(subjectKey(fresh));
  const isThere = known !== undefined && known.sha256 !== null && earlier.files.has(known.path);
  const document: ManifestDocument = isThere
    ? {...known, status: "stale", errors}
    : {...fresh, status: "failed", errors};
  return {document, action: "failed", observations: {}, diagnostics, retold: [], failure};
}
