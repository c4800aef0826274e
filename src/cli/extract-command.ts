import type {ApplyReport} from "../extract/apply/apply-drafts.ts";
import {defineCommand} from "./command.ts";
import {type ExitCode, exitCodes} from "./exit-codes.ts";
import {printDiagnostics} from "./print-diagnostics.ts";
import {type Told, tellDrafted, tellUnreadable} from "./tell-drafted.ts";
import {paint, type Terminal, word} from "./terminal.ts";

export const extractCommand = defineCommand({
  command: "extract [file]",
  describe:
    "draft the figures of a report, and apply what has been decided / 从报告提取数字草稿，采用已决定的",
  options: (yargs) =>
    yargs
      .positional("file", {type: "string", describe: "the report: .txt .md .docx .xlsx .csv .pdf / 报告文件"})
      .options({
        "source-id": {type: "string", describe: "id of the report among the sources / 来源编号"},
        area: {type: "string", describe: "area of figures that name none / 没有写明地区的数字属于哪里"},
        title: {type: "string", default: "", describe: "title, else the first line / 标题，默认取第一行"},
        published: {type: "string", default: "", describe: "2025, 2025-12 or 2025-12-25 / 发布时间"},
        publisher: {type: "string", default: "", describe: "who published it / 发布者"},
        period: {
          type: "string",
          default: "",
          describe:
            "2025, 2025-03, 2025-Q1, 2025-H1 or 2021/2025, of figures that tell none / 没有写明的时间",
        },
        apply: {
          type: "string",
          describe: "add the decided rows of a draft to the data / 把已决定的草稿并入数据",
        },
        data: {type: "string", default: "data", describe: "folder of the data package / 数据文件夹"},
        sources: {type: "string", default: "sources", describe: "folder of the texts / 存放来源文本的文件夹"},
        json: {type: "boolean", default: false, describe: "print the report as JSON / 以 JSON 输出结果"},
        quiet: {type: "boolean", default: false, describe: "print problems only / 只输出问题"},
      })
      .example("$0 extract report.txt --source-id wulong-2025 --area 武隆区 --published 2025-12", "")
      .example("$0 extract --apply wulong-2025", "when rows are decided / 核对之后"),
  async run(options, terminal) {
    const {file, sourceId, area, apply} = options;
    if (apply === undefined && (!file || !sourceId || !area)) {
      terminal.say(word(terminal, usage));
      return exitCodes.usage;
    }
    const {extractFiles} = await import("./extract-files.ts");
    const effects = extractFiles(options.data, options.sources);
    if (apply !== undefined) {
      const {applyDrafts} = await import("../extract/apply/apply-drafts.ts");
      return tellApplied(await applyDrafts(apply, effects), options, terminal);
    }
    const {extractReport} = await import("../extract/extract-report.ts");
    const {title, published, publisher, period} = options;
    const told = {title, published, publisher, period, language: terminal.language};
    try {
      const request = {file: file ?? "", sourceId: sourceId ?? "", area: area ?? "", ...told};
      return tellDrafted(await extractReport(request, effects), {...options, id: sourceId ?? ""}, terminal);
    } catch (error) {
      return tellUnreadable(error, file ?? "", terminal);
    }
  },
});

const usage = {
  en: "extract needs FILE, --source-id ID and --area AREA; or --apply ID",
  zh: "extract 需要报告文件、--source-id 编号和 --area 地区；或者 --apply 编号",
};

function tellApplied(report: ApplyReport, {json, quiet}: Told, terminal: Terminal): ExitCode {
  printDiagnostics(report.diagnostics, terminal);
  if (json) terminal.out(JSON.stringify(report, null, 2));
  if (json || quiet) return exitCodes[report.verdict];
  if (report.isRestored) terminal.say(paint(terminal, "yellow", word(terminal, restored)));
  const {counts} = report;
  if (!counts) {
    terminal.say(paint(terminal, "yellow", word(terminal, nothing)));
    return exitCodes[report.verdict];
  }
  const {observations, indicators, notFigures, open, numbers, uncovered} = counts;
  const lines = [
    {
      en: `added: ${observations} observations, ${indicators} indicators, ${notFigures} numbers that are no figures`,
      zh: `已并入：${observations} 条观测、${indicators} 个新指标、${notFigures} 个不作数据的数字`,
    },
    {
      en: `${numbers} numbers in the source, ${uncovered} of them not accounted for`,
      zh: `来源中共有 ${numbers} 处数字，其中 ${uncovered} 处没有交代`,
    },
    ...(open > 0 ? [{en: `${open} rows are left to decide`, zh: `还有 ${open} 行没有决定`}] : []),
  ];
  const colour = report.verdict === "done" ? "green" : "yellow";
  for (const line of lines) terminal.say(paint(terminal, colour, word(terminal, line)));
  return exitCodes[report.verdict];
}

const restored = {
  en: "an earlier run was cut off; the data is as it was before it",
  zh: "上一次并入没有做完，数据已恢复到那之前",
};
const nothing = {en: "nothing has been added", zh: "数据没有改动"};
