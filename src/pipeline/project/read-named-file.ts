import {digest} from "../../base/digest.ts";
import type {Diagnostic, Outcome} from "../../diagnostic/diagnostic.ts";
import type {FileKind} from "../../diagnostic/file-limits.ts";
import {findPathFault} from "../../diagnostic/inner-path.ts";
import {readTemplateFile} from "../../diagnostic/read-template-file.ts";
import {findNearest, suggestOne} from "../../diagnostic/suggest.ts";
import type {ThemeFile} from "../../theme/theme-file.ts";
import type {BuildEffects} from "../build-effects.ts";

/** A file that a theme or template names by its path within the templates folder; the caller knows where it does. */
export async function readNamedFile(
  path: string,
  kind: FileKind,
  files: BuildEffects["templateFiles"],
): Promise<Outcome<ThemeFile>> {
  const fault = findPathFault(path);
  if (fault) return {diagnostics: [{severity: "error", ...fault}]};
  const reading = files.readFile(path);
  if (await isMissing(reading)) return {diagnostics: [tellMissing(path, await files.listAll())]};
  const {value, diagnostics} = await readTemplateFile(reading, files.describe(path), kind);
  return value ? {value: {path, sha256: digest(value), bytes: value}, diagnostics} : {diagnostics};
}

function isMissing(reading: Promise<unknown>): Promise<boolean> {
  return reading.then(
    () => false,
    ({code}) => code === "ENOENT" || code === "ENOTDIR",
  );
}

function tellMissing(path: string, there: readonly string[]): Diagnostic {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  // A file of the same folder or the same name is meant, not whatever has a similar path.
  const name = path.slice(folder.length);
  const near =
    findNearest(
      path,
      there.filter((each) => each.startsWith(folder)),
    ) ?? there.find((each) => each.split("/").at(-1)?.toLowerCase() === name.toLowerCase());
  return {
    severity: "error",
    code: "named-file-missing",
    message: {
      en: `there is no file "${path}" in the templates folder`,
      zh: `模板文件夹里没有文件“${path}”`,
    },
    hint: near
      ? suggestOne(near)
      : {
          en: "put the file there, or correct its path (capitals count)",
          zh: "请把文件放到那里，或改正路径（注意大小写）",
        },
  };
}
