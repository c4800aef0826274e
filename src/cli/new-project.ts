import {defineCommand} from "./command.ts";
import {exitCodes} from "./exit-codes.ts";
import {createFolder} from "./new-folder.ts";
import {ownThemes} from "./new-sources.ts";
import {tellCreated, tellWriteError} from "./tell-new.ts";

export const newProject = defineCommand({
  command: "project <dir>",
  describe: "a whole small project in a new folder / 在新文件夹里建一个完整的小项目",
  options: (yargs) =>
    yargs
      .positional("dir", {
        type: "string",
        demandOption: true,
        describe: "new or empty folder / 新的或空的文件夹",
      })
      .options({quiet: {type: "boolean", default: false, describe: "print problems only / 只输出问题"}})
      .example("$0 new project my-briefings", ""),
  async run({dir, quiet}, terminal) {
    const {language} = terminal;
    const {planProject} = await import("../new/project/plan-project.ts");
    try {
      const files = await planProject(language, await ownThemes());
      await createFolder(dir, files);
      tellCreated([dir], terminal, quiet, {
        en: `next: cd ${dir}, then jianbao check and jianbao build; README.en.md tells more`,
        zh: `接下来：cd ${dir}，再运行 jianbao check 和 jianbao build；详见 README.md`,
      });
      return exitCodes.done;
    } catch (error) {
      return tellWriteError(error, dir, terminal);
    }
  },
});
