import type {Diagnostic, Outcome} from "../diagnostic/diagnostic.ts";
import {findReadReason} from "../diagnostic/file-error.ts";
import {describeTooLarge, fileLimits, tooLargeCode} from "../diagnostic/file-limits.ts";
import {type DatasetFiles, outsideCode} from "./dataset-files.ts";
import {decodeText} from "./decode-text.ts";
import {errorAt, type Problem} from "./problem.ts";

/** Reads a file as text; that it cannot be read is a diagnostic as well. */
export async function readText(
  files: DatasetFiles,
  file: string,
  encoding?: string,
): Promise<Outcome<string>> {
  const {value: bytes, diagnostics} = await readBytes(files, file);
  return bytes === undefined ? {diagnostics} : decodeText(bytes, file, encoding);
}

/** Reads a file of any kind; that it cannot be read, or is too large, is a diagnostic as well. */
export async function readBytes(files: DatasetFiles, file: string): Promise<Outcome<Uint8Array>> {
  let bytes: Uint8Array;
  try {
    bytes = await files.readFile(file);
  } catch (error) {
    return {diagnostics: [unreadable(file, error)]};
  }
  if (bytes.length > fileLimits.data) {
    return {diagnostics: [errorAt({file}, describeTooLarge(bytes.length, "data"))]};
  }
  return {value: bytes, diagnostics: []};
}

function unreadable(file: string, error: unknown): Diagnostic {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  // ENOTDIR: a file stands where a folder is expected.
  if (code === "ENOENT" || code === "ENOTDIR") return errorAt({file}, missingFile(file));
  if (code === outsideCode) return errorAt({file}, leavesFolder);
  if (code === tooLargeCode) {
    return errorAt({file}, describeTooLarge(Number((error as {size?: unknown}).size), "data"));
  }
  const reason = findReadReason(error);
  return errorAt(
    {file},
    {
      code: "unreadable-file",
      message: reason
        ? {en: `the file cannot be read: ${reason.what.en}`, zh: `文件无法读取：${reason.what.zh}`}
        : {en: `the file cannot be read (${code})`, zh: `文件无法读取（${code}）`},
      hint: reason?.remedy ?? {
        en: "check that it is a file, that you may read it, and that no other program has locked it",
        zh: "请确认它是文件、您有读取权限，并且没有被别的程序占用",
      },
    },
  );
}

function missingFile(file: string): Problem {
  const isDescriptor = file.endsWith("datapackage.json");
  return {
    code: "file-not-found",
    message: {en: `there is no file "${file}"`, zh: `找不到文件“${file}”`},
    hint: isDescriptor
      ? {
          en: "a data folder has a datapackage.json; check the folder given with --data",
          zh: "数据文件夹里应有 datapackage.json；请检查 --data 给出的文件夹",
        }
      : {
          en: 'put the file there, or correct its "path" in datapackage.json (capitals count)',
          zh: "请把文件放到那里，或改正 datapackage.json 里的 path（注意大小写）",
        },
  };
}

const leavesFolder: Problem = {
  code: "unsafe-path",
  message: {
    en: "the file is a link that leads out of the data folder",
    zh: "这个文件是一个链接，指向了数据文件夹之外",
  },
  hint: {en: "replace the link with the file itself", zh: "请把链接换成文件本身"},
};
