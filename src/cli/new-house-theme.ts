import {readFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {hasErrors} from "../diagnostic/diagnostic.ts";
import {readTemplateFile} from "../diagnostic/read-template-file.ts";
import type {Format} from "../model/document.ts";
import {measureHouse} from "../pipeline/project/measure-house.ts";
import {createTheme} from "./create-theme.ts";
import {type ExitCode, exitCodes} from "./exit-codes.ts";
import {printDiagnostics} from "./print-diagnostics.ts";
import {tellWriteError} from "./tell-new.ts";
import type {Terminal} from "./terminal.ts";

export interface HouseThemeRequest {
  readonly name: string;
  readonly format: Format | undefined;
  /** Path of the house's file. */
  readonly from: string;
  readonly templates: string;
  readonly quiet: boolean;
}

/** A theme's name has no ending. */
export const isHouseFile = (from: string) => deckFile.test(from) || wordFile.test(from);
const deckFile = /\.(?:pptx|potx|pptm|potm|ppsx|ppt|pot|dps|odp|otp)$/iu;
const wordFile = /\.(?:docx|dotx|docm|dotm|doc|dot|wps|odt|ott|rtf)$/iu;

/** Copies a house's file beside the themes, and writes a theme with what was found in it. */
export async function newHouseTheme(request: HouseThemeRequest, terminal: Terminal): Promise<ExitCode> {
  const {name, format, from, templates, quiet} = request;
  const {language} = terminal;
  const planTheme = wordFile.test(from)
    ? (await import("../new/theme/plan-word-house.ts")).planWordHouse
    : (await import("../new/theme/plan-slide-house.ts")).planSlideHouse;
  const read = await readTemplateFile(readFile(from), from, "office");
  if (!read.value) {
    printDiagnostics(read.diagnostics, terminal);
    return exitCodes.usage;
  }
  const file = basename(from).normalize("NFC");
  const looks = await measureHouse(read.value);
  const plan = planTheme({name, format, file, bytes: read.value, ...looks, language});
  printDiagnostics(
    plan.diagnostics.map(
      (told) => ({...told, place: told.code === "invalid-name" ? told.place : {file: from}}) as typeof told,
    ),
    terminal,
  );
  if (!plan.value) return hasErrors(plan.diagnostics) ? exitCodes.usage : exitCodes.unexpected;
  try {
    const {theme, told} = plan.value;
    // Two themes may begin with one file, which may lie there already.
    const isCopied = await isThere(join(templates, "themes", file), read.value);
    const files = [...(isCopied ? [] : [{path: `themes/${file}`, text: read.value}]), theme];
    return await createTheme({name, files, told}, templates, terminal, quiet);
  } catch (error) {
    return tellWriteError(error, templates, terminal);
  }
}

async function isThere(file: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return Buffer.compare(await readFile(file), bytes) === 0;
  } catch {
    return false;
  }
}
