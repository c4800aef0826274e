import {join} from "node:path";
import {editions} from "../model/edition.ts";
import {defineCommand} from "./command.ts";
import {exitCodes} from "./exit-codes.ts";
import {meetingsFolder, meetingsOption} from "./meetings-option.ts";
import {createFile} from "./new-files.ts";
import {hasFile} from "./new-sources.ts";
import {printDiagnostics} from "./print-diagnostics.ts";
import {tellCreated, tellWriteError} from "./tell-new.ts";
import {wayTo} from "./way-to.ts";

export const newMeeting = defineCommand({
  command: "meeting <name>",
  describe: "a commented file for one meeting / 带注释的会议文件",
  options: (yargs) =>
    yargs
      .positional("name", {
        type: "string",
        demandOption: true,
        describe: "name of the file without its ending / 文件名（不带扩展名）",
      })
      .options({
        area: {
          type: "string",
          array: true,
          demandOption: true,
          describe: "areas by name or code / 地区名称或代码",
        },
        topic: {
          type: "string",
          array: true,
          default: [] as string[],
          describe: "topics in their order; all if left out / 领域，按次序；不写时取全部",
        },
        edition: {
          choices: editions,
          array: true,
          default: [] as (typeof editions)[number][],
          describe: "deck if left out / 版本，不写时是演示文稿",
        },
        set: {
          type: "string",
          array: true,
          default: [] as string[],
          describe: "further keys, such as date=2026-12-03 / 其他设置，如 date=2026-12-03",
        },
        data: {type: "string", default: "data", describe: "folder of the data package / 数据文件夹"},
        templates: {type: "string", default: "templates", describe: "folder of the templates / 模板文件夹"},
        ...meetingsOption,
        quiet: {type: "boolean", default: false, describe: "print problems only / 只输出问题"},
      })
      .example("$0 new meeting 教育工作推进会 --area 沙坪坝区 --topic 学前教育 --topic 职业教育", ""),
  async run({name, area, topic, edition, set, data, templates, quiet, ...given}, terminal) {
    const meetings = meetingsFolder({...given, data});
    const {language} = terminal;
    const [{loadDataset}, {viewDataset}, {planMeeting}, {readSettings}, {filesInFolder}] = await Promise.all([
      import("../dataset/load-dataset.ts"),
      import("../template/dataset-view.ts"),
      import("../new/meeting/plan-meeting.ts"),
      import("../meeting/read-settings.ts"),
      import("../dataset/dataset-files.ts"),
    ]);
    const settings = readSettings(set);
    printDiagnostics(settings.diagnostics, terminal);
    if (!settings.value) return exitCodes.usage;
    const dataset = await loadDataset(data, filesInFolder(data));
    if (!dataset.value) {
      printDiagnostics(dataset.diagnostics, terminal);
      return exitCodes["data-invalid"];
    }
    try {
      const schema = (await hasFile(templates, "schemas/meeting.schema.json"))
        ? {schema: wayTo(join(templates, "schemas/meeting.schema.json"), meetings)}
        : {};
      const values = {...settings.value.values, ...(edition.length > 0 ? {edition} : {})};
      const plan = planMeeting(
        {name, areas: area, topics: topic, values, language, ...schema},
        viewDataset(dataset.value),
      );
      printDiagnostics(plan.diagnostics, terminal);
      if (!plan.value) return exitCodes.usage;
      const file = await createFile(meetings, plan.value);
      tellCreated([file], terminal, quiet, {
        en: `build it: jianbao build --meeting ${name}`,
        zh: `生成文件：jianbao build --meeting ${name}`,
      });
      return exitCodes.done;
    } catch (error) {
      return tellWriteError(error, meetings, terminal);
    }
  },
});
