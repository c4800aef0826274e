import {z} from "zod";
import {checkTextFile} from "../diagnostic/check-text-file.ts";
import {type Diagnostic, hasErrors, type Outcome} from "../diagnostic/diagnostic.ts";
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
  const unread = findUnread(text, file);
  if (unread) return {diagnostics: [unread]};
  const unfit = checkTextFile(text, file);
  if (unfit.length > 0) return {diagnostics: unfit};
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

/** What is no UTF-8 has become replacement characters on its way here. */
function findUnread(text: string, file: string): Diagnostic | undefined {
  const before = text.split("\ufffd", 1)[0] ?? "";
  if (before.length === text.length) return undefined;
  const lines = before.split(/\r\n|\n|\r/u);
  return {
    severity: "error",
    code: "theme-encoding",
    message: {
      en: "this file is not UTF-8 text: what stands from here on cannot be read",
      zh: "这个文件不是 UTF-8 编码的文本：从这里开始读不出来",
    },
    hint: {
      en: "open it in Notepad or VS Code and save it with the encoding UTF-8",
      zh: "请用记事本或 VS Code 打开，另存为 UTF-8 编码",
    },
    place: {file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1},
  };
}
