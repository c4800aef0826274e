import {readFile} from "node:fs/promises";
import {groupBy} from "../base/group-by.ts";
import type {Outcome, Wording} from "../diagnostic/diagnostic.ts";
import type {LintReport} from "../lint/lint-package.ts";
import {defineCommand} from "./command.ts";
import {describeReadError} from "./describe-read-error.ts";
import {type ExitCode, exitCodes} from "./exit-codes.ts";
import {printDiagnostics} from "./print-diagnostics.ts";
import {readable} from "./readable.ts";
import {type Terminal, word} from "./terminal.ts";

/** One fault of a library shows on every slide: the first few tell what it is. Of advice the first will do. */
const shownOfRule = {error: 3, note: 1} as const;

export const lintCommand = defineCommand({
  command: "lint <files..>",
  describe:
    "check how finished files are made: sound packages, accessible documents / 检查成稿的文件结构与无障碍",
  options: (yargs) =>
    yargs
      .positional("files", {
        type: "string",
        array: true,
        demandOption: true,
        describe: ".docx, .pptx, .xlsx",
      })
      .options({
        all: {
          type: "boolean",
          alias: "verbose",
          default: false,
          describe:
            "list every finding, not the first three of each rule / 列出全部问题，而非每条规则的前三个",
        },
        strict: {
          type: "boolean",
          default: false,
          describe: "notes about files of other programs fail too / 其他程序所做文件的提示也算不合格",
        },
        json: {type: "boolean", default: false, describe: "print the report as JSON / 以 JSON 输出结果"},
      })
      .example("$0 lint output/*", "every finished file / 检查全部成稿"),
  async run(options, terminal) {
    const reports: LintReport[] = [];
    for (const file of options.files) {
      const {value, diagnostics} = await lint(file);
      printDiagnostics(diagnostics, terminal);
      if (value) reports.push(value);
      if (value && !options.json) printReport(value, options.all, terminal);
    }
    if (options.json) terminal.out(JSON.stringify({files: reports}, null, 2));
    return exitCodeOf(reports, options);
  },
});

async function lint(file: string): Promise<Outcome<LintReport>> {
  const {lintFile} = await import("../lint/lint-package.ts");
  try {
    return lintFile(await readFile(file), file);
  } catch (error) {
    const problem = describeReadError(error, file);
    if (!problem) throw error;
    return {diagnostics: [problem]};
  }
}

/** A file that could not be read has not been checked: that goes before what the others say. */
function exitCodeOf(
  reports: readonly LintReport[],
  {files, strict}: {files: readonly string[]; strict: boolean},
): ExitCode {
  if (reports.length < files.length) return exitCodes.usage;
  const hasFailed = reports.some(({findings}) =>
    findings.some(({severity}) => strict || severity === "error"),
  );
  return hasFailed ? exitCodes["quality-gate"] : exitCodes.done;
}

/** The findings of a rule together, its remedy after them; what fails the file goes first. */
function printReport({file, findings}: LintReport, showAll: boolean, terminal: Terminal): void {
  const bySeverity = groupBy(findings, ({severity}) => severity);
  for (const severity of ["error", "note"] as const) {
    for (const [rule, found] of groupBy(bySeverity.get(severity) ?? [], ({rule}) => rule)) {
      const mark = severity === "note" ? {en: "note: ", zh: "提示："} : {en: "", zh: ""};
      const shown = showAll ? found : found.slice(0, shownOfRule[severity]);
      for (const {part, where, message} of shown) {
        const place = where
          ? {en: `${part} (${where.en})`, zh: `${part}（${where.zh}）`}
          : {en: part, zh: part};
        const line = {
          en: `${file}: ${mark.en}${place.en}: ${rule}: ${message.en}`,
          zh: `${file}：${mark.zh}${place.zh}：${rule}：${message.zh}`,
        };
        terminal.out(readable(word(terminal, line)));
      }
      const more = found.length - shown.length;
      if (more > 0)
        terminal.out(word(terminal, {en: `  … and ${more} more (--all)`, zh: `  ……另有${more}处（--all）`}));
      if (found[0]) terminal.out(`  → ${word(terminal, found[0].hint)}`);
    }
  }
  terminal.out(
    word(terminal, describeSummary(file, bySeverity.get("error") ?? [], bySeverity.get("note") ?? [])),
  );
}

type Findings = LintReport["findings"];

function describeSummary(file: string, errors: Findings, notes: Findings): Wording {
  const rules = new Set(errors.map(({rule}) => rule)).size;
  const en =
    errors.length === 0
      ? "nothing found"
      : `${counted(errors.length, "finding")} of ${counted(rules, "rule")}`;
  const zh = errors.length === 0 ? "没有发现问题" : `${rules}条规则共发现${errors.length}处问题`;
  if (notes.length === 0) return {en: `${file}: ${en}`, zh: `${file}：${zh}`};
  // Whoever asks for the look of somebody else's file should know why it passes.
  return {
    en: `${file}: ${en}; ${counted(notes.length, "note")}: another program wrote this file, so advice does not fail it (--strict)`,
    zh: `${file}：${zh}；另有提示${notes.length}条：文件由其他程序写成，提示不算不合格（--strict 时算）`,
  };
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;
