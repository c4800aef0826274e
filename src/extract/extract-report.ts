import {digest} from "../base/digest.ts";
import {readSource, type SourceText} from "../check/source-text.ts";
import {loadDataset} from "../dataset/load-dataset.ts";
import {type Diagnostic, hasErrors, type Language, type Outcome} from "../diagnostic/diagnostic.ts";
import {isPeriod} from "../figure/period-span.ts";
import type {Dataset} from "../model/dataset.ts";
import {restoreFiles} from "./apply/commit-files.ts";
import {isPdf, readPdf} from "./document/read-pdf.ts";
import {type ReportText, readReport} from "./document/read-report.ts";
import {draftPlaces, type PlacedDraft, withoutPlaces} from "./draft-source.ts";
import {asideColumns, figureColumns, sourceColumns} from "./drafts/columns.ts";
import {formatDraft} from "./drafts/csv-text.ts";
import {draftFiles, isSourceId} from "./drafts/draft-files.ts";
import {type DraftTables, toRows} from "./drafts/draft-rows.ts";
import {isTouched, mergeDrafts} from "./drafts/merge-drafts.ts";
import {readDraft} from "./drafts/read-draft.ts";
import {withoutKnown} from "./drafts/without-known.ts";
import {type ExtractEffects, pathIn, readMaybe} from "./extract-effects.ts";
import {extractProblems} from "./extract-problems.ts";
import {knownAreas} from "./known-areas.ts";
import type {Report} from "./report.ts";

export interface ExtractRequest {
  readonly file: string;
  readonly sourceId: string;
  /** Name, short name or code. */
  readonly area: string;
  readonly title: string;
  readonly published: string;
  readonly publisher: string;
  readonly period: string;
  readonly language: Language;
}

export interface ExtractReport {
  readonly verdict: "done" | "data-invalid" | "usage";
  readonly diagnostics: readonly Diagnostic[];
  readonly counts?: ExtractCounts;
  /** What has been written. */
  readonly files: readonly string[];
}

export interface ExtractCounts {
  readonly figures: number;
  readonly setAside: number;
  /** Rows with a doubt, of both tables. */
  readonly doubtful: number;
  /** Figures whose indicator the data knows by that name. */
  readonly named: number;
  /** Rows that a person had decided or changed. */
  readonly kept: number;
  /** Numbers that the data accounts for already. */
  readonly known: number;
}

/** What knows more of a report than its words say: a person's map of a table. */
export type Refine = (
  draft: PlacedDraft,
  reading: Reading,
) => Promise<Outcome<PlacedDraft> & {files: string[]}>;

export interface Reading {
  readonly read: ReportText;
  readonly source: SourceText;
  readonly raw: string;
  readonly report: Report;
}

/** Drafts every number of a report; nothing but the drafts is written, and the text of a report that is none. */
export async function extractReport(
  request: ExtractRequest,
  effects: ExtractEffects,
  refine?: Refine,
): Promise<ExtractReport> {
  // An apply that was cut off has to find its drafts as it left them.
  const {problems: left} = await restoreFiles(effects);
  if (left.length > 0) return {verdict: "data-invalid", diagnostics: left, files: []};
  const loaded = await loadDataset(effects.dataFolder, effects.dataFiles);
  if (loaded.value === undefined)
    return {verdict: "data-invalid", diagnostics: loaded.diagnostics, files: []};
  const {report: told, diagnostics} = normalizeRequest(request, loaded.value);
  if (!told) return {verdict: "usage", diagnostics, files: []};
  const bytes = await effects.readReport(request.file);
  const read = isPdf(bytes)
    ? await readPdf(bytes, request.file, effects.openPdf)
    : readReport(bytes, request.file);
  if (read.value === undefined) return {verdict: "data-invalid", diagnostics: read.diagnostics, files: []};
  const report = told.title === "" ? {...told, title: titleOf(read.value.text)} : told;
  const files = draftFiles(effects.dataFolder, request.sourceId);
  const units = new Set(
    loaded.value.indicators.flatMap(({unit, unitForms}) => [unit, ...unitForms.map(({printed}) => printed)]),
  );
  units.delete("");
  const raw = read.value.text.replace(/\r(?!\n)/gu, "\n");
  const source = readSource(read.value.text, `report.${read.value.ending}`, units);
  const places = draftPlaces(source, raw, report);
  const refined = refine
    ? await refine(places, {read: read.value, source, raw, report})
    : {value: places, diagnostics: [], files: []};
  if (refined.value === undefined)
    return {verdict: "data-invalid", diagnostics: [...read.diagnostics, ...refined.diagnostics], files: []};
  const draft = withoutPlaces(refined.value, source, raw);
  const drafted = withoutKnown(draft, loaded.value, request.sourceId, source);
  const fresh = toRows(drafted.draft, request.sourceId, loaded.value, request.language);
  const merged = await mergeWithOld(fresh, files, effects);
  const problems = [...read.diagnostics, ...refined.diagnostics, ...merged.diagnostics];
  if (hasErrors(merged.diagnostics)) return {verdict: "data-invalid", diagnostics: problems, files: []};
  const kept = await keepText(request, read.value, effects);
  const row = {
    ...{
      id: request.sourceId,
      title: report.title,
      publisher: request.publisher,
      published: request.published,
    },
    ...{
      file: kept.file,
      sha256: digest(read.value.bytes),
      note: "",
      area: report.area,
      period: request.period,
    },
  };
  const texts: readonly (readonly [string, string])[] = [
    [files.source, formatDraft(sourceColumns, [row])],
    [files.setAside, formatDraft(asideColumns, merged.tables.setAside)],
    [files.figures, formatDraft(figureColumns, merged.tables.figures)],
  ];
  for (const [file, text] of texts) await effects.write(file, new TextEncoder().encode(text));
  const {figures, setAside} = merged.tables;
  return {
    verdict: "done",
    diagnostics: problems,
    files: [...kept.written, ...refined.files, files.figures, files.setAside, files.source],
    counts: {
      figures: figures.length,
      setAside: setAside.length,
      doubtful: [...figures, ...setAside].filter(({why}) => why !== "").length,
      named: figures.filter(({indicator}) => indicator !== "").length,
      ...{kept: merged.kept, known: drafted.known},
    },
  };
}

function normalizeRequest(
  {sourceId, area, title, published, period}: ExtractRequest,
  {areas, indicators}: Dataset,
): {report?: Report; diagnostics: Diagnostic[]} {
  const known = areas.find(({code, name, shortName}) => [code, name, shortName].includes(area.trim()));
  const diagnostics = [
    ...(isSourceId(sourceId) ? [] : [extractProblems.badId(sourceId)]),
    ...(known
      ? []
      : [
          extractProblems.unknownArea(
            area,
            areas.map(({name}) => name),
          ),
        ]),
    ...(/^$|^\d{4}(?:-\d\d(?:-\d\d)?)?$/u.test(published) ? [] : [extractProblems.badPublished(published)]),
    ...(period === "" || isPeriod(period) ? [] : [extractProblems.badPeriod(period)]),
  ];
  if (!known || diagnostics.length > 0) return {diagnostics};
  const [year, month] = published.split("-").flatMap((part) => (part === "" ? [] : Number(part)));
  return {
    report: {
      sourceId,
      title,
      area: known.code,
      published: year,
      ...(month === undefined ? {} : {publishedMonth: month}),
      pastYear: year === undefined || month === undefined ? undefined : month < 5 ? year - 1 : year,
      period,
      areas: knownAreas(areas),
      indicators,
    },
    diagnostics,
  };
}

/** The first line that says something. */
function titleOf(text: string): string {
  const [line = ""] = text.split(/\r\n|\n|\r/u).filter((each) => each.trim() !== "");
  return line.replace(/^[#*\s]+|[*\s]+$/gu, "").slice(0, 80);
}

/** A text among the sources stays where it is; any other is put there, as rows point to its lines. */
async function keepText(
  {file, sourceId}: ExtractRequest,
  {bytes, ending, isOwn}: ReportText,
  effects: ExtractEffects,
): Promise<{file: string; written: readonly string[]}> {
  const own = isOwn ? await effects.withinSources(file) : undefined;
  if (own !== undefined) return {file: own, written: []};
  const name = `${sourceId}.${ending}`;
  const path = pathIn(effects.sourceFolder, name);
  await effects.write(path, bytes);
  return {file: name, written: [path]};
}

const lostMark = "原文中已找不到 (no longer in the text)";

async function mergeWithOld(
  fresh: DraftTables,
  files: ReturnType<typeof draftFiles>,
  {dataFiles}: ExtractEffects,
): Promise<{tables: DraftTables; kept: number; diagnostics: Diagnostic[]}> {
  const [figures, setAside] = await Promise.all([
    readMaybe(dataFiles, files.figures),
    readMaybe(dataFiles, files.setAside),
  ]);
  const oldFigures = figures && readDraft(figures, files.figures, figureColumns);
  const oldAside = setAside && readDraft(setAside, files.setAside, asideColumns);
  const one = mergeDrafts(
    fresh.figures,
    (oldFigures?.value ?? []).map(({cells}) => cells),
  );
  const two = mergeDrafts(
    fresh.setAside,
    (oldAside?.value ?? []).map(({cells}) => cells),
  );
  const diagnostics = [...(oldFigures?.diagnostics ?? []), ...(oldAside?.diagnostics ?? [])];
  // A decision is never thrown away: where its number is gone, it stays at the end, and says so.
  const gone = (row: {why: string}) => ({
    ...row,
    why: row.why.includes(lostMark) ? row.why : [row.why, lostMark].filter((each) => each !== "").join("; "),
  });
  const lost = one.lost.filter(isTouched);
  const lostAside = two.lost.filter(isTouched);
  return {
    tables: {
      figures: [...one.rows, ...lost.map((row) => ({...row, ...gone(row)}))],
      setAside: [...two.rows, ...lostAside.map((row) => ({...row, ...gone(row)}))],
    },
    kept: one.kept + two.kept + lost.length + lostAside.length,
    diagnostics,
  };
}
