import {digest} from "../base/digest.ts";
import type {DatasetFiles} from "../dataset/dataset-files.ts";
import {readText} from "../dataset/read-text.ts";
import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {Dataset, Source} from "../model/dataset.ts";
import {readSource, type SourceText} from "./source-text.ts";

/** The folder with the texts of the reports, as `--sources` names it. */
export interface SourceFolder {
  readonly name: string;
  readonly files: DatasetFiles;
}

export interface ReadSources {
  /** By the id of the source; those that cannot be read are missing. */
  readonly texts: ReadonlyMap<string, SourceText>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Opens every source that the data names, and makes sure that it is the very text the figures were taken from. */
export async function readSources(dataset: Dataset, folder: SourceFolder): Promise<ReadSources> {
  const texts = new Map<string, SourceText>();
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
    const text = await readText(folder.files, path);
    if (text.value === undefined) {
      diagnostics.push(...text.diagnostics.map((problem) => cannotRead(source, folder, problem)));
      continue;
    }
    const bytes = await folder.files.readFile(path);
    const sha256 = digest(bytes);
    if (sha256 !== source.sha256) diagnostics.push(otherText(source, sha256));
    texts.set(source.id, readSource(text.value, source.file, units));
  }
  return {texts, diagnostics};
}

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
    hint: {
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
