import type {Outcome} from "./diagnostic.ts";
import {describeFileError} from "./file-error.ts";
import {describeTooLarge, type FileKind, fileLimits, tooLargeCode} from "./file-limits.ts";

/**
 * The bytes of a file in the templates folder, or why it cannot be had: one file that cannot be read is told as its own
 * problem, and the others are there.
 */
export async function readTemplateFile(
  reading: Promise<Uint8Array>,
  file: string,
  kind: FileKind = "template",
): Promise<Outcome<Uint8Array>> {
  try {
    const bytes = await reading;
    return bytes.length > fileLimits[kind]
      ? tooLarge(file, bytes.length, kind)
      : {value: bytes, diagnostics: []};
  } catch (error) {
    const {code, size} = error as {code?: unknown; size?: unknown};
    if (code === tooLargeCode) return tooLarge(file, Number(size), kind);
    const problem = describeFileError(error, file, "templates");
    if (!problem) throw error;
    return {diagnostics: [problem]};
  }
}

function tooLarge(file: string, size: number, kind: FileKind): Outcome<Uint8Array> {
  return {diagnostics: [{severity: "error", ...describeTooLarge(size, kind), place: {file}}]};
}
