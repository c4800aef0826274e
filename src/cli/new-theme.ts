import {hasErrors} from "../diagnostic/diagnostic.ts";
import {defineCommand} from "./command.ts";
import {createTheme} from "./create-theme.ts";
import {exitCodes} from "./exit-codes.ts";
import {isHouseFile, newHouseTheme} from "./new-house-theme.ts";
import {ownThemes, readThemes} from "./new-sources.ts";
import {printDiagnostics} from "./print-diagnostics.ts";
import {tellWriteError} from "./tell-new.ts";

export const newTheme = defineCommand({
  command: "theme <name>",
  describe: "a theme with every key explained / 每一项都有说明的主题",
  options: (yargs) =>
    yargs
      .positional("name", {
        type: "string",
        demandOption: true,
        describe: "name of the file without its ending / 文件名（不带扩展名）",
      })
      .options({
        format: {
          choices: ["docx", "pptx"] as const,
          describe: "Word or PowerPoint / 用于 Word 还是 PowerPoint",
        },
        from: {
          type: "string",
          describe:
            "theme to begin with, of the project or of jianbao, or the house's own .pptx, .potx, .docx or .dotx / 以哪个主题为底本，项目里的或自带的；或本单位的 .pptx、.potx、.docx、.dotx 文件",
        },
        templates: {type: "string", default: "templates", describe: "folder of the templates / 模板文件夹"},
        quiet: {type: "boolean", default: false, describe: "print problems only / 只输出问题"},
      })
      .check(({format, from}) => format !== undefined || from !== undefined || formatMissing)
      .example("$0 new theme my-look --format pptx --from meeting", "")
      .example("$0 new theme house --from 单位模板.pptx", "the house's own look / 用本单位的样式"),
  async run({name, format, from, templates, quiet}, terminal) {
    const {language} = terminal;
    if (from !== undefined && isHouseFile(from))
      return newHouseTheme({name, format, from, templates, quiet}, terminal);
    const {planTheme} = await import("../new/theme/plan-theme.ts");
    try {
      const {themes, diagnostics} = await readThemes(templates);
      if (diagnostics.length > 0) {
        printDiagnostics(diagnostics, terminal);
        return exitCodes["template-invalid"];
      }
      const shipped = (await ownThemes()).filter((theme) => !themes.some((each) => each.name === theme.name));
      const plan = planTheme({name, format, from, language}, [...themes, ...shipped]);
      printDiagnostics(plan.diagnostics, terminal);
      if (!plan.value) {
        const isBroken = hasErrors(plan.diagnostics.filter(({place}) => place !== undefined));
        return exitCodes[isBroken ? "template-invalid" : "usage"];
      }
      return await createTheme({name, files: [plan.value]}, templates, terminal, quiet);
    } catch (error) {
      return tellWriteError(error, templates, terminal);
    }
  },
});

const formatMissing = "--format docx|pptx, or --from THEME / 请用 --format 指定格式，或用 --from 指定底本";
