import yargs from "yargs";
import {hideBin} from "yargs/helpers";
import {auditCommand} from "./audit-command.ts";
import {buildCommand} from "./build-command.ts";
import {checkCommand} from "./check-command.ts";
import {diffCommand} from "./diff-command.ts";
import {exitCodes} from "./exit-codes.ts";
import {findLanguage} from "./language.ts";
import {lintCommand} from "./lint-command.ts";
import {listCommand} from "./list-command.ts";
import {mergeCommand} from "./merge-command.ts";
import {newCommand} from "./new-command.ts";
import {version} from "./package-facts.ts";
import {previewCommand} from "./preview-command.ts";

const words = hideBin(process.argv);
const language = findLanguage(findOption(words, "--lang"), process.env);

// A reader that has seen enough ("| head") is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exitCodes.done);
  throw error;
});
process.once("SIGINT", () => process.exit(exitCodes.interrupted));
process.once("SIGTERM", () => process.exit(exitCodes.interrupted));

await yargs(words)
  .scriptName("jianbao")
  .locale(language === "zh" ? "zh_CN" : "en")
  .version(version)
  .option("lang", {type: "string", choices: ["en", "zh"], describe: "language of messages / 提示语言"})
  .command(buildCommand)
  .command(previewCommand)
  .command(checkCommand)
  .command(auditCommand)
  .command(lintCommand)
  .command(listCommand)
  .command(mergeCommand)
  .command(diffCommand)
  .command(newCommand)
  .demandCommand(1)
  .recommendCommands()
  .strict()
  .wrap(100)
  .fail((message, error, instance) => {
    // What a check says of the options comes as a text; an error is a fault of the program.
    if (error instanceof Error) throw error;
    process.stderr.write(`${message}\n\n`);
    instance.showHelp();
    process.exitCode = exitCodes.usage;
    process.exit();
  })
  .parseAsync()
  .catch((error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error);
    const told =
      language === "zh"
        ? `程序内部出错：${detail}\n请带上这句话和所用命令反馈。设置 JIANBAO_TRACE=1 可看到详细位置。`
        : `unexpected error: ${detail}\nThis is a fault of jianbao: please report it with the command you ran. JIANBAO_TRACE=1 shows where it happened.`;
    process.stderr.write(`${told}\n`);
    if (process.env.JIANBAO_TRACE && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = exitCodes.unexpected;
  });

/** The value of `--name value` or `--name=value`, before yargs has been set up in any language. */
function findOption(all: readonly string[], name: string): string | undefined {
  const joined = all.find((each) => each.startsWith(`${name}=`));
  return joined?.slice(name.length + 1) ?? (all.includes(name) ? all[all.indexOf(name) + 1] : undefined);
}
