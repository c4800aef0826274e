import {columnOf, lettersOf} from "../../check/workbook/column-letters.ts";
import {checkTextFile} from "../../diagnostic/check-text-file.ts";
import {type Diagnostic, hasErrors, type Outcome} from "../../diagnostic/diagnostic.ts";
import {parseYaml} from "../../yaml/parse-yaml.ts";
import {type ExtractEffects, pathIn} from "../extract-effects.ts";
import {extractProblems} from "../extract-problems.ts";
import {type ExtractReport, type ExtractRequest, extractReport} from "../extract-report.ts";
import {mapFigures} from "./map-figures.ts";
import {proposeMap} from "./propose-map.ts";
import {rowsOf, type TableMap, tableMapSchema} from "./table-map.ts";
import {type TableRow, tableRows} from "./table-rows.ts";
import {writeMap} from "./write-map.ts";

export interface ImportRequest extends ExtractRequest {
  /** Where the map lies, or is to lie; empty for the place beside the drafts. */
  readonly map: string;
}

export interface ImportReport extends ExtractReport {
  readonly map: string;
  /** The map is new: a person has not seen it yet. */
  readonly isProposed: boolean;
}

/** What importing touches beside what extracting does. */
export interface ImportEffects extends ExtractEffects {
  /** A map as a person gave its path; undefined where there is none yet. */
  readMap(path: string): Promise<Uint8Array | undefined>;
  /** The way from a map to the JSON Schema of maps; undefined where the project has none. */
  schemaFor(map: string): Promise<string | undefined>;
}

/** Drafts the tables of a file by its map; where there is none, one is proposed first, and written. */
export async function importTable(request: ImportRequest, effects: ImportEffects): Promise<ImportReport> {
  const map = request.map || pathIn(effects.dataFolder, `drafts/${request.sourceId}.map.yaml`);
  const bytes = await effects.readMap(map);
  const written = bytes && readMap(new TextDecoder().decode(bytes), map);
  const report = await extractReport(request, effects, async (draft, reading) => {
    const rows = tableRows(reading);
    if (written && (!written.value || hasErrors(written.diagnostics)))
      return {diagnostics: written.diagnostics, files: []};
    const tables = written?.value?.tables ?? proposeMap(rows, reading);
    if (tables.length === 0) return {diagnostics: [extractProblems.noTables(request.file)], files: []};
    const unfit = written ? checkMap(tables, rows, map) : [];
    if (hasErrors(unfit)) return {diagnostics: unfit, files: []};
    if (!written) {
      const text = writeMap(tables, request.language, await effects.schemaFor(map));
      await effects.write(map, new TextEncoder().encode(text));
    }
    const value = mapFigures(draft, tables, rows, reading);
    return {value, diagnostics: unfit, files: written ? [] : [map]};
  });
  return {...report, map, isProposed: written === undefined && report.verdict === "done"};
}

export function readMap(text: string, file: string): Outcome<TableMap> {
  const unfit = checkTextFile(text, file);
  if (unfit.length > 0) return {diagnostics: unfit};
  return parseYaml<TableMap>(text, tableMapSchema, (line, column) => ({file, line, column}));
}

/** What the map names has to be in the file. */
function checkMap(tables: TableMap["tables"], rows: readonly TableRow[], file: string): Diagnostic[] {
  const sheets = [...new Set(rows.map(({sheet}) => sheet))];
  return tables.flatMap(({sheet = "", rows: range, columns}) => {
    const own = rows.filter((row) => row.sheet === sheet);
    if (own.length === 0) return [extractProblems.noSheet(file, sheet, sheets)];
    const {first, last} = rowsOf(range);
    const within = own.filter(({number}) => number >= first && number <= last);
    if (within.length === 0) return [extractProblems.noRows(file, range, own.at(-1)?.number ?? 0)];
    const width = Math.max(...within.map(({cells}) => cells.length));
    const outside = Object.keys(columns).find((letters) => columnOf(letters) >= width);
    return outside === undefined ? [] : [extractProblems.noColumn(file, outside, lettersOf(width - 1))];
  });
}
