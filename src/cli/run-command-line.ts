import yargs, {type Argv} from "yargs";
import type {Language} from "../diagnostic/diagnostic.ts";
import {findReason} from "../diagnostic/file-error.ts";
import {auditCommand} from "./audit-command.ts";
import {buildCommand} from "./build-command.ts";
import {checkCommand} from "./check-command.ts";
import {addCommands, type CommonOptions} from "./command.ts";
import {diffCommand} from "./diff-command.ts";
import {type ExitCode, exitCodes} from "./exit-codes.ts";
import {extractCommand} from "./extract-command.ts";
import {importCommand} from "./import-command.ts";
import {findLanguage} from "./language.ts";
import {lintCommand} from "./lint-command.ts";
import {listCommand} from "./list-command.ts";
import {mergeCommand} from "./merge-command.ts";
import {newCommand} from "./new-command.ts";
import {version} from "./package-facts.ts";
import {previewCommand} from "./preview-command.ts";
import type {World} from "./world.ts";

/** The order of the help. */
const commands = [
  extractCommand,
  importCommand,
  buildCommand,
  previewCommand,
  checkCommand,
  auditCommand,
  lintCommand,
  listCommand,
  mergeCommand,
  diffCommand,
  newCommand,
];

/** Does what the words after the program's name ask for, and returns what the program says to the shell. */
export async function runCommandLine(words: readonly string[], world: World): Promise<ExitCode> {
  const language = findLanguage(findOption(words, "--lang"), world.env);
  let code: ExitCode = exitCodes.done;
  const parser = addCommands(commands, openParser(language, world), world, (told) => {
    code = told;
  });
  try {
    await parser.parseAsync(words, {}, (_error, _options, answer) => {
      // Of --help and --version.
      if (answer !== "") world.stdout.write(`${answer}\n`);
    });
    return code;
  } catch (error) {
    if (error instanceof UsageError) return exitCodes.usage;
    if (tellRefused(error, language, world)) return exitCodes["document-failed"];
    tellUnexpected(error, language, world);
    return exitCodes.unexpected;
  }
}

/** What is wrong with the words has been told. */
class UsageError extends Error {}

function openParser(language: Language, world: World): Argv<CommonOptions> {
  return yargs()
    .scriptName("jianbao")
    .locale(language === "zh" ? "zh_CN" : "en")
    .version(version)
    .option("lang", {
      type: "string",
      choices: ["en", "zh"],
      describe: "language of messages / 提示语言",
    })
    .demandCommand(1)
    .recommendCommands()
    .strict()
    .wrap(100)
    .fail((message, error, instance) => {
      // What a check says of the options comes as a text; an error is a fault of the program.
      if (error instanceof Error) throw error;
      world.stderr.write(`${message}\n\n`);
      instance.showHelp((help: string) => world.stderr.write(`${help}\n`));
      throw new UsageError(message);
    });
}

/** What the operating system refuses is no fault of the program; true if it was that, and has been told. */
function tellRefused(error: unknown, language: Language, world: World): boolean {
  const {path, syscall} = error as NodeJS.ErrnoException;
  const reason = syscall === undefined ? undefined : findReason(error);
  if (!reason) return false;
  const what = reason.what[language];
  const file = path ?? "";
  const told =
    language === "zh" ? `错误 无法使用“${file}”：${what}\n  → ` : `error cannot use "${file}": ${what}\n  → `;
  world.stderr.write(`${told}${reason.remedy[language]}\n`);
  return true;
}

function tellUnexpected(error: unknown, language: Language, world: World): void {
  const detail = error instanceof Error ? error.message : String(error);
  const told =
    language === "zh"
      ? `程序内部出错：${detail}\n请带上这句话和所用命令反馈。设置 JIANBAO_TRACE=1 可看到详细位置。`
      : `unexpected error: ${detail}\nThis is a fault of jianbao: please report it with the command you ran. JIANBAO_TRACE=1 shows where it happened.`;
  world.stderr.write(`${told}\n`);
  if (world.env.JIANBAO_TRACE && error instanceof Error) world.stderr.write(`${error.stack}\n`);
}

/** The value of `--name value` or `--name=value`, before yargs has been set up in any language. */
function findOption(all: readonly string[], name: string): string | undefined {
  const joined = all.find((each) => each.startsWith(`${name}=`));
  return joined?.slice(name.length + 1) ?? (all.includes(name) ? all[all.indexOf(name) + 1] : undefined);
}
