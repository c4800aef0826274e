import {defineCommand} from "./command.ts";
import {tellDrafted, tellUnreadable} from "./tell-drafted.ts";
import {paint, word} from "./terminal.ts";

export const importCommand = defineCommand({
  command: "import <table>",
  describe: "draft the figures of a table (.xlsx, .csv) by a map / 按对照表从统计表提取数字草稿",
  options: (yargs) =>
    yargs
      .positional("table", {type: "string", demandOption: true, describe: "the file / 统计表文件"})
      .options({
        map: {
          type: "string",
          default: "",
          describe: "what columns and rows are; proposed where there is none / 对照表，没有时自动拟出",
        },
        "source-id": {
          type: "string",
          demandOption: true,
          describe: "id of the file among the sources / 来源编号",
        },
        area: {
          type: "string",
          demandOption: true,
          describe: "area of figures that name none, and of totals / 没有写明地区的数字和合计属于哪里",
        },
        title: {type: "string", default: "", describe: "title, else the first line / 标题，默认取第一行"},
        published: {type: "string", default: "", describe: "2025, 2025-12 or 2025-12-25 / 发布时间"},
        publisher: {type: "string", default: "", describe: "who published it / 发布者"},
        period: {
          type: "string",
          default: "",
          describe: "2025 or 2021/2025, of figures that tell none / 没有写明的时间",
        },
        data: {type: "string", default: "data", describe: "folder of the data package / 数据文件夹"},
        sources: {type: "string", default: "sources", describe: "folder of the texts / 存放来源文本的文件夹"},
        templates: {
          type: "string",
          default: "templates",
          describe:
            "folder of the templates, whose schema the map names / 模板文件夹，对照表指向其中的 schema",
        },
        json: {type: "boolean", default: false, describe: "print the report as JSON / 以 JSON 输出结果"},
        quiet: {type: "boolean", default: false, describe: "print problems only / 只输出问题"},
      })
      .example("$0 import tables/2024.xlsx --source-id statistics-2024 --area 甲区 --published 2025", ""),
  async run(options, terminal) {
    const {table, sourceId, map, area, title, published, publisher, period, json, quiet} = options;
    const {extractFiles} = await import("./extract-files.ts");
    const {importTable} = await import("../extract/import/import-table.ts");
    const effects = extractFiles(options.data, options.sources, options.templates);
    const told = {title, published, publisher, period, language: terminal.language};
    try {
      const report = await importTable({file: table, sourceId, area, map, ...told}, effects);
      const code = tellDrafted(report, {json, quiet, id: sourceId}, terminal);
      if (report.isProposed && !json)
        terminal.say(paint(terminal, "yellow", word(terminal, lookAt(report.map))));
      return code;
    } catch (error) {
      return tellUnreadable(error, table, terminal);
    }
  },
});

const lookAt = (map: string) => ({
  en: `the map ${map} is a proposal: correct it, and run this once more`,
  zh: `对照表 ${map} 是自动拟出的：请先核对改正，再运行一次`,
});
