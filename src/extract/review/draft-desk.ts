import {digest} from "../../base/digest.ts";
import {readSource} from "../../check/source-text.ts";
import {decodeText} from "../../dataset/decode-text.ts";
import {loadDataset} from "../../dataset/load-dataset.ts";
import type {Diagnostic, Outcome} from "../../diagnostic/diagnostic.ts";
import {readPrintedFigure} from "../../figure/read-printed.ts";
import {type Dataset, qualifiers, statuses} from "../../model/dataset.ts";
import {applyDrafts} from "../apply/apply-drafts.ts";
import {restoreFiles} from "../apply/commit-files.ts";
import {asideColumns, figureColumns, sourceColumns} from "../drafts/columns.ts";
import {formatDraft} from "../drafts/csv-text.ts";
import {draftFiles, isSourceId} from "../drafts/draft-files.ts";
import {readDraft} from "../drafts/read-draft.ts";
import {type ExtractEffects, pathIn, readMaybe} from "../extract-effects.ts";
import {extractProblems} from "../extract-problems.ts";
import type {Applied, DraftName, DraftView, Edit, Saved, Table, Undone} from "./draft-view.ts";
import {judgeRow, type KnownIds} from "./judge-row.ts";
import {RowPlaces} from "./place-rows.ts";
import {addStep, type DraftBytes, type UndoStep} from "./undo-steps.ts";

/** What deciding touches beside what extracting does. */
export interface ReviewEffects extends ExtractEffects {
  /** Names of the files in the folder of the drafts; none where there is no such folder. */
  listDrafts(): Promise<readonly string[]>;
}

/** Decides upon drafts, one change after the other; each is on the disk before it is told to be. */
export interface DraftDesk {
  list(): Promise<DraftName[]>;
  open(id: string): Promise<Outcome<DraftView>>;
  change(id: string, version: string, edits: readonly Edit[]): Promise<Saved>;
  /** Takes the last change back, where nobody else has changed the draft since. */
  undo(id: string): Promise<Undone>;
  apply(id: string): Promise<Applied>;
}

type Row = Record<string, string>;

interface Files {
  readonly figures: Row[];
  readonly setAside: Row[];
  readonly version: string;
  readonly bytes: DraftBytes;
}

export function openDraftDesk(effects: ReviewEffects): DraftDesk {
  const ids = new Map<string, KnownIds>();
  const steps = new Map<string, readonly UndoStep[]>();
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: two changes at once would each write what it had read. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const next = last.then(act, act);
    last = next.catch(() => undefined);
    return next;
  };
  const write = async (id: string, [figures, setAside]: DraftBytes, {bytes: before}: Files) => {
    const files = draftFiles(effects.dataFolder, id);
    const changes = [
      {path: files.figures, before: before[0], after: figures},
      {path: files.setAside, before: before[1], after: setAside},
    ].filter(({before: was, after}) => Buffer.compare(was, after) !== 0);
    // A row that moves is in both files for a moment, never in none.
    changes.sort((a, b) => growthOf(b) - growthOf(a));
    for (const {path, after} of changes) await effects.write(path, after);
  };
  return {
    async list() {
      const names = await effects.listDrafts();
      const ids = names
        .flatMap((name) => /^([^.].*)\.source\.csv$/u.exec(name)?.[1] ?? [])
        .filter(isSourceId);
      return Promise.all(
        ids.sort().map(async (id) => ({id, title: (await readSourceRow(id, effects))?.title ?? id})),
      );
    },
    open: (id) =>
      inTurn(async () => {
        // An apply that was cut off has to find its drafts as it left them.
        const {problems} = await restoreFiles(effects);
        if (problems.length > 0) return {diagnostics: problems};
        const known = await readKnown(effects);
        if (!known.value) return {diagnostics: known.diagnostics};
        ids.set(id, known.value.ids);
        return viewDraft(id, known.value, effects);
      }),
    change: (id, version, edits) =>
      inTurn(async () => {
        const {value: files, diagnostics} = await readFiles(id, effects);
        if (!files) return {problems: diagnostics};
        if (files.version !== version) return {isChanged: true};
        const edited = applyEdits(files, edits, id);
        if (!edited) return {isChanged: true};
        const known = ids.get(id) ?? (await readKnown(effects)).value?.ids;
        if (!known) return {isChanged: true};
        const verdicts = edits.map(({table, row}) => judgeRow(edited.judged[table][row] ?? {}, table, known));
        const lacking = verdicts.find(({state, missing}) => state === "accepted" && missing !== null);
        if (lacking?.missing) return {missing: lacking.missing};
        const bytes = encodeRows(edited.figures, edited.setAside);
        await write(id, bytes, files);
        const next = versionOf(bytes);
        steps.set(id, addStep(steps.get(id) ?? [], {before: files.bytes, version: next}));
        return {version: next, verdicts};
      }),
    undo: (id) =>
      inTurn(async () => {
        const known = steps.get(id) ?? [];
        const last = known.at(-1);
        if (!last) return {isUndone: false};
        const {value: files} = await readFiles(id, effects);
        if (files?.version !== last.version) {
          // What was before does not fit what somebody has written since, and never will.
          steps.delete(id);
          return {isUndone: false, isChanged: true};
        }
        await write(id, last.before, files);
        steps.set(id, known.slice(0, -1));
        return {isUndone: true};
      }),
    apply: (id) =>
      inTurn(async () => {
        const {verdict, diagnostics, counts} = await applyDrafts(id, effects);
        steps.delete(id);
        return {verdict, diagnostics, ...(counts ? {counts} : {})};
      }),
  };
}

const growthOf = ({before, after}: {before: Uint8Array; after: Uint8Array}) => after.length - before.length;

function applyEdits(
  {figures, setAside}: Files,
  edits: readonly Edit[],
  id: string,
): {figures: Row[]; setAside: Row[]; judged: Readonly<Record<Table, readonly Row[]>>} | undefined {
  const [left, right] = [[...figures], [...setAside]];
  const moved = new Set<number>();
  for (const {table, row, cells, isFigure} of edits) {
    const rows = table === "figures" ? left : right;
    const known: readonly string[] = table === "figures" ? figureColumns : asideColumns;
    const before = rows[row];
    // What a row quotes of its source is not for a person to change here.
    const isSound =
      before && Object.keys(cells).every((column) => known.includes(column) && !fixed.has(column));
    if (!isSound) return undefined;
    if (isFigure && table === "setAside") {
      moved.add(row);
      left.push(toFigure(before, id, left));
    } else rows[row] = {...before, ...cells};
  }
  const judged = {figures: left, setAside: right};
  return {figures: left, setAside: right.filter((_, at) => !moved.has(at)), judged};
}

const fixed: ReadonlySet<string> = new Set(["source", "line", "printed", "sentence", "drafted"]);

/** What can be read of a number that was taken for none; a person fills in the rest. */
function toFigure(
  {line = "", printed = "", sentence = ""}: Row,
  source: string,
  others: readonly Row[],
): Row {
  const meaning = readPrintedFigure(printed, []);
  const {locator = ""} = others.find((row) => row.line === line) ?? {};
  return {
    ...Object.fromEntries(figureColumns.map((column) => [column, ""])),
    ...{source, line, locator, printed, sentence, status: "actual", kind: "count", weight: "ordinary"},
    ...(meaning ? {value: String(meaning.value), qualifier: meaning.qualifier, unit: meaning.unit} : {}),
    new_indicator: `${source}-l${line}-more`,
    why: "补录 / added",
  };
}

interface Known {
  readonly dataset: Dataset;
  readonly ids: KnownIds;
}

async function readKnown(effects: ReviewEffects): Promise<Outcome<Known>> {
  const {value: dataset, diagnostics} = await loadDataset(effects.dataFolder, effects.dataFiles);
  if (!dataset) return {diagnostics};
  const idsOf = (list: readonly {readonly id: string}[]) => new Set(list.map(({id}) => id));
  return {
    value: {dataset, ids: {indicators: idsOf(dataset.indicators), topics: idsOf(dataset.topics)}},
    diagnostics,
  };
}

async function viewDraft(
  id: string,
  {dataset, ids}: Known,
  effects: ReviewEffects,
): Promise<Outcome<DraftView>> {
  const [{value: files, diagnostics}, source] = await Promise.all([
    readFiles(id, effects),
    readSourceRow(id, effects),
  ]);
  if (!files || !source) return {diagnostics: diagnostics.length > 0 ? diagnostics : [noDraft(id, effects)]};
  const bytes = await readMaybe(effects.sourceFiles, pathIn(effects.sourceFolder, source.file ?? ""));
  const text = (bytes && decodeText(bytes, source.file ?? "").value) ?? "";
  const {indicators, topics, areas} = dataset;
  const read = readSource(text, source.file ?? "", new Set(indicators.map(({unit}) => unit)));
  const places = new RowPlaces(read);
  return {
    value: {
      ...{id, title: source.title ?? id, text: text.replace(/\r(?!\n)/gu, "\n"), version: files.version},
      figures: files.figures.map((cells) => ({
        cells,
        ...places.place(cells),
        ...judgeRow(cells, "figures", ids),
      })),
      setAside: files.setAside.map((cells) => ({
        cells,
        ...places.place(cells),
        ...judgeRow(cells, "setAside", ids),
      })),
      ...{qualifiers, statuses},
      indicators: indicators.map(({id: own, name, unit, aliases}) => ({id: own, name, unit, aliases})),
      topics: topics.map(({id: own, name}) => ({id: own, name})),
      areas: areas.map(({code, name}) => ({code, name})),
    },
    diagnostics: [],
  };
}

const noDraft = (id: string, {dataFolder}: ExtractEffects): Diagnostic =>
  extractProblems.noDraft(id, draftFiles(dataFolder, id).source);

async function readSourceRow(id: string, effects: ReviewEffects): Promise<Row | undefined> {
  if (!isSourceId(id)) return undefined;
  const file = draftFiles(effects.dataFolder, id).source;
  const bytes = await readMaybe(effects.dataFiles, file);
  return bytes && readDraft(bytes, file, sourceColumns).value?.[0]?.cells;
}

async function readFiles(id: string, effects: ReviewEffects): Promise<Outcome<Files>> {
  if (!isSourceId(id)) return {diagnostics: [extractProblems.badId(id)]};
  const files = draftFiles(effects.dataFolder, id);
  const [figures, setAside] = await Promise.all([
    readMaybe(effects.dataFiles, files.figures),
    readMaybe(effects.dataFiles, files.setAside),
  ]);
  if (!figures || !setAside) return {diagnostics: [noDraft(id, effects)]};
  const one = readDraft(figures, files.figures, figureColumns);
  const two = readDraft(setAside, files.setAside, asideColumns);
  if (!one.value || !two.value) return {diagnostics: [...one.diagnostics, ...two.diagnostics]};
  const bytes = [figures, setAside] as const;
  return {
    value: {
      ...{figures: one.value.map(({cells}) => cells), setAside: two.value.map(({cells}) => cells)},
      ...{version: versionOf(bytes), bytes},
    },
    diagnostics: [],
  };
}

const versionOf = ([figures, setAside]: DraftBytes) => digest(`${digest(figures)} ${digest(setAside)}`);

function encodeRows(figures: readonly Row[], setAside: readonly Row[]): DraftBytes {
  const encoder = new TextEncoder();
  return [
    encoder.encode(formatDraft(figureColumns, figures)),
    encoder.encode(formatDraft(asideColumns, setAside)),
  ];
}
