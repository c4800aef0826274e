import {availableParallelism} from "node:os";
import type {CommandModule} from "yargs";
import type {BuildReport} from "../build/build.ts";
import {type ChartForm, chartForms} from "../model/chart.ts";
import type {Wording} from "../model/diagnostic.ts";
import type {Format} from "../model/document.ts";
import {exitCodes} from "./exit-codes.ts";
import {findLanguage} from "./language.ts";
import {generator} from "./package-facts.ts";
import {printDiagnostics} from "./print-diagnostics.ts";
import {startProgress} from "./progress.ts";
import {openTerminal, paint, type Terminal, word} from "./terminal.ts";

interface BuildOptions {
  area: string[];
  topic: string[];
  template: string[];
  format: Format[];
  charts: ChartForm | undefined;
  theme: string[];
  jobs: number;
  data: string;
  templates: string;
  out: string;
  json: boolean;
  quiet: boolean;
  lang: string | undefined;
}

export const buildCommand: CommandModule<object, BuildOptions> = {
  command: "build",
  describe: "make briefings and decks (all, or those selected) / 生成简报和演示文稿",
  builder: (yargs) =>
    yargs
      .options({
        area: {type: "string", array: true, default: [], describe: "areas by name or code / 地区名称或代码"},
        topic: {type: "string", array: true, default: [], describe: "topics by name or id / 领域名称或编号"},
        template: {type: "string", array: true, default: [], describe: "templates by name / 模板名称"},
        format: {
          choices: ["docx", "pptx"] as const,
          array: true,
          default: [] as Format[],
          describe: "formats / 格式",
        },
        charts: {
          choices: chartForms,
          describe:
            "charts as pictures or editable, whatever templates say / 图表用图片还是可编辑图表，优先于模板",
        },
        theme: {
          type: "string",
          array: true,
          default: [],
          describe: "theme instead of the template's, one for a format / 替换模板的主题，每种格式一个",
        },
        jobs: {
          type: "number",
          default: availableParallelism(),
          defaultDescription: "cores / 处理器核数",
          describe: "documents built at a time / 同时生成的文件数",
        },
        data: {type: "string", default: "data", describe: "folder of the data package / 数据文件夹"},
        templates: {type: "string", default: "templates", describe: "folder of the templates / 模板文件夹"},
        out: {type: "string", default: "output", describe: "folder for the documents / 输出文件夹"},
        json: {type: "boolean", default: false, describe: "print the report as JSON / 以 JSON 输出结果"},
        quiet: {type: "boolean", default: false, describe: "print problems only / 只输出问题"},
      })
      .check(({jobs}) => (Number.isInteger(jobs) && jobs >= 1 && jobs <= 256) || jobsWrong)
      .example("$0 build --area 沙坪坝区 --format pptx", "one deck / 只生成一份演示文稿") as never,
  async handler(options) {
    const terminal = openTerminal(findLanguage(options.lang, process.env), process);
    const [{build}, {nodeEffects}] = await Promise.all([
      import("../build/build.ts"),
      import("../build/node-effects.ts"),
    ]);
    const folders = {data: options.data, templates: options.templates, output: options.out};
    const progress = startProgress(terminal, options.quiet || options.json);
    const report = await build(
      {
        selection: {
          areas: options.area,
          topics: options.topic,
          templates: options.template,
          formats: options.format,
        },
        generator,
        charts: options.charts,
        themes: options.theme,
        jobs: options.jobs,
        onProgress: progress.update,
      },
      nodeEffects(folders, process.env),
    );
    progress.stop();
    printDiagnostics(report.diagnostics, terminal);
    if (options.json) terminal.out(JSON.stringify(report, null, 2));
    else if (!options.quiet && hasResult(report)) printSummary(report, options.out, terminal);
    process.exitCode = exitCodes[report.verdict];
  },
};

const jobsWrong = "--jobs: a whole number from 1 to 256 / 请写 1 到 256 的整数";

/** Nothing to sum up when an error stopped the build before its first document. */
function hasResult({verdict, documents, omitted}: BuildReport): boolean {
  return verdict === "done" || documents.length + omitted.length > 0;
}

function printSummary(report: BuildReport, folder: string, terminal: Terminal): void {
  const built = report.documents.filter(({status}) => status === "built");
  const failed = report.documents.filter(({status}) => status === "failed");
  if (report.omitted.length > 0) {
    terminal.say(word(terminal, {en: "Not built for want of data:", zh: "因数据不足未生成："}));
    for (const {subject, template, reason} of report.omitted) {
      terminal.say(`  ${subject} (${template}): ${word(terminal, reason)}`);
    }
  }
  for (const {subject, template} of failed) {
    terminal.say(
      paint(
        terminal,
        "red",
        word(terminal, {en: `Failed: ${subject} (${template})`, zh: `失败：${subject}（${template}）`}),
      ),
    );
  }
  const formats = (["docx", "pptx"] as const)
    .map((format) => `${built.filter((document) => document.format === format).length} ${format}`)
    .join(" + ");
  const figures = built.reduce((sum, document) => sum + document.figures, 0);
  const charts = describeCharts(report.charts);
  const done = {
    en: `${built.length} documents (${formats}), ${figures} figures${charts.en} → ${folder}`,
    zh: `已生成 ${built.length} 份文件（${formats}），${figures} 个数字${charts.zh} → ${folder}`,
  };
  terminal.say(paint(terminal, report.verdict === "done" ? "green" : "yellow", word(terminal, done)));
}

function describeCharts({pictures, native}: BuildReport["charts"]): Wording {
  const parts = [
    ...(pictures > 0 || native === 0 ? [{en: `${pictures} charts drawn`, zh: `绘制 ${pictures} 张图`}] : []),
    ...(native > 0 ? [{en: `${native} editable charts`, zh: `${native} 张可编辑图表`}] : []),
  ];
  return {
    en: parts.map(({en}) => `, ${en}`).join(""),
    zh: parts.map(({zh}) => `，${zh}`).join(""),
  };
}
