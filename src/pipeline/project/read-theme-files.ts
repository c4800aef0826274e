import type {Diagnostic, Outcome} from "../../diagnostic/diagnostic.ts";
import {examinePicture} from "../../picture/examine-picture.ts";
import {preparePicture} from "../../picture/prepare-picture.ts";
import {fileKeys, type NamedFile, namedFiles} from "../../theme/file-keys.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import {placeInTheme} from "../../theme/place-in-theme.ts";
import type {ThemeFile} from "../../theme/theme-file.ts";
import type {BuildEffects} from "../build-effects.ts";
import {measureHouse} from "./measure-house.ts";
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
  for (const each of named) {
    const outcome = await readThemeFile(each, files);
    const place = placeInTheme(source.text, source.file, each.key);
    diagnostics.push(...outcome.diagnostics.map((told) => ({...told, place})));
    // One file may be named by two keys.
    if (outcome.value) read.set(each.path, await withLooks(outcome.value, each.kind, theme));
    else isWhole = false;
  }
  return isWhole ? {value: {...theme, files: [...read.values()]}, diagnostics} : {diagnostics};
}

/** A house's deck with what its pictures look like, which decides about the colours of texts on them. */
const withLooks = async (file: ThemeFile, kind: NamedFile["kind"], {format}: Theme): Promise<ThemeFile> =>
  kind === "office" && format === "pptx" ? {...file, ...(await measureHouse(file.bytes))} : file;

/** Pixels at the longer side of a picture of a theme: 13 cm in print, which is more than a logo has. */
const most = 1600;

/** A picture becomes as large as a logo needs to be; what is wrong with a file is told without a place. */
export async function readThemeFile(
  {path, kind}: NamedFile,
  files: BuildEffects["templateFiles"],
): Promise<Outcome<ThemeFile>> {
  const {value: file, diagnostics} = await readNamedFile(path, kind, files);
  if (!file || kind !== "picture") return file ? {value: file, diagnostics} : {diagnostics};
  const {value: source, diagnostics: found} = examinePicture(file.bytes, path);
  if (!source) return {diagnostics: found};
  const {value: picture, diagnostics: told} = await preparePicture(source, {width: most, height: most});
  const all = [...found, ...told];
  // What the file had besides goes no further.
  return picture ? {value: {...file, bytes: picture.bytes, picture}, diagnostics: all} : {diagnostics: all};
}
