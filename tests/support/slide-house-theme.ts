import {digest} from "../../src/base/digest.ts";
import type {Diagnostic} from "../../src/diagnostic/diagnostic.ts";
import {dressTheme} from "../../src/theme/dress-theme.ts";
import {parseTheme} from "../../src/theme/parse-theme.ts";
import type {SlideTheme} from "../../src/theme/slide-theme.ts";

export const houseYaml = (...lines: readonly string[]) =>
  ["format: pptx", "name: house", "from: house.pptx", ...lines, ""].join("\n");

/** A theme that begins with a house's file, as a build reads it. */
export function readHouseTheme(
  bytes: Uint8Array,
  ...lines: readonly string[]
): {theme: SlideTheme | undefined; diagnostics: readonly Diagnostic[]} {
  const source = {text: houseYaml(...lines), file: "templates/themes/house.yaml"};
  const parsed = parseTheme(source.text, source.file);
  if (!parsed.value) return {theme: undefined, diagnostics: parsed.diagnostics};
  const path = "themes/house.pptx";
  const files = [{path, sha256: digest(bytes), bytes}];
  const {value, diagnostics} = dressTheme({...parsed.value, files}, source);
  return {theme: value as SlideTheme | undefined, diagnostics: [...parsed.diagnostics, ...diagnostics]};
}

/** The same where nothing may be wrong. */
export function houseTheme(bytes: Uint8Array, ...lines: readonly string[]): SlideTheme {
  const {theme, diagnostics} = readHouseTheme(bytes, ...lines);
  if (theme === undefined || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 1));
  return theme;
}
