import type {ArgumentsCamelCase, Argv} from "yargs";
import type {ExitCode} from "./exit-codes.ts";
import {findLanguage} from "./language.ts";
import {openTerminal, type Terminal} from "./terminal.ts";
import type {World} from "./world.ts";

/** Options of every command. */
export interface CommonOptions {
  lang: string | undefined;
}

/** Tells yargs of a command; when it has run, its exit code goes to `exit`. */
export type Command = (yargs: Argv<CommonOptions>, world: World, exit: (code: ExitCode) => void) => void;

interface Definition<Options extends CommonOptions> {
  readonly command: string;
  readonly describe: string;
  readonly options: (yargs: Argv<CommonOptions>) => Argv<Options>;
  /** Imports what is heavy itself: only this command needs it. */
  readonly run: (options: ArgumentsCamelCase<Options>, terminal: Terminal, world: World) => Promise<ExitCode>;
}

/** The types of the options that `run` gets are those that `options` declares. */
export function defineCommand<Options extends CommonOptions>(definition: Definition<Options>): Command {
  const {command, describe, options, run} = definition;
  return (yargs, world, exit) => {
    yargs.command(command, describe, options, async (given) => {
      exit(await run(given, openTerminal(findLanguage(given.lang, world.env), world), world));
    });
  };
}

export function addCommands(
  commands: readonly Command[],
  yargs: Argv<CommonOptions>,
  world: World,
  exit: (code: ExitCode) => void,
): Argv<CommonOptions> {
  for (const add of commands) add(yargs, world, exit);
  return yargs;
}
