import type {CommandModule} from "yargs";
import {newProject} from "./new-project.ts";
import {newSchemas} from "./new-schemas.ts";
import {newTemplate} from "./new-template.ts";
import {newTheme} from "./new-theme.ts";

export const newCommand: CommandModule = {
  command: "new <what>",
  describe: "make a template, a theme or a whole project to start from / 新建模板、主题或整个项目",
  builder: (yargs) =>
    yargs
      .command(newTemplate)
      .command(newTheme)
      .command(newProject)
      .command(newSchemas)
      .demandCommand(1)
      .recommendCommands()
      .strict(),
  handler: () => undefined,
};
