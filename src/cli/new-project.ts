import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {ImportEffects} from "../extract/import/import-table.ts";
import type {NewFile} from "../new/new-file.ts";
import {plannedFiles} from "../new/planned-files.ts";
import {defineCommand} from "./command.ts";
import {type ExitCode, exitCodes} from "./exit-codes.ts";
import {createFolder} from "./new-folder.ts";
import {ownThemes} from "./new-sources.ts";
import {packageFolder} from "./package-facts.ts";
import {tellDrafted, tellUnreadable} from "./tell-drafted.ts";
import {tellCreated, tellWriteError} from "./tell-new.ts";
import {type Terminal, word} from "./terminal.ts";

export const newProject = defineCommand({
  command: "project <dir>",
  describe:
    "a whole small project in a new folder, with --lang en an English one / 在新文件夹里建一个完整的小项目",
  options: (yargs) =>
    yargs
      .positional("dir", {
        type: "string",
        demandOption: true,
        describe: "new or empty folder / 新的或空的文件夹",
      })
      .options({
        "from-report": {
          type: "string",
          describe: "start with the figures of this report / 从这份报告的数字开始",
        },
        area: {type: "string", describe: "area that the report is of / 报告说的是哪个地区"},
        "source-id": {type: "string", default: "report", describe: "id of the report / 报告的来源编号"},
        published: {type: "string", default: "", describe: "when the report was published / 报告的发布时间"},
        title: {type: "string", default: "", describe: "its title, else its first line / 标题，默认取第一行"},
        quiet: {type: "boolean", default: false, describe: "print problems only / 只输出问题"},
      })
      .example("$0 new project my-briefings", "")
      .example("$0 new project my-briefings --from-report report.docx --area 武隆区 --published 2025-12", ""),
  async run({dir, quiet, fromReport, ...options}, terminal) {
    if (fromReport !== undefined) return startWithReport(dir, fromReport, {...options, quiet}, terminal);
    // Asked for in so many words: the language of a terminal says nothing of that of documents.
    const written = options.lang?.toLowerCase().startsWith("en") ? "en" : "zh";
    const {planProject} = await import("../new/project/plan-project.ts");
    try {
      const files = await planProject(terminal.language, await ownThemes(), written);
      await createFolder(dir, files);
      tellCreated([dir], terminal, quiet, {
        en: `next: cd ${dir}, then jianbao check and jianbao build; README.md tells more`,
        zh: `接下来：cd ${dir}，再运行 jianbao check 和 jianbao build；详见 README.md`,
      });
      return exitCodes.done;
    } catch (error) {
      return tellWriteError(error, dir, terminal);
    }
  },
});

interface ReportOptions {
  readonly area: string | undefined;
  readonly sourceId: string;
  readonly published: string;
  readonly title: string;
  readonly quiet: boolean;
}

/** The report is read before anything is made: a folder without its draft would be of no use. */
async function startWithReport(
  dir: string,
  report: string,
  {area, sourceId, published, title, quiet}: ReportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (!area) {
    terminal.say(word(terminal, needsArea));
    return exitCodes.usage;
  }
  const {language} = terminal;
  const [{planReportProject}, {extractReport}, {extractFiles}] = await Promise.all([
    import("../new/project/plan-report-project.ts"),
    import("../extract/extract-report.ts"),
    import("./extract-files.ts"),
  ]);
  const request = {file: report, sourceId, area, title, published, publisher: "", period: "", language};
  const files = await planReportProject(area, sourceId, await ownData(), language, await ownThemes());
  try {
    const trial = await extractReport(request, onlyPlanned(files, extractFiles(dir, dir)));
    if (trial.verdict !== "done") return tellDrafted(trial, {json: false, quiet, id: sourceId}, terminal);
  } catch (error) {
    return tellUnreadable(error, report, terminal);
  }
  try {
    await createFolder(dir, files);
    const effects = extractFiles(join(dir, "data"), join(dir, "sources"));
    const code = tellDrafted(
      await extractReport(request, effects),
      {json: false, quiet, id: sourceId},
      terminal,
    );
    tellCreated([dir], terminal, quiet, {
      en: `next: cd ${dir}; README.en.md tells the steps`,
      zh: `接下来：cd ${dir}；步骤见 README.md`,
    });
    return code;
  } catch (error) {
    return tellWriteError(error, dir, terminal);
  }
}

const needsArea = {
  en: "--from-report needs --area AREA: the area that the report is of",
  zh: "--from-report 需要 --area 地区：报告说的是哪个地区",
};

/** The package that comes with the program. */
async function ownData() {
  const read = (name: string) => readFile(new URL(`data/${name}`, packageFolder), "utf8");
  return {
    "datapackage.json": await read("datapackage.json"),
    "topics.csv": await read("topics.csv"),
    "indicators.csv": await read("indicators.csv"),
    "areas.csv": await read("areas.csv"),
  };
}

/** Reads what is to be, and writes nothing. */
function onlyPlanned(files: readonly NewFile[], effects: ImportEffects): ImportEffects {
  const planned = plannedFiles(files);
  return {
    ...effects,
    ...{dataFolder: "data", sourceFolder: "sources", dataFiles: planned, sourceFiles: planned},
    write: async () => undefined,
    remove: async () => undefined,
  };
}
