import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";
import {findReadReason} from "../diagnostic/file-error.ts";

const readErrors: Readonly<Record<string, Wording>> = {
  ENOENT: {en: "there is no such file", zh: "没有这个文件"},
  EISDIR: {en: "this is a folder; give the files in it", zh: "这是文件夹，请指定其中的文件"},
  EACCES: {en: "the file may not be read", zh: "没有读取这个文件的权限"},
};

/** Why a file that a person named cannot be read; undefined for an error that is no one's fault but ours. */
export function describeReadError(error: unknown, file: string): Diagnostic | undefined {
  const {code = ""} = error as NodeJS.ErrnoException;
  const reason = findReadReason(error);
  const message = readErrors[code] ?? reason?.what;
  if (!message) return undefined;
  // What has words of its own says what to do as well.
  const hint = readErrors[code] ? undefined : reason?.remedy;
  return {severity: "error", code: "file-unreadable", message, place: {file}, ...(hint ? {hint} : {})};
}
