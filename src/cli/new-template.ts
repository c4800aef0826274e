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
          choices: ["area", "topic", "all"] as const,
          demandOption: true,
          describe: "a document for each area, for each topic, or one / 每个地区、每个领域一份，或合为一份",
        },
        format: {
          choices: ["docx", "pptx"] as const,
          demandOption: true,
          describe: "Word or PowerPoint / Word 简报或演示文稿",
        },
        data: {type: "string", default: "data", describe: "folder of the data package / 数据文件夹"},
        templates: {type: "string", default: "templates", describe: "folder of the templates / 模板文件夹"},
        quiet: {type: "boolean", default: false, describe: "print problems only / 只输出问题"},
      })
      .example("$0 new template 季度简报 --for area --format docx", ""),
  async run({name, for: subject, format, data, templates, quiet}, terminal) {
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
      const plan = planTemplate({name, for: subject, format, language}, viewDataset(dataset.value), themes);
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
