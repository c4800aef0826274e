import {z} from "zod";
import {hasErrors, type Outcome} from "../model/diagnostic.ts";
import type {Format} from "../model/document.ts";
import {parseYaml} from "../yaml/parse-yaml.ts";
import {checkContrast} from "./contrast.ts";
import {checkSizeOrder} from "./size-order.ts";
import {slideColourUses} from "./slide-contrast.ts";
import {type SlideTheme, slideThemeSchema} from "./slide-theme.ts";
import {wordColourUses} from "./word-contrast.ts";
import {type WordTheme, wordThemeSchema} from "./word-theme.ts";

export type Theme = WordTheme | SlideTheme;

const formatSchema = z.object({format: z.enum(["docx", "pptx"])}).loose();

/** Theme file → theme; its `format` decides which keys it has. Warns of colours that are hard to read. */
export function parseTheme(text: string, file: string): Outcome<Theme> {
  const locate = (line: number, column: number) => ({file, line, column});
  const {value, diagnostics} = parseYaml<{format: Format}>(text, formatSchema, locate);
  if (!value) return {diagnostics};
  const theme =
    value.format === "docx"
      ? parseYaml<WordTheme>(text, wordThemeSchema, locate, (theme, placeOf) =>
          checkContrast(wordColourUses(theme), placeOf),
        )
      : parseYaml<SlideTheme>(text, slideThemeSchema, locate, (theme, placeOf) => [
          ...checkSizeOrder(theme, placeOf),
          ...checkContrast(slideColourUses(theme), placeOf),
        ]);
  return hasErrors(theme.diagnostics) ? {diagnostics: theme.diagnostics} : theme;
}
