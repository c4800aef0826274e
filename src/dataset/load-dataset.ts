import {type Diagnostic, hasErrors, type Outcome} from "../diagnostic/diagnostic.ts";
import {wordsOf} from "../language/languages.ts";
import type {WordList} from "../language/word-list.ts";
import type {Area, Dataset} from "../model/dataset.ts";
import {checkAccruals} from "./check-accruals.ts";
import {checkAreas} from "./check-areas.ts";
import {checkSaved, checkTexts} from "./check-characters.ts";
import {checkContradictions} from "./check-contradictions.ts";
import {checkDecimals} from "./check-decimals.ts";
import {checkKeys} from "./check-keys.ts";
import {checkNeighbours} from "./check-neighbours.ts";
import {checkParts} from "./check-parts.ts";
import {checkPrinted} from "./check-printed.ts";
import {checkRanges} from "./check-ranges.ts";
import {checkShares} from "./check-shares.ts";
import {checkTable} from "./check-table.ts";
import {checkTargets} from "./check-targets.ts";
import {checkWeights} from "./check-weights.ts";
import type {TableName} from "./contract.ts";
import {type DatasetFiles, filesInFolder} from "./dataset-files.ts";
import {type Category, type Descriptor, normalizeDescriptor, type Resource} from "./descriptor.ts";
import {checkHeader} from "./find-header.ts";
import {checkLevels, describedLevels, normalizeLevels} from "./levels.ts";
import {nameAreas} from "./name-areas.ts";
import {parseJson} from "./parse-json.ts";
import {parseTable} from "./parse-table.ts";
import {readText} from "./read-text.ts";
import {normalizeArea} from "./rows/area.ts";
import {toEntries} from "./rows/entry.ts";
import {normalizeIndicator} from "./rows/indicator.ts";
import {normalizeInitiative} from "./rows/initiative.ts";
import {normalizeNotFigure} from "./rows/not-figure.ts";
import {normalizeObservation} from "./rows/observation.ts";
import {normalizeSource} from "./rows/source.ts";
import {normalizeTopic} from "./rows/topic.ts";
import type {Table} from "./table.ts";
import {normalizeTableSpec} from "./table-spec.ts";

const descriptorName = "datapackage.json";

/**
 * Reads and checks a data package. Whatever is wrong anywhere in it is reported in one go, in the
 * order of its files and lines; there is a dataset only if nothing of it is an error.
 */
export async function loadDataset(
  folder: string,
  files: DatasetFiles = filesInFolder(folder),
): Promise<Outcome<Dataset>> {
  const descriptor = await loadDescriptor(folder, files);
  if (descriptor.value === undefined) return {diagnostics: descriptor.diagnostics};
  const {name, title, language, resources} = descriptor.value;
  const loaded = await Promise.all(resources.map((resource) => loadTable(resource, folder, files)));
  const tables = loaded.flatMap(({value}) => value ?? []);
  const tableOf = (table: TableName) => tables.find(({spec}) => spec.name === table);
  const rowsOf = (table: TableName) => tableOf(table)?.rows ?? [];

  const areaTable = tableOf("areas");
  const areas = toEntries(rowsOf("areas"), normalizeArea);
  const topics = toEntries(rowsOf("topics"), normalizeTopic);
  const indicators = toEntries(rowsOf("indicators"), normalizeIndicator);
  const sources = toEntries(rowsOf("sources"), normalizeSource);
  const observations = toEntries(rowsOf("observations"), normalizeObservation);
  const initiatives = toEntries(rowsOf("initiatives"), normalizeInitiative);
  const notFigures = toEntries(rowsOf("not-figures"), normalizeNotFigure);

  const levels = describedLevels(resources.find((resource) => resource.name === "areas"));
  const indicatorById = new Map(indicators.map(({value}) => [value.id, value]));

  const printed = checkPrinted(
    observations,
    indicatorById,
    sources.map(({value}) => value),
  );
  // Advice on the decimals of a value that is wrong would only mislead.
  const contradicted = new Set(printed.map(({place}) => place?.line));
  const diagnostics = inReadingOrder(pathIn(folder, descriptorName), [
    ...descriptor.diagnostics,
    ...loaded.flatMap((table) => table.diagnostics),
    ...checkKeys(tables),
    ...checkAreas(rowsOf("areas")),
    ...(areaTable ? checkNeighbours(areaTable) : []),
    ...checkLevels(rowsOf("areas"), levels),
    ...checkRanges(rowsOf("observations")),
    ...checkAccruals(observations, indicatorById),
    ...checkContradictions(observations),
    ...checkDecimals(observations, indicators).filter(({place}) => !contradicted.has(place?.line)),
    ...printed,
    ...checkShares(observations, indicatorById),
    ...checkTargets(observations, indicatorById),
    ...checkParts(observations, indicatorById),
    ...checkWeights(indicators, observations),
  ]);
  if (hasErrors(diagnostics)) return {diagnostics};
  const dataset: Dataset = {
    name,
    title,
    language,
    ...settleAreas(
      areas.map(({value}) => value),
      levels,
      wordsOf(language),
    ),
    topics: topics.map(({value}) => value),
    indicators: indicators.map(({value}) => value),
    sources: sources.map(({value}) => value),
    observations: observations.map(({value}) => value),
    initiatives: initiatives.map(({value}) => value),
    notFigures: notFigures.map(({value}) => value),
  };
  return {value: dataset, diagnostics};
}

/** Areas told apart, with their levels. */
function settleAreas(
  areas: readonly Area[],
  described: readonly Category[],
  words: WordList,
): Pick<Dataset, "areas" | "levels"> {
  const levels = normalizeLevels(
    described,
    areas.map(({level}) => level),
    words,
  );
  const byId = new Map(levels.map((level) => [level.id, level]));
  const called = areas.map((area) => {
    const {label = area.level, peersName = area.level} = byId.get(area.level) ?? {};
    return {...area, levelName: label, peersName};
  });
  return {levels, areas: nameAreas(called, words)};
}

async function loadDescriptor(folder: string, files: DatasetFiles): Promise<Outcome<Descriptor>> {
  const file = pathIn(folder, descriptorName);
  const text = await readText(files, file);
  if (text.value === undefined) return {diagnostics: text.diagnostics};
  const json = parseJson(text.value, file);
  if (json.value === undefined) return {diagnostics: [...text.diagnostics, ...json.diagnostics]};
  const {value, diagnostics} = normalizeDescriptor(json.value);
  const all = [...text.diagnostics, ...diagnostics, ...checkTexts(json.value, ["name", "title"])];
  return value === undefined ? {diagnostics: all} : {value, diagnostics: all};
}

async function loadTable(resource: Resource, folder: string, files: DatasetFiles): Promise<Outcome<Table>> {
  const {value: spec, diagnostics} = normalizeTableSpec(resource);
  const file = pathIn(folder, resource.path);
  const text = await readText(files, file, resource.encoding);
  const all: Diagnostic[] = [...diagnostics, ...text.diagnostics];
  if (text.value === undefined) return {diagnostics: all};
  const damage = checkSaved(text.value, file);
  if (damage) return {diagnostics: [...all, damage]};
  const columns = spec.columns.map(({name}) => name);
  const header = checkHeader(text.value, file, columns);
  if (header) return {diagnostics: [...all, header]};
  const raw = parseTable(text.value, file);
  // A file may have more faults than a call can have arguments: they are joined, not pushed.
  const told = [...all, ...raw.diagnostics];
  if (raw.value === undefined) return {diagnostics: told};
  const table = checkTable(raw.value, spec);
  const whole = [...told, ...table.diagnostics];
  return table.value === undefined ? {diagnostics: whole} : {value: table.value, diagnostics: whole};
}

/** Joined with "/" on every system, so that messages look the same everywhere. */
function pathIn(folder: string, path: string): string {
  if (folder === "" || folder === ".") return path;
  return `${folder.replace(/[\\/]+$/, "")}/${path}`;
}

/** File by file as they were read, from top to bottom; what concerns a whole file comes first. */
function inReadingOrder(first: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const files = [...new Set([first, ...diagnostics.map(({place}) => place?.file)])];
  return diagnostics.toSorted(
    ({place: a}, {place: b}) =>
      files.indexOf(a?.file) - files.indexOf(b?.file) ||
      (a?.line ?? 0) - (b?.line ?? 0) ||
      (a?.column ?? 0) - (b?.column ?? 0),
  );
}
