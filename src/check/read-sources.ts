import {digest} from "../base/digest.ts";
import type {DatasetFiles} from "../dataset/dataset-files.ts";
import {decodeText} from "../dataset/decode-text.ts";
import {readBytes} from "../dataset/read-text.ts";
import type {Diagnostic, Outcome} from "../diagnostic/diagnostic.ts";
import type {Dataset, Source} from "../model/dataset.ts";
import {readSource, type SourceText} from "./source-text.ts";
import type {KnownUnits} from "./tables/read-head.ts";
import {TableCells} from "./tables/table-cells.ts";
import type {TableSource} from "./verify-cell.ts";
import {readWorkbook} from "./workbook/read-workbook.ts";

/** The folder with the texts of the reports, as `--sources` names it. */
export interface SourceFolder {
  readonly name: string;
  readonly files: DatasetFiles;
}

export interface ReadSources {
  /** By the id of the source; those that cannot be read are missing. */
  readonly texts: ReadonlyMap<string, SourceText>;
  /** Those among them that are tables, by their cells. */
  readonly tables: ReadonlyMap<string, TableSource>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Opens every source that the data names, and makes sure that it is the very text the figures were taken from. */
export async function readSources(dataset: Dataset, folder: SourceFolder): Promise<ReadSources> {
  const texts = new Map<string, SourceText>();
  const tables = new Map<string, TableSource>();
  const diagnostics: Diagnostic[] = [];
  const units = new Set(
    dataset.indicators.flatMap(({unit, unitForms}) => [unit, ...unitForms.map(({printed}) => printed)]),
  );
  units.delete("");
  for (const source of dataset.sources) {
    const path = sourcePath(folder, source);
    if (path === undefined) {
      diagnostics.push(unsafeName(source));
      continue;
    }
    const tell = (found: readonly Diagnostic[]) =>
      diagnostics.push(...found.map((problem) => cannotRead(source, folder, problem)));
    const bytes = await readBytes(folder.files, path);
    if (bytes.value === undefined) {
      tell(bytes.diagnostics);
      continue;
    }
    const read = readAny(bytes.value, source.file, path, units);
    if (read.value === undefined) {
      tell(read.diagnostics);
      continue;
    }
    const sha256 = digest(bytes.value);
    if (sha256 !== source.sha256) diagnostics.push(otherText(source, sha256));
    texts.set(source.id, read.value.source);
    if (read.value.table) tables.set(source.id, read.value.table);
  }
  return {texts, tables, diagnostics};
}

interface AnySource {
  readonly source: SourceText;
  readonly table?: TableSource;
}

/** A text, a CSV file or a workbook, told by its name. */
function readAny(bytes: Uint8Array, file: string, path: string, units: KnownUnits): Outcome<AnySource> {
  if (workbookFile.test(file)) {
    const {value: book, diagnostics} = readWorkbook(bytes, path);
    if (!book) return {diagnostics};
    const source = readSource(book.text, "sheets.txt", units);
    const cells = TableCells.ofBook(book, {folded: source.text, starts: source.starts});
    return {value: {source, table: {source, cells, file, isBook: true}}, diagnostics};
  }
  const {value: text, diagnostics} = decodeText(bytes, path);
  if (text === undefined) return {diagnostics};
  const source = readSource(text, file, units);
  if (!tableFile.test(file)) return {value: {source}, diagnostics};
  const cells = TableCells.ofRecords(source.tables.records);
  return {value: {source, table: {source, cells, file, isBook: false}}, diagnostics};
}

const workbookFile = /\.xls[xm]$/iu;
const tableFile = /\.(?:csv|tsv|tab)$/iu;

/** Undefined for a name that would lead out of the folder. */
export function sourcePath({name}: SourceFolder, {file}: Source): string | undefined {
  const safe = !/^[/\\]|[:\\\p{Cc}]/u.test(file) && !file.split("/").includes("..");
  return safe ? `${name.replace(/[\\/]+$/u, "")}/${file}` : undefined;
}

function unsafeName(source: Source): Diagnostic {
  return {
    severity: "error",
    code: "unsafe-path",
    message: {
      en: `source "${source.id}": "${source.file}" is not a file within the folder of sources`,
      zh: `来源 ${source.id}：“${source.file}”不在来源文件夹之内`,
    },
    hint: {
      en: 'write the name of the file into "file", with "/" between folders',
      zh: "file 列请写相对的文件名，文件夹之间用 /",
    },
    place: source.place,
  };
}

function cannotRead(source: Source, {name}: SourceFolder, problem: Diagnostic): Diagnostic {
  return {
    severity: "error",
    code: "source-not-readable",
    message: {
      en: `source "${source.id}": ${problem.message.en}`,
      zh: `来源 ${source.id}：${problem.message.zh}`,
    },
    hint:
      problem.code === "source-not-readable" && problem.hint
        ? problem.hint
        : {
            en: `put the text into ${name}, or correct the column "file"`,
            zh: `请把文本放进 ${name}，或改正 file 列`,
          },
    place: source.place,
  };
}

function otherText(source: Source, sha256: string): Diagnostic {
  return {
    severity: "error",
    code: "source-changed",
    message: {
      en: `source "${source.id}": ${source.file} is not the text that the figures were taken from (its SHA-256 is ${sha256})`,
      zh: `来源 ${source.id}：${source.file} 与录入数据时的文本不同（现在的 SHA-256 是 ${sha256}）`,
    },
    hint: {
      en: 'restore the original file, or check each figure against the new text and then write the new value into "sha256"',
      zh: "请恢复原来的文件；如确需换用新文本，请逐条核对数字后再改 sha256 列",
    },
    place: source.place,
  };
}
