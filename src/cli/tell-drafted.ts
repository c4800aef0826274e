import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {describeTooLarge, tooLargeCode} from "../diagnostic/file-limits.ts";
import type {ExtractReport} from "../extract/extract-report.ts";
import {describeReadError} from "./describe-read-error.ts";
import {type ExitCode, exitCodes} from "./exit-codes.ts";
import {printDiagnostics} from "./print-diagnostics.ts";
import {paint, type Terminal, word} from "./terminal.ts";

/** The report itself; what else is refused is told as of every command. */
export function tellUnreadable(error: unknown, file: string, terminal: Terminal): ExitCode {
  const {code, path, size} = error as NodeJS.ErrnoException & {size?: number};
  const problem: Diagnostic | undefined =
    code === tooLargeCode
      ? {severity: "error", ...describeTooLarge(size ?? 0, "data"), place: {file}}
      : path === file
        ? describeReadError(error, file)
        : undefined;
  if (!problem) throw error;
  printDiagnostics([problem], terminal);
  return exitCodes.usage;
}

export interface Told {
  readonly json: boolean;
  readonly quiet: boolean;
}

export function tellDrafted(
  report: ExtractReport,
  {json, quiet, id}: Told & {readonly id: string},
  terminal: Terminal,
): ExitCode {
  printDiagnostics(report.diagnostics, terminal);
  const {counts, files} = report;
  if (json) terminal.out(JSON.stringify(report, null, 2));
  else if (counts && !quiet) {
    for (const file of files) terminal.out(file);
    const {figures, setAside, doubtful, named, kept, known} = counts;
    const lines = [
      {
        en: `${figures} figures (${named} with an indicator that the data has), ${setAside} numbers that are none; ${doubtful} rows to look at`,
        zh: `${figures} 个数据（其中 ${named} 个的指标数据里已有），${setAside} 个不作数据的数字；有疑问的 ${doubtful} 行`,
      },
      ...(kept > 0
        ? [{en: `${kept} rows kept as they were decided`, zh: `保留了已经核对过的 ${kept} 行`}]
        : []),
      ...(known > 0
        ? [{en: `${known} numbers are in the data already`, zh: `另有 ${known} 处数据里已有`}]
        : []),
      {
        en: `next: decide in jianbao preview (Review), or write yes into "decision" (or no: and the reason); then jianbao extract --apply ${id}`,
        zh: `接下来：运行 jianbao preview，点“核对”；或者在 decision 列逐行写“采用”或“不是数据：理由”。再运行 jianbao extract --apply ${id}`,
      },
    ];
    for (const line of lines) terminal.say(paint(terminal, "green", word(terminal, line)));
  }
  return exitCodes[report.verdict];
}
