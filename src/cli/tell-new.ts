import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";
import {findReason} from "../diagnostic/file-error.ts";
import {type ExitCode, exitCodes} from "./exit-codes.ts";
import {TakenError} from "./new-files.ts";
import {NotEmptyError} from "./new-folder.ts";
import {printDiagnostics} from "./print-diagnostics.ts";
import {paint, type Terminal, word} from "./terminal.ts";

/** What was made on stdout, what to do with it on stderr. */
export function tellCreated(
  files: readonly string[],
  terminal: Terminal,
  isQuiet: boolean,
  next: Wording,
): void {
  if (isQuiet) return;
  for (const file of files) terminal.out(file);
  terminal.say(paint(terminal, "green", word(terminal, next)));
}

/** Tells why nothing was made; an error that is no one's fault but ours goes on. */
export function tellWriteError(error: unknown, place: string, terminal: Terminal): ExitCode {
  const problem = describeWriteError(error, place);
  if (!problem) throw error;
  printDiagnostics([problem], terminal);
  return exitCodes.usage;
}

function describeWriteError(error: unknown, file: string): Diagnostic | undefined {
  if (error instanceof TakenError) {
    return {
      severity: "error",
      code: "file-exists",
      message: {en: "this file is there already, and is left as it is", zh: "这个文件已经有了，没有改动它"},
      hint: {en: "choose another name, or delete the file first", zh: "请换一个名称，或先删除这个文件"},
      place: {file: error.file},
    };
  }
  if (error instanceof NotEmptyError) {
    return {
      severity: "error",
      code: "folder-not-empty",
      message: {en: "this folder is not empty, and is left as it is", zh: "这个文件夹不是空的，没有改动它"},
      hint: {en: "name a new folder, or one with nothing in it", zh: "请指定一个新文件夹，或空文件夹"},
      place: {file},
    };
  }
  const reason = findReason(error)?.what;
  return (
    reason && {
      severity: "error",
      code: "cannot-write",
      message: {en: `cannot write here: ${reason.en}`, zh: `无法写入：${reason.zh}`},
      hint: {en: "choose another folder", zh: "请另选文件夹"},
      place: {file},
    }
  );
}
