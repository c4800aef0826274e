import {chartForms} from "../model/chart.ts";
import type {Format} from "../model/document.ts";
import type {ShardChoice} from "../pipeline/build-request.ts";
import {hasResult, printPlan, printSummary} from "./build-summary.ts";
import {defineCommand} from "./command.ts";
import {findExcerpts, withExcerpts} from "./excerpts.ts";
import {exitCodes} from "./exit-codes.ts";
import {meetingsFolder, meetingsOption} from "./meetings-option.ts";
import {generator} from "./package-facts.ts";
import {checkPdfLimit, libreOfficeOptions, openPrinter} from "./pdf-options.ts";
import {printDiagnostics} from "./print-diagnostics.ts";
import {startProgress} from "./progress.ts";
import {summarizeBuild, writeStepSummary} from "./step-summary.ts";

export const buildCommand = defineCommand({
  command: "build",
  describe: "make briefings and decks (all, or those selected) / 生成简报和演示文稿",
  options: (yargs) =>
    yargs
      .options({
        area: {
          type: "string",
          array: true,
          default: [] as string[],
          describe: "areas by name or code / 地区名称或代码",
        },
        topic: {
          type: "string",
          array: true,
          default: [] as string[],
          describe: "topics by name or id / 领域名称或编号",
        },
        template: {
          type: "string",
          array: true,
          default: [] as string[],
          describe: "templates by name / 模板名称",
        },
        format: {
          choices: ["docx", "pptx"] as const,
          array: true,
          default: [] as Format[],
          describe: "formats / 格式",
        },
        edition: {
          type: "string",
          array: true,
          default: [] as string[],
          describe: "briefing, deck or compendium; several with commas / 版本，多个用逗号隔开",
        },
        meeting: {
          type: "string",
          array: true,
          default: [] as string[],
          describe: "meetings by the names of their files / 会议，写文件名",
        },
        set: {
          type: "string",
          array: true,
          default: [] as string[],
          describe: "key=value of the meeting, such as date=2026-12-03 / 会议的设置，如 date=2026-12-03",
        },
        charts: {
          choices: chartForms,
          describe:
            "charts as pictures or editable, whatever templates say / 图表用图片还是可编辑图表，优先于模板",
        },
        theme: {
          type: "string",
          array: true,
          default: [] as string[],
          describe: "theme instead of the template's, one for a format / 替换模板的主题，每种格式一个",
        },
        jobs: {
          type: "number",
          defaultDescription: "cores / 处理器核数",
          describe: "documents built at a time / 同时生成的文件数",
        },
        shard: {
          type: "string",
          describe: "one part of all, e.g. 1/4; join with merge / 只生成其中一份，如 1/4",
        },
        pdf: {
          type: "boolean",
          default: false,
          describe: "also a PDF of each, by LibreOffice / 每份文件另存一份 PDF（由 LibreOffice 生成）",
        },
        "pdf-hidden": {
          type: "boolean",
          default: false,
          describe: "hidden slides in PDFs too / PDF 中也包含隐藏的幻灯片",
        },
        ...libreOfficeOptions,
        force: {
          type: "boolean",
          default: false,
          describe: "also what is up to date / 未变化的也重新生成",
        },
        "dry-run": {
          type: "boolean",
          default: false,
          describe: "only tell what would be built, and why / 只列出要生成的文件和原因",
        },
        prune: {
          type: "boolean",
          default: false,
          describe: "remove documents that nothing makes any more / 删除已不再生成的旧文件",
        },
        data: {type: "string", default: "data", describe: "folder of the data package / 数据文件夹"},
        templates: {type: "string", default: "templates", describe: "folder of the templates / 模板文件夹"},
        ...meetingsOption,
        out: {type: "string", default: "output", describe: "folder for the documents / 输出文件夹"},
        json: {type: "boolean", default: false, describe: "print the report as JSON / 以 JSON 输出结果"},
        quiet: {type: "boolean", default: false, describe: "print problems only / 只输出问题"},
      })
      .check(
        ({jobs}) => jobs === undefined || (Number.isInteger(jobs) && jobs >= 1 && jobs <= 256) || jobsWrong,
      )
      .check(checkPdfLimit)
      .check(({shard}) => shard === undefined || parseShard(shard) !== undefined || shardWrong)
      .example("$0 build --area 沙坪坝区 --format pptx", "one deck / 只生成一份演示文稿")
      .example("$0 build --area 沙坪坝区 --pdf", "with a PDF of each / 同时生成 PDF")
      .example("$0 build --meeting 教育工作推进会", "one meeting / 只生成一次会议的文件")
      .example(
        "$0 build --area 沙坪坝区 --topic 学前教育 --topic 职业教育 --set date=2026-12-03",
        "a meeting without a file / 不建文件，直接做一次会议的汇报",
      )
      .example("$0 build --edition briefing,deck", "without the compendia / 不生成资料汇编"),
  async run(options, terminal, world) {
    const [{build}, {nodeEffects}, {openWrittenFiles}] = await Promise.all([
      import("../pipeline/build.ts"),
      import("../pipeline/node-effects.ts"),
      import("../pipeline/folders/written-files.ts"),
    ]);
    const {data, templates} = options;
    const meetings = meetingsFolder(options);
    const folders = {data, templates, meetings, output: options.out};
    const effects = nodeEffects(folders, world.env);
    const progress = await startProgress(terminal, world.stderr, options.quiet || options.json);
    const printer = options.pdf || options["pdf-hidden"] ? await openPrinter(options, world) : undefined;
    const report = await build(
      {
        selection: {
          areas: options.area,
          topics: options.topic,
          templates: options.template,
          formats: options.format,
          editions: options.edition.flatMap((words) =>
            words.split(/[,，、]/u).filter((name) => name.trim() !== ""),
          ),
          ...(options.meeting.length > 0 ? {meetings: options.meeting} : {}),
          ...(options.set.length > 0 ? {settings: options.set} : {}),
        },
        generator,
        charts: options.charts,
        themes: options.theme,
        jobs: options.jobs ?? world.cores,
        shard: options.shard === undefined ? undefined : parseShard(options.shard),
        force: options.force,
        dryRun: options["dry-run"],
        prune: options.prune,
        pdf: printer && {printer, withHidden: options["pdf-hidden"]},
        onProgress: progress.update,
      },
      effects,
    ).finally(() => printer?.close());
    progress.stop();
    const excerpts = await findExcerpts(report.diagnostics, openWrittenFiles(effects));
    printDiagnostics(report.diagnostics, terminal, excerpts);
    if (options.json) terminal.out(JSON.stringify(withExcerpts(report, excerpts), null, 2));
    else if (!options.quiet && hasResult(report)) {
      if (options["dry-run"]) printPlan(report, terminal);
      else printSummary(report, options.out, terminal);
    }
    const {GITHUB_STEP_SUMMARY} = world.env;
    if (terminal.annotates && GITHUB_STEP_SUMMARY) {
      await writeStepSummary(GITHUB_STEP_SUMMARY, summarizeBuild(report, terminal), terminal);
    }
    return exitCodes[report.verdict];
  },
});

const jobsWrong = "--jobs: a whole number from 1 to 256 / 请写 1 到 256 的整数";

const shardWrong = "--shard: a part of all, such as 1/4 / 请写第几份和共几份，如 1/4";

function parseShard(text: string): ShardChoice | undefined {
  const [index, count] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).slice(1).map(Number);
  return index && count && index <= count ? {index, count} : undefined;
}
