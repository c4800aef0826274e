import {readFile} from "node:fs/promises";
import {groupBy} from "../base/group-by.ts";
import type {Outcome, Wording} from "../diagnostic/diagnostic.ts";
import type {LintReport} from "../lint/lint-package.ts";
import {defineCommand} from "./command.ts";
import {describeReadError} from "./describe-read-error.ts";
import {type ExitCode, exitCodes} from "./exit-codes.ts";
import {printDiagnostics} from "./print-diagnostics.ts";
import {type Terminal, word} from "./terminal.ts";

/** One fault of a library shows on every slide: the first few tell what it is. */
const shownOfRule = 3;

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
    return exitCodeOf(reports, options.files);
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
function exitCodeOf(reports: readonly LintReport[], files: readonly string[]): ExitCode {
  if (reports.length < files.length) return exitCodes.usage;
  return reports.some(({findings}) => findings.length > 0) ? exitCodes["quality-gate"] : exitCodes.done;
}

/** The findings of a rule together, its remedy after them. */
function printReport({file, findings}: LintReport, showAll: boolean, terminal: Terminal): void {
  const rules = groupBy(findings, ({rule}) => rule);
  for (const [rule, found] of rules) {
    const shown = showAll ? found : found.slice(0, shownOfRule);
    for (const {part, where, message} of shown) {
      const place = where
        ? {en: `${part} (${where.en})`, zh: `${part}（${where.zh}）`}
        : {en: part, zh: part};
      terminal.out(
        word(terminal, {
          en: `${file}: ${place.en}: ${rule}: ${message.en}`,
          zh: `${file}：${place.zh}：${rule}：${message.zh}`,
        }),
      );
    }
    const more = found.length - shown.length;
    if (more > 0)
      terminal.out(word(terminal, {en: `  … and ${more} more (--all)`, zh: `  ……另有${more}处（--all）`}));
    if (found[0]) terminal.out(`  → ${word(terminal, found[0].hint)}`);
  }
  terminal.out(word(terminal, describeSummary(file, findings.length, rules.size)));
}

function describeSummary(file: string, findings: number, rules: number): Wording {
  if (findings === 0) return {en: `${file}: nothing found`, zh: `${file}：没有发现问题`};
  return {
    en: `${file}: ${findings} ${findings === 1 ? "finding" : "findings"} of ${rules} ${rules === 1 ? "rule" : "rules"}`,
    zh: `${file}：${rules}条规则共发现${findings}处问题`,
  };
}
