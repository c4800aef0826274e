import type {CheckReport} from "../check/check-report.ts";
import {defineCommand} from "./command.ts";
import {findExcerpts, withExcerpts} from "./excerpts.ts";
import {exitCodes} from "./exit-codes.ts";
import {meetingsFolder, meetingsOption} from "./meetings-option.ts";
import {printDiagnostics} from "./print-diagnostics.ts";
import {paint, type Terminal, word} from "./terminal.ts";

export const checkCommand = defineCommand({
  command: "check",
  describe: "check data, templates and themes, and data against its sources / 检查数据、模板和主题，核对来源",
  options: (yargs) =>
    yargs
      .options({
        sources: {type: "string", describe: "folder with the texts of the reports / 存放来源文本的文件夹"},
        coverage: {
          type: "boolean",
          default: false,
          describe: "list numbers in the sources that the data leaves out / 列出数据没有覆盖的数字",
        },
        strict: {type: "boolean", default: false, describe: "treat warnings as errors / 把警告当作错误"},
        data: {type: "string", default: "data", describe: "folder of the data package / 数据文件夹"},
        templates: {type: "string", default: "templates", describe: "folder of the templates / 模板文件夹"},
        ...meetingsOption,
        json: {type: "boolean", default: false, describe: "print the report as JSON / 以 JSON 输出结果"},
        quiet: {type: "boolean", default: false, describe: "print problems only / 只输出问题"},
      })
      .example("$0 check --sources texts --coverage --strict", "everything / 全面检查"),
  async run(options, terminal, {env}) {
    if (options.coverage && !options.sources) {
      terminal.say(
        word(terminal, {en: "--coverage needs --sources DIR", zh: "--coverage 要和 --sources 一起使用"}),
      );
      return exitCodes.usage;
    }
    // It loads in a thread of its own while the rest loads here.
    const reader = (await import("../check/text-reader.ts")).openTextReader();
    const [{checkWithReader}, {nodeEffects}, {filesInFolder}, {openWrittenFiles}] = await Promise.all([
      import("../check/check-with-reader.ts"),
      import("../pipeline/node-effects.ts"),
      import("../dataset/dataset-files.ts"),
      import("../pipeline/folders/written-files.ts"),
    ]);
    const {sources: name, coverage, strict} = options;
    const {data, templates} = options;
    const meetings = meetingsFolder(options);
    const folders = {data, templates, meetings, output: "output"};
    const effects = nodeEffects(folders, env);
    const sources = name ? {name, files: filesInFolder(name)} : undefined;
    const request = {coverage, strict, ...(sources ? {sources} : {})};
    const report = await checkWithReader(reader, request, effects).finally(reader.close);
    const linesOf = openWrittenFiles(effects, sources ? [sources.files] : []);
    const excerpts = await findExcerpts(report.diagnostics, linesOf);
    printDiagnostics(report.diagnostics, terminal, excerpts);
    if (options.json) terminal.out(JSON.stringify(withExcerpts(report, excerpts), null, 2));
    else if (!options.quiet) printSummary(report, terminal);
    return exitCodes[report.verdict];
  },
});

function printSummary({verdict, diagnostics, counts}: CheckReport, terminal: Terminal): void {
  const {observations, templates, themes, documents, verified, numbers, uncovered} = counts;
  const errors = diagnostics.filter(({severity}) => severity === "error").length;
  const lines = [
    {
      en: `${observations} observations, ${templates} templates (${documents} documents), ${themes} themes: ${errors} errors, ${diagnostics.length - errors} warnings`,
      zh: `${observations} 条观测、${templates} 个模板（${documents} 份文件）、${themes} 个主题：${errors} 个错误，${diagnostics.length - errors} 个警告`,
    },
  ];
  if (verified !== undefined) {
    lines.push({
      en: `${verified} of ${observations} observations stand in their sources as the data says`,
      zh: `${observations} 条观测中有 ${verified} 条与来源一致`,
    });
  }
  if (numbers !== undefined) {
    lines.push({
      en: `${numbers} numbers in the sources, ${uncovered} of them not accounted for`,
      zh: `来源中共有 ${numbers} 处数字，其中 ${uncovered} 处没有交代`,
    });
  }
  const colour = verdict === "done" ? "green" : "yellow";
  for (const line of lines) terminal.say(paint(terminal, colour, word(terminal, line)));
}
