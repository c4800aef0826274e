import {findUncovered} from "../../check/find-uncovered.ts";
import {readSources} from "../../check/read-sources.ts";
import {verifyObservations} from "../../check/verify-observations.ts";
import {decodeText} from "../../dataset/decode-text.ts";
import {loadDataset} from "../../dataset/load-dataset.ts";
import {parseJson} from "../../dataset/parse-json.ts";
import {type Diagnostic, hasErrors} from "../../diagnostic/diagnostic.ts";
import type {Dataset} from "../../model/dataset.ts";
import {asideColumns, figureColumns, sourceColumns} from "../drafts/columns.ts";
import {formatDraft} from "../drafts/csv-text.ts";
import {draftFiles, isSourceId} from "../drafts/draft-files.ts";
import {type ReadRow, readDraft} from "../drafts/read-draft.ts";
import {type ExtractEffects, pathIn, readMaybe} from "../extract-effects.ts";
import {extractProblems} from "../extract-problems.ts";
import {commitFiles, type FileChange, restoreFiles} from "./commit-files.ts";
import {appendRows, changeRows, type DataTable, readDataTable} from "./data-table.ts";
import {type ApplyPlan, type PlannedRow, planApply} from "./plan-apply.ts";

export interface ApplyReport {
  /** `quality-gate` where rows are left to decide. */
  readonly verdict: "done" | "data-invalid" | "usage" | "quality-gate";
  readonly diagnostics: readonly Diagnostic[];
  readonly counts?: ApplyCounts;
  /** An earlier run was cut off, and what it had begun was taken back. */
  readonly isRestored: boolean;
}

export interface ApplyCounts {
  readonly observations: number;
  readonly indicators: number;
  readonly notFigures: number;
  /** Rows that nobody has decided yet. */
  readonly open: number;
  /** Numbers of the source, and those that the data does not account for after this. */
  readonly numbers: number;
  readonly uncovered: number;
}

/** Adds what has been decided to the data, if the data with it is sound and stands in its source; else nothing. */
export async function applyDrafts(id: string, effects: ExtractEffects): Promise<ApplyReport> {
  if (!isSourceId(id)) return refuse([extractProblems.badId(id)], false, "usage");
  const {isRestored, problems: left} = await restoreFiles(effects);
  if (left.length > 0) return refuse(left, false);
  const loaded = await loadDataset(effects.dataFolder, effects.dataFiles);
  if (loaded.value === undefined) return refuse(loaded.diagnostics, isRestored);
  const drafts = await readDrafts(id, effects);
  if (!drafts.value) return refuse(drafts.diagnostics, isRestored);
  const tables = await readTables(effects);
  if (!("value" in tables)) return refuse([tables.problem], isRestored);
  const files = draftFiles(effects.dataFolder, id);
  const slugs = new Map(tables.value.areas.rows.map((row) => [row.code ?? "", row.slug ?? ""]));
  const hasUnitForms = tables.value.indicators.columns.includes("unit_forms");
  const plan = planApply({dataset: loaded.value, slugs, files, hasUnitForms, ...drafts.value});
  const problems = [...drafts.diagnostics, ...plan.diagnostics];
  if (hasErrors(problems)) return refuse(problems, isRestored);
  const staged = stage(plan, drafts.value.source, tables.value, loaded.value);
  const checked = await checkStaged(id, staged, effects);
  if (hasErrors(checked.diagnostics)) return refuse([...problems, ...checked.diagnostics], isRestored);
  const changes = [...staged.changes, ...draftChanges(plan, files, drafts.value.bytes)];
  const hindered = await commitFiles(changes, effects);
  if (hindered.length > 0) return refuse(hindered, isRestored);
  const open = plan.openFigures.length + plan.openAside.length;
  if (open === 0) for (const file of Object.values(files)) await effects.remove(file);
  return {
    verdict: open + checked.uncovered.length > 0 ? "quality-gate" : "done",
    diagnostics: [...problems, ...checked.diagnostics, ...(open === 0 ? checked.uncovered : [])],
    isRestored,
    counts: {
      observations: plan.observations.length,
      indicators: plan.indicators.length,
      notFigures: staged.notFigures,
      ...{open, numbers: checked.numbers, uncovered: checked.uncovered.length},
    },
  };
}

const refuse = (
  diagnostics: readonly Diagnostic[],
  isRestored: boolean,
  verdict: ApplyReport["verdict"] = "data-invalid",
): ApplyReport => ({verdict, diagnostics, isRestored});

interface Drafts {
  readonly figures: readonly ReadRow<(typeof figureColumns)[number]>[];
  readonly setAside: readonly ReadRow<(typeof asideColumns)[number]>[];
  readonly source: ReadRow<(typeof sourceColumns)[number]>["cells"];
  readonly bytes: {readonly figures: Uint8Array; readonly setAside: Uint8Array};
}

async function readDrafts(
  id: string,
  {dataFolder, dataFiles}: ExtractEffects,
): Promise<{value?: Drafts; diagnostics: Diagnostic[]}> {
  const files = draftFiles(dataFolder, id);
  const [figures, setAside, source] = await Promise.all([
    readMaybe(dataFiles, files.figures),
    readMaybe(dataFiles, files.setAside),
    readMaybe(dataFiles, files.source),
  ]);
  if (!figures || !setAside || !source) {
    const file = !figures ? files.figures : !setAside ? files.setAside : files.source;
    return {diagnostics: [extractProblems.noDraft(id, file)]};
  }
  const one = readDraft(figures, files.figures, figureColumns);
  const two = readDraft(setAside, files.setAside, asideColumns);
  const three = readDraft(source, files.source, sourceColumns);
  const diagnostics = [...one.diagnostics, ...two.diagnostics, ...three.diagnostics];
  const row = three.value?.[0];
  if (!one.value || !two.value || !row) {
    return {diagnostics: diagnostics.length > 0 ? diagnostics : [extractProblems.noDraft(id, files.source)]};
  }
  return {
    value: {figures: one.value, setAside: two.value, source: row.cells, bytes: {figures, setAside}},
    diagnostics,
  };
}

interface Tables {
  readonly areas: DataTable;
  readonly indicators: DataTable;
  readonly sources: DataTable;
  readonly "not-figures": DataTable;
  readonly observations: DataTable;
}

const tableNames = ["areas", "indicators", "sources", "not-figures", "observations"] as const;

/** The tables of a package that has been loaded, as their files are. */
async function readTables({
  dataFolder,
  dataFiles,
}: ExtractEffects): Promise<{value: Tables} | {problem: Diagnostic}> {
  const descriptor = pathIn(dataFolder, "datapackage.json");
  const text = decodeText(await dataFiles.readFile(descriptor), descriptor).value ?? "";
  const json = parseJson(text, descriptor).value?.value as
    | {resources?: {name?: string; path?: string}[]}
    | undefined;
  const tables: Partial<Record<(typeof tableNames)[number], DataTable>> = {};
  for (const name of tableNames) {
    const path = json?.resources?.find((resource) => resource.name === name)?.path;
    const file = path === undefined ? undefined : pathIn(dataFolder, path);
    const table = file === undefined ? undefined : readDataTable(await dataFiles.readFile(file), file);
    if (!table) return {problem: extractProblems.noTable(name, file ?? descriptor)};
    tables[name] = table;
  }
  return {value: tables as Tables};
}

interface Staged {
  readonly changes: readonly FileChange[];
  readonly notFigures: number;
  /** The row of a draft that stands in a line of a table to be. */
  readonly origin: ReadonlyMap<string, PlannedRow>;
}

/** The files of the data as they are to be, what others refer to first. */
function stage(plan: ApplyPlan, source: Drafts["source"], tables: Tables, dataset: Dataset): Staged {
  const isKnown = dataset.sources.some(({id}) => id === source.id);
  const indicators = changeRows(tables.indicators, (row) =>
    withForms(withDecimals(row, plan.decimals), plan.unitForms),
  );
  const keyOf = ({source: id, line, printed}: Readonly<Record<string, string>>) => `${id} ${line} ${printed}`;
  const listed = new Set(tables["not-figures"].rows.map(keyOf));
  const notFigures = plan.notFigures.filter(({cells}) => {
    const key = keyOf(cells);
    const isNew = !listed.has(key);
    listed.add(key);
    return isNew;
  });
  const origin = new Map<string, PlannedRow>();
  const append = (table: DataTable, rows: readonly PlannedRow[], before: Uint8Array): FileChange => {
    for (const [index, row] of rows.entries()) origin.set(`${table.path}:${table.lines + index + 1}`, row);
    const cells = rows.map((row) => row.cells);
    const after = rows.length === 0 ? changedBytes(table, before) : appendRows(table, cells);
    return {path: table.path, before, after};
  };
  const changes = [
    append(indicators, plan.indicators, tables.indicators.bytes),
    append(tables.sources, isKnown ? [] : [{cells: source, file: "", line: 1}], tables.sources.bytes),
    append(tables["not-figures"], notFigures, tables["not-figures"].bytes),
    append(tables.observations, plan.observations, tables.observations.bytes),
  ];
  return {
    changes: changes.filter(({before, after}) => Buffer.compare(before, after) !== 0),
    notFigures: notFigures.length,
    origin,
  };
}

function changedBytes(table: DataTable, before: Uint8Array): Uint8Array {
  return decodeText(before, table.path).value === table.text ? before : new TextEncoder().encode(table.text);
}

function withDecimals(
  row: Readonly<Record<string, string>>,
  decimals: ReadonlyMap<string, number>,
): Readonly<Record<string, string>> {
  const needed = decimals.get(row.id ?? "");
  return needed === undefined ? row : {...row, decimals: String(needed)};
}

function withForms(
  row: Readonly<Record<string, string>>,
  forms: ReadonlyMap<string, readonly string[]>,
): Readonly<Record<string, string>> {
  const more = forms.get(row.id ?? "");
  if (!more) return row;
  const known = (row.unit_forms ?? "").split("|").filter((form) => form !== "");
  return {...row, unit_forms: [...known, ...more].join("|")};
}

interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly uncovered: readonly Diagnostic[];
  readonly numbers: number;
}

/** The data as it is to be, held against itself and against the source. */
async function checkStaged(id: string, {changes, origin}: Staged, effects: ExtractEffects): Promise<Checked> {
  const after = new Map(changes.map((change) => [change.path, change.after]));
  const files = {readFile: async (path: string) => after.get(path) ?? effects.dataFiles.readFile(path)};
  const staged = await loadDataset(effects.dataFolder, files);
  // A line of a table to be is nowhere to be seen yet: told is the row of the draft.
  const tell = (diagnostics: readonly Diagnostic[]) =>
    diagnostics.map((diagnostic) => {
      const row = origin.get(`${diagnostic.place?.file}:${diagnostic.place?.line}`);
      return row && row.file !== "" ? {...diagnostic, place: {file: row.file, line: row.line}} : diagnostic;
    });
  if (!staged.value) return {diagnostics: tell(staged.diagnostics), uncovered: [], numbers: 0};
  const own = <T extends {readonly source: string}>(rows: readonly T[]) =>
    rows.filter(({source}) => source === id);
  const dataset: Dataset = {
    ...staged.value,
    sources: staged.value.sources.filter((source) => source.id === id),
    observations: own(staged.value.observations),
    notFigures: own(staged.value.notFigures),
  };
  const folder = {name: effects.sourceFolder, files: effects.sourceFiles};
  const {diagnostics, ...sources} = await readSources(dataset, folder);
  const verification = verifyObservations(dataset, sources);
  const coverage = findUncovered(dataset, sources, verification.covered, folder);
  const isOpen = ({code}: Diagnostic) => code === "uncovered-number";
  const found = [
    ...diagnostics,
    ...verification.diagnostics,
    ...coverage.diagnostics.filter((each) => !isOpen(each)),
  ];
  const uncovered = coverage.diagnostics
    .filter(isOpen)
    .map((each) => ({...each, severity: "warning" as const}));
  return {diagnostics: tell(found), uncovered, numbers: coverage.numbers};
}

/** What has been applied leaves the drafts. */
function draftChanges(
  plan: ApplyPlan,
  files: ReturnType<typeof draftFiles>,
  bytes: Drafts["bytes"],
): FileChange[] {
  const encode = (text: string) => new TextEncoder().encode(text);
  const figures = formatDraft(
    figureColumns,
    plan.openFigures.map(({cells}) => cells),
  );
  const setAside = formatDraft(
    asideColumns,
    plan.openAside.map(({cells}) => cells),
  );
  return [
    {path: files.figures, before: bytes.figures, after: encode(figures)},
    {path: files.setAside, before: bytes.setAside, after: encode(setAside)},
  ];
}
