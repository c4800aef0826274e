import {editions, formatOfEdition} from "../model/edition.ts";
import {defineCommand} from "./command.ts";
import {exitCodes} from "./exit-codes.ts";
import {createFile} from "./new-files.ts";
import {readThemes} from "./new-sources.ts";
import {printDiagnostics} from "./print-diagnostics.ts";
import {tellCreated, tellWriteError} from "./tell-new.ts";

export const newTemplate = defineCommand({
  command: "template <name>",
  describe: "a commented template that builds at once / 带注释、可直接生成的模板",
  options: (yargs) =>
    yargs
      .positional("name", {
        type: "string",
        demandOption: true,
        describe: "name of the file without its ending / 文件名（不带扩展名）",
      })
      .options({
        for: {
          choices: ["area", "topic", "all", "meeting"] as const,
          demandOption: true,
          describe:
            "a document for each area, topic or meeting, or one / 每个地区、领域或会议一份，或合为一份",
        },
        format: {
          choices: ["docx", "pptx"] as const,
          describe: "Word or PowerPoint; as the edition is if left out / Word 或演示文稿，不写时由版本决定",
        },
        edition: {
          choices: editions,
          describe: "what it is for; as is usual for the format if left out / 版本，不写时由格式决定",
        },
        data: {type: "string", default: "data", describe: "folder of the data package / 数据文件夹"},
        templates: {type: "string", default: "templates", describe: "folder of the templates / 模板文件夹"},
        quiet: {type: "boolean", default: false, describe: "print problems only / 只输出问题"},
      })
      .check(({format, edition}) => {
        if (edition === undefined) return format !== undefined || formatMissing;
        return format === undefined || format === formatOfEdition[edition] || formatWrong;
      })
      .example("$0 new template 季度简报 --for area --format docx", "")
      .example("$0 new template 资料汇编 --for area --edition compendium", ""),
  async run({name, for: subject, edition, data, templates, quiet, ...options}, terminal) {
    const format = options.format ?? formatOfEdition[edition ?? "briefing"];
    const {language} = terminal;
    const [{loadDataset}, {viewDataset}, {planTemplate}, {filesInFolder}] = await Promise.all([
      import("../dataset/load-dataset.ts"),
      import("../template/dataset-view.ts"),
      import("../new/template/plan-template.ts"),
      import("../dataset/dataset-files.ts"),
    ]);
    const dataset = await loadDataset(data, filesInFolder(data));
    if (!dataset.value) {
      printDiagnostics(dataset.diagnostics, terminal);
      return exitCodes["data-invalid"];
    }
    try {
      const {themes, diagnostics} = await readThemes(templates);
      if (diagnostics.length > 0) {
        printDiagnostics(diagnostics, terminal);
        return exitCodes["template-invalid"];
      }
      const plan = planTemplate(
        {name, for: subject, format, edition, language},
        viewDataset(dataset.value),
        themes,
      );
      printDiagnostics(plan.diagnostics, terminal);
      if (!plan.value) {
        const isNoTheme = plan.diagnostics.some(({code}) => code === "unknown-theme");
        return exitCodes[isNoTheme ? "template-invalid" : "usage"];
      }
      const file = await createFile(templates, plan.value);
      tellCreated([file], terminal, quiet, {
        en: `build it: jianbao build --template ${name}`,
        zh: `生成文件：jianbao build --template ${name}`,
      });
      return exitCodes.done;
    } catch (error) {
      return tellWriteError(error, templates, terminal);
    }
  },
});

const formatMissing = "--format or --edition: one of them is needed / 请写 --format 或 --edition";
const formatWrong =
  "--edition: a deck is pptx, a briefing and a compendium are docx / deck 是 pptx，briefing 和 compendium 是 docx";
