import {z} from "zod";
import {checkTextFile} from "../diagnostic/check-text-file.ts";
import {type Diagnostic, hasErrors, type Outcome} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import {type Locate, parseYaml} from "../yaml/parse-yaml.ts";
import {checkContrast} from "./contrast.ts";
import {type GivenSlideTheme, slideHouseSchema} from "./house/slide-house-schema.ts";
import {undressedSlides} from "./house/undressed-slides.ts";
import {undressedWord} from "./house/undressed-word.ts";
import {type GivenWordTheme, wordHouseSchema} from "./house/word-house-schema.ts";
import {checkSizeOrder} from "./size-order.ts";
import {slideColourUses} from "./slide-contrast.ts";
import {type SlideTheme, slideThemeSchema} from "./slide-theme.ts";
import {wordColourUses} from "./word-contrast.ts";
import {type WordTheme, wordThemeSchema} from "./word-theme.ts";

export type Theme = WordTheme | SlideTheme;

const formatSchema = z.object({format: z.enum(["docx", "pptx"]), from: z.unknown().optional()}).loose();

type Begun = z.infer<typeof formatSchema>;

/** Theme file → theme; its `format` decides which keys it has. Warns of colours that are hard to read. */
export function parseTheme(text: string, file: string): Outcome<Theme> {
  const unread = findUnread(text, file);
  if (unread) return {diagnostics: [unread]};
  const unfit = checkTextFile(text, file);
  if (unfit.length > 0) return {diagnostics: unfit};
  const locate = (line: number, column: number) => ({file, line, column});
  const {value, diagnostics} = parseYaml<Begun>(
    text,
    formatSchema,
    locate,
    ({format, from, ...keys}, placeOf) =>
      format === "pptx" && from !== undefined ? tellMeaningless(keys, placeOf) : [],
  );
  if (!value || hasErrors(diagnostics)) return {diagnostics};
  if (value.from !== undefined) {
    return value.format === "pptx" ? parseSlideHouse(text, locate) : parseWordHouse(text, locate);
  }
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

/** What an editor wrote of a theme that begins with a house's PowerPoint file, which is read later. */
function parseSlideHouse(text: string, locate: Locate): Outcome<Theme> {
  const schema = slideHouseSchema as unknown as z.ZodType<GivenSlideTheme>;
  const {value, diagnostics} = parseYaml<GivenSlideTheme>(text, schema, locate);
  return value && !hasErrors(diagnostics) ? {value: undressedSlides(value), diagnostics} : {diagnostics};
}

/** Keys of our own decks, which a house's file stands for. */
function tellMeaningless(
  keys: Readonly<Record<string, unknown>>,
  placeOf: (path: readonly PropertyKey[]) => Place,
): Diagnostic[] {
  return ["look", "slide", "logo"]
    .filter((key) => key in keys)
    .map((key) => ({
      severity: "error",
      code: "key-beside-from",
      message: {
        en: `"${key}" has no meaning beside "from": look, logo and size of slides are those of the house's file`,
        zh: `写了“from”就不能再写“${key}”：幻灯片的样子、标志和尺寸由单位的样式文件决定`,
      },
      hint: {
        en: `delete "${key}"; change the masters and layouts of the file, or choose others with "layouts"`,
        zh: `请删去“${key}”；要改样子，请改文件里的母版和版式，或用“layouts”另选`,
      },
      place: placeOf([key]),
    }));
}

/** What an editor wrote of a theme that begins with a house's Word file, which is read later. */
function parseWordHouse(text: string, locate: Locate): Outcome<Theme> {
  const {value, diagnostics} = parseYaml<GivenWordTheme>(
    text,
    wordHouseSchema as unknown as z.ZodType<GivenWordTheme>,
    locate,
  );
  return value && !hasErrors(diagnostics) ? {value: undressedWord(value), diagnostics} : {diagnostics};
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
