import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import {describeFileError} from "../../diagnostic/file-error.ts";
import type {OutputFolder} from "../build-effects.ts";

/** What the disk refuses is a problem of the output folder; whatever else goes wrong is thrown on. */
export async function tryOutput(
  {name}: OutputFolder,
  write: () => Promise<void>,
): Promise<Diagnostic | undefined> {
  try {
    await write();
    return undefined;
  } catch (error) {
    const problem = describeFileError(error, name, "output");
    if (!problem) throw error;
    return problem;
  }
}
