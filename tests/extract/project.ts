import {parse} from "csv-parse/sync";
import {ownThemes} from "../../src/cli/new-sources.ts";
import {asideColumns, figureColumns} from "../../src/extract/drafts/columns.ts";
import {formatDraft} from "../../src/extract/drafts/csv-text.ts";
import type {ExtractRequest} from "../../src/extract/extract-report.ts";
import type {ImportEffects} from "../../src/extract/import/import-table.ts";
import type {ReviewEffects} from "../../src/extract/review/draft-desk.ts";
import {planProject} from "../../src/new/project/plan-project.ts";
import {fileError} from "../support/memory-effects.ts";

/** A new project in memory, whose disk may fail. */
export interface MemoryProject extends ImportEffects, ReviewEffects {
  readonly files: Map<string, Uint8Array>;
  /** Called before a file is written or removed; what it throws, the disk says. */
  fail: (path: string) => void;
}

let planned: ReturnType<typeof planProject> | undefined;

export async function memoryProject(report: string, name = "report.txt"): Promise<MemoryProject> {
  const files = new Map<string, Uint8Array>();
  planned ??= ownThemes().then((themes) => planProject("zh", themes, "zh"));
  for (const {path, text} of await planned) files.set(path, new TextEncoder().encode(text));
  files.set(`sources/${name}`, new TextEncoder().encode(report));
  const readFile = async (path: string) => {
    const bytes = files.get(path);
    if (!bytes) throw fileError("ENOENT");
    return bytes;
  };
  const project: MemoryProject = {
    ...{files, dataFolder: "data", sourceFolder: "sources", fail: () => undefined},
    ...{dataFiles: {readFile}, sourceFiles: {readFile}, readReport: readFile},
    openPdf: async () => ({obstacle: "damaged"}),
    listDrafts: async () =>
      [...files.keys()].flatMap((path) => /^data\/drafts\/([^/]+)$/u.exec(path)?.[1] ?? []),
    readMap: async (path) => files.get(path),
    schemaFor: async () => undefined,
    withinSources: async (path) => (path.startsWith("sources/") ? path.slice("sources/".length) : undefined),
    async write(path, bytes) {
      project.fail(path);
      files.set(path, bytes);
    },
    async remove(path) {
      project.fail(path);
      files.delete(path);
    },
  };
  return project;
}

export const request: ExtractRequest = {
  ...{
    file: "sources/report.txt",
    sourceId: "jiaqu-2025",
    area: "甲区",
    title: "工作总结",
    published: "2025-12",
  },
  ...{publisher: "甲区教委", period: ""},
  language: "zh",
};

export type Rows = Record<string, string>[];

export function readRows(project: MemoryProject, path: string): Rows {
  return parse(Buffer.from(project.files.get(path) ?? new Uint8Array()), {columns: true, bom: true});
}

export const figureFile = "data/drafts/jiaqu-2025.csv";
export const asideFile = "data/drafts/jiaqu-2025.not-figures.csv";

/** What a person does in a spreadsheet. */
export function edit(
  project: MemoryProject,
  path: string,
  change: (row: Record<string, string>) => void,
): void {
  const rows = readRows(project, path);
  for (const row of rows) {
    for (const [column, text] of Object.entries(row)) row[column] = text.replace(/^'/u, "");
    change(row);
  }
  const columns = path === figureFile ? figureColumns : asideColumns;
  project.files.set(path, new TextEncoder().encode(formatDraft(columns, rows)));
}

/** Accepts every figure that can be. */
export const acceptAll = (project: MemoryProject) =>
  edit(project, figureFile, (row) => {
    row.decision = row.value === "" || row.period === "" ? "不是数据：惯用语" : "采用";
    row.topic ||= "teachers";
  });
