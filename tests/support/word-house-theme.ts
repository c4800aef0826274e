import type {Diagnostic} from "../../src/diagnostic/diagnostic.ts";
import {dressTheme} from "../../src/theme/dress-theme.ts";
import {parseTheme} from "../../src/theme/parse-theme.ts";
import type {WordTheme} from "../../src/theme/word-theme.ts";

/** A theme made of a house's file as a build makes it; `more` are further lines of its YAML. */
export function houseTheme(
  bytes: Uint8Array,
  more = "",
  from = "house.docx",
): {readonly theme: WordTheme | undefined; readonly diagnostics: readonly Diagnostic[]} {
  const source = {text: `format: docx\nfrom: ${from}\n${more}`, file: "templates/themes/house.yaml"};
  const parsed = parseTheme(source.text, source.file);
  if (parsed.value === undefined) return {theme: undefined, diagnostics: parsed.diagnostics};
  const file = {path: `themes/${from}`, sha256: "", bytes};
  const dressed = dressTheme({...parsed.value, files: [file]}, source);
  return {
    theme: dressed.value as WordTheme | undefined,
    diagnostics: [...parsed.diagnostics, ...dressed.diagnostics],
  };
}
