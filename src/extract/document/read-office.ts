import {FileProblem} from "../../audit/file-problem.ts";
import {openPackage} from "../../audit/package/open-package.ts";
import {relationshipsOf} from "../../audit/package/relationships.ts";
import {readSheetText, type SheetText} from "../../check/workbook/read-sheet-text.ts";
import type {Diagnostic, Outcome} from "../../diagnostic/diagnostic.ts";
import {extractProblems} from "../extract-problems.ts";
import {readWordText} from "./read-word-text.ts";

export type OfficeText = Pick<SheetText, "text" | "rows">;

/** A Word document or a workbook as text; whatever is in the way is told, and nothing else is read of it. */
export function readOffice(bytes: Uint8Array, file: string): Outcome<OfficeText> {
  try {
    const parts = openPackage(bytes);
    const main = relationshipsOf(parts, "").find(({type}) => type === "officeDocument")?.target ?? "";
    if (main.startsWith("word/"))
      return {value: {text: readWordText(parts, main), rows: []}, diagnostics: []};
    if (!main.startsWith("xl/")) {
      return {
        diagnostics: [
          extractProblems.otherKind(file, {
            en: "neither Word nor Excel",
            zh: "既不是 Word 也不是 Excel 文件",
          }),
        ],
      };
    }
    const {uncomputed, ...value} = readSheetText(parts, main);
    const found: Diagnostic[] = uncomputed > 0 ? [extractProblems.uncomputed(file, uncomputed)] : [];
    return {value, diagnostics: found};
  } catch (error) {
    if (error instanceof FileProblem) return {diagnostics: [extractProblems.damaged(file, error.wording)]};
    throw error;
  }
}
