import {readFile} from "node:fs/promises";
import type {AuditReport, Finding, Verdict} from "../audit/audit-report.ts";
import type {Outcome, Wording} from "../diagnostic/diagnostic.ts";
import type {Dataset} from "../model/dataset.ts";
import {defineCommand} from "./command.ts";
import {describeReadError} from "./describe-read-error.ts";
import {type ExitCode, exitCodes} from "./exit-codes.ts";
import {printDiagnostics} from "./print-diagnostics.ts";
import {startProgress} from "./progress.ts";
import {type Terminal, word} from "./terminal.ts";

export const auditCommand = defineCommand({
  command: "audit <files..>",
  describe: "check finished files, edited or not, against the data / 核对成稿（含手工改过的）与数据是否一致",
  options: (yargs) =>
    yargs
      .positional("files", {type: "string", array: true, demandOption: true, describe: ".docx, .pptx"})
      .options({
        data: {type: "string", default: "data", describe: "folder of the data package / 数据文件夹"},
        strict: {
          type: "boolean",
          default: false,
          describe: "unknown and inconsistent numbers fail too / 无出处、前后不一的数字也算不合格",
        },
        all: {
          type: "boolean",
          alias: "verbose",
          default: false,
          describe: "list the figures that are right too / 正确的数字也列出",
        },
        json: {type: "boolean", default: false, describe: "print the report as JSON / 以 JSON 输出结果"},
      })
      .example("$0 audit output/*.docx", "every briefing / 核对全部简报"),
  async run(options, terminal, world) {
    const dataset = await loadData(options.data, terminal);
    if (!dataset) {
      return exitCodes["data-invalid"];
    }
    const reports: AuditReport[] = [];
    for (const [index, file] of options.files.entries()) {
      const progress = await startProgress(terminal, world.stderr, false);
      // Shown before a file is read and gone before its findings: one large file may take a minute.
      progress.update(index, options.files.length, file);
      const {value, diagnostics} = await audit(file, dataset);
      progress.stop();
      printDiagnostics(diagnostics, terminal);
      if (value) reports.push(options.all ? value : withoutRight(value));
      if (value && !options.json) printReport(reports.at(-1) ?? value, terminal);
    }
    if (options.json) terminal.out(JSON.stringify({files: reports}, null, 2));
    return exitCodeOf(reports, options);
  },
});

async function loadData(folder: string, terminal: Terminal): Promise<Dataset | undefined> {
  const [{loadDataset}, {filesInFolder}] = await Promise.all([
    import("../dataset/load-dataset.ts"),
    import("../dataset/dataset-files.ts"),
  ]);
  const {value, diagnostics} = await loadDataset(folder, filesInFolder(folder));
  printDiagnostics(diagnostics, terminal);
  return value;
}

async function audit(file: string, dataset: Dataset): Promise<Outcome<AuditReport>> {
  const {auditFile} = await import("../audit/audit-file.ts");
  try {
    return auditFile(await readFile(file), dataset, file);
  } catch (error) {
    const problem = describeReadError(error, file);
    if (!problem) throw error;
    return {diagnostics: [problem]};
  }
}

const withoutRight = (report: AuditReport): AuditReport => ({
  ...report,
  findings: report.findings.filter(({verdict}) => verdict !== "right"),
});

/** A file that could not be read has not been audited: that goes before what the others say. */
function exitCodeOf(
  reports: readonly AuditReport[],
  {files, strict}: {files: readonly string[]; strict: boolean},
): ExitCode {
  if (reports.length < files.length) return exitCodes.usage;
  const failing: readonly Verdict[] = strict
    ? ["changed", "outdated", "unknown", "inconsistent"]
    : ["changed", "outdated"];
  const hasFailed = reports.some(({summary}) => failing.some((verdict) => summary[verdict] > 0));
  return hasFailed ? exitCodes["quality-gate"] : exitCodes.done;
}

const verdictWords: Readonly<Record<Verdict, Wording>> = {
  right: {en: "right", zh: "正确"},
  changed: {en: "changed", zh: "被改动"},
  outdated: {en: "outdated", zh: "已过时"},
  unknown: {en: "unknown", zh: "无出处"},
  inconsistent: {en: "inconsistent", zh: "前后不一"},
};

function printReport(report: AuditReport, terminal: Terminal): void {
  for (const finding of report.findings) {
    terminal.out(word(terminal, describeFinding(report.file, finding)));
  }
  terminal.out(word(terminal, describeSummary(report)));
}

/** One line: where, what is wrong, what stands there, what the data says, and whence. */
function describeFinding(file: string, finding: Finding): Wording {
  const {verdict, place, here, data, built, observations, excerpt, remark} = finding;
  const sources = observations.map(({id, source, line}) => ({
    en: `${id}, ${source} line ${line}`,
    zh: `${id}，${source}第${line}行`,
  }));
  const en = [`here ${here}`];
  const zh = [`此处${here}`];
  if (data !== undefined && verdict !== "right") {
    en.push(`data ${data}`);
    zh.push(`数据${data}`);
  }
  if (built !== undefined && built !== here) {
    en.push(`built as ${built}`);
    zh.push(`生成时${built}`);
  }
  if (sources.length > 0) {
    en.push(`[${sources.map((source) => source.en).join("; ")}]`);
    zh.push(`［${sources.map((source) => source.zh).join("；")}］`);
  }
  if (remark) {
    en.push(remark.en);
    zh.push(remark.zh);
  }
  const {en: label, zh: labelZh} = verdictWords[verdict];
  return {
    en: `${file}: ${place.en}: ${label}: ${en.join(", ")} — ${excerpt}`,
    zh: `${file}：${place.zh}：${labelZh}：${zh.join("，")}——${excerpt}`,
  };
}

const problems = ["changed", "outdated", "unknown", "inconsistent"] as const satisfies Verdict[];

function describeSummary({file, record, summary}: AuditReport): Wording {
  const counts = [
    `${summary.right} ${verdictWords.right.en}`,
    ...problems.map((verdict) => `${summary[verdict]} ${verdictWords[verdict].en}`),
  ];
  const countsZh = ["right" as const, ...problems].map(
    (verdict) => `${verdictWords[verdict].zh}${summary[verdict]}个`,
  );
  const weaker: Wording = record
    ? {en: "", zh: ""}
    : {
        en: " (the file carries no record of its figures, so they were compared with the data alone: a weaker check)",
        zh: "（文件中没有数字记录，只能与数据直接比对，核对力度较弱）",
      };
  return {
    en: `${file}: ${summary.figures} figures: ${counts.join(", ")}${weaker.en}`,
    zh: `${file}：共${summary.figures}个数字：${countsZh.join("，")}${weaker.zh}`,
  };
}
