import {defineCommand} from "./command.ts";
import {exitCodes} from "./exit-codes.ts";
import {refreshFile} from "./new-files.ts";
import {tellCreated, tellWriteError} from "./tell-new.ts";

export const newSchemas = defineCommand({
  command: "schemas",
  describe: "JSON Schemas for editors such as VS Code, made anew / 供 VS Code 等编辑器使用的 JSON Schema",
  options: (yargs) =>
    yargs.options({
      templates: {type: "string", default: "templates", describe: "folder of the templates / 模板文件夹"},
      quiet: {type: "boolean", default: false, describe: "print problems only / 只输出问题"},
    }),
  async run({templates, quiet}, terminal) {
    const {planSchemas} = await import("../new/plan-schemas.ts");
    try {
      const files: string[] = [];
      for (const schema of planSchemas()) {
        const file = await refreshFile(templates, schema);
        if (file !== undefined) files.push(file);
      }
      tellCreated(
        files,
        terminal,
        quiet,
        files.length > 0
          ? {en: "VS Code uses them with the YAML extension", zh: "VS Code 装上 YAML 扩展后就会用到"}
          : {en: "all of them are up to date", zh: "都已是最新"},
      );
      return exitCodes.done;
    } catch (error) {
      return tellWriteError(error, templates, terminal);
    }
  },
});
