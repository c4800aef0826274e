import type {Wording} from "../diagnostic/diagnostic.ts";
import type {NewCopy, NewFile} from "../new/new-file.ts";
import {type ExitCode, exitCodes} from "./exit-codes.ts";
import {createFile} from "./new-files.ts";
import {addSchemas} from "./new-sources.ts";
import {tellCreated} from "./tell-new.ts";
import {type Terminal, word} from "./terminal.ts";

interface CreatedTheme {
  readonly name: string;
  /** The theme itself, and what it is made from. */
  readonly files: readonly (NewFile | NewCopy)[];
  /** What is to be known of it. */
  readonly told?: readonly Wording[];
}

/** Writes a new theme and the schemas for its keys, and says how it is used. */
export async function createTheme(
  {name, files, told = []}: CreatedTheme,
  templates: string,
  terminal: Terminal,
  isQuiet: boolean,
): Promise<ExitCode> {
  const made: string[] = [];
  for (const file of files) made.push(await createFile(templates, file));
  made.push(...(await addSchemas(templates)));
  if (!isQuiet) for (const line of told) terminal.say(word(terminal, line));
  tellCreated(made, terminal, isQuiet, {
    en: `use it: jianbao build --theme ${name}`,
    zh: `使用它：jianbao build --theme ${name}`,
  });
  return exitCodes.done;
}
