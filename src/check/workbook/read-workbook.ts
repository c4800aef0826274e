import {FileProblem} from "../../audit/file-problem.ts";
import {openPackage} from "../../audit/package/open-package.ts";
import {relationshipsOf} from "../../audit/package/relationships.ts";
import type {Outcome, Wording} from "../../diagnostic/diagnostic.ts";
import {readSheetText, type SheetText} from "./read-sheet-text.ts";

/** The sheets of a workbook; whatever is in the way is told, and nothing else is read of it. */
export function readWorkbook(bytes: Uint8Array, file: string): Outcome<SheetText> {
  try {
    const parts = openPackage(bytes);
    const main = relationshipsOf(parts, "").find(({type}) => type === "officeDocument")?.target ?? "";
    if (main.startsWith("xl/")) return {value: readSheetText(parts, main), diagnostics: []};
    return unreadable(file, {en: "this is no workbook", zh: "这不是工作簿"});
  } catch (error) {
    if (error instanceof FileProblem) return unreadable(file, error.wording);
    throw error;
  }
}

function unreadable(file: string, {en, zh}: Wording): Outcome<never> {
  const hint = {
    en: "open it in Excel or WPS and save it anew as .xlsx, without a password; a large table as CSV",
    zh: "请用 Excel 或 WPS 打开后另存为 .xlsx，不要设密码；很大的表请另存为 CSV",
  };
  const message = {en: `${file} cannot be read: ${en}`, zh: `${file} 无法读取：${zh}`};
  return {diagnostics: [{severity: "error", code: "source-not-readable", message, hint, place: {file}}]};
}
