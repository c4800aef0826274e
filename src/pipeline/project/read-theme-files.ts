import type {Diagnostic, Outcome} from "../../diagnostic/diagnostic.ts";
import {fileKeys, namedFiles} from "../../theme/file-keys.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import {placeInTheme} from "../../theme/place-in-theme.ts";
import type {ThemeFile} from "../../theme/theme-file.ts";
import type {BuildEffects} from "../build-effects.ts";
import {readNamedFile} from "./read-named-file.ts";

/**
 * A theme with the files that it names; what is wrong with one is told at the key that names it.
 * @param source the text of the theme, and how its file is called in messages
 */
export async function withThemeFiles(
  theme: Theme,
  source: {readonly text: string; readonly file: string},
  files: BuildEffects["templateFiles"],
  keys = fileKeys,
): Promise<Outcome<Theme>> {
  const named = namedFiles(theme, keys);
  if (named.length === 0) return {value: theme, diagnostics: []};
  const read = new Map<string, ThemeFile>();
  const diagnostics: Diagnostic[] = [];
  let isWhole = true;
  for (const {path, kind, key} of named) {
    const outcome = await readNamedFile(path, kind, files);
    const place = placeInTheme(source.text, source.file, key);
    diagnostics.push(...outcome.diagnostics.map((told) => ({...told, place})));
    // One file may be named by two keys.
    if (outcome.value) read.set(path, outcome.value);
    else isWhole = false;
  }
  return isWhole ? {value: {...theme, files: [...read.values()]}, diagnostics} : {diagnostics};
}
