import {z} from "zod";
import type {Outcome} from "../model/diagnostic.ts";
import type {Format} from "../model/document.ts";
import {parseYaml} from "../yaml/parse-yaml.ts";
import {type SlideTheme, slideThemeSchema} from "./slide-theme.ts";
import {type WordTheme, wordThemeSchema} from "./word-theme.ts";

export type Theme = WordTheme | SlideTheme;

const formatSchema = z.object({format: z.enum(["docx", "pptx"])}).loose();

/** Theme file → theme; its `format` decides which keys it has. */
export function parseTheme(text: string, file: string): Outcome<Theme> {
  const locate = (line: number, column: number) => ({file, line, column});
  const {value, diagnostics} = parseYaml<{format: Format}>(text, formatSchema, locate);
  if (!value) return {diagnostics};
  return value.format === "docx"
    ? parseYaml<WordTheme>(text, wordThemeSchema, locate)
    : parseYaml<SlideTheme>(text, slideThemeSchema, locate);
}
