import {z} from "zod";
import {explain, unitOfPoints} from "../yaml/explain.ts";
import {chartForm} from "./chart-form.ts";
import {fontName} from "./font-name.ts";
import type {ThemeHouse} from "./house/theme-house.ts";
import {pageLogo} from "./logo.ts";
import type {ThemeFiles} from "./theme-file.ts";
import {themeLanguage} from "./theme-language.ts";
import {thousandsSeparators} from "./thousands-separators.ts";
import {chartColours, colourNames, wordColours} from "./word-colours.ts";
import {bulletList, headingNumbering, orderedList} from "./word-numbering.ts";
import {pageSchema} from "./word-page.ts";
import {textStyles} from "./word-styles.ts";

const tables = z.strictObject({
  borders: explain(z.enum(["grid", "horizontal"]), {
    title: {en: "lines", zh: "框线"},
    text: {
      en: "grid: around every cell; horizontal: between rows only.",
      zh: "grid：全框线；horizontal：只有横线。",
    },
  }),
  borderPt: explain(z.number().min(0.25).max(6), {
    title: {en: "thickness of lines", zh: "线宽"},
    unit: unitOfPoints,
  }),
  headerFill: explain(z.enum(colourNames), {
    title: {en: "ground of the header, one of the names under colours", zh: "表头底色，colours 中的一个名称"},
  }),
  striped: explain(z.boolean().default(false), {
    title: {en: "every second row on the panel colour", zh: "隔行用 panel 底色"},
  }),
});

const contents = z.strictObject({
  show: explain(z.boolean().default(true), {
    title: {en: "false: no table of contents, however many headings", zh: "false：有多少标题都不出目录"},
  }),
  title: explain(z.string().min(1).optional(), {
    title: {en: "its title", zh: "目录的标题"},
    text: {en: "Left out, that of the document's language.", zh: "不写时用文件所用语言的说法。"},
  }),
  levels: explain(z.number().int().min(1).max(4), {
    title: {en: "how many levels of headings are listed", zh: "列出几级标题"},
  }),
  minimumHeadings: explain(z.number().int().min(0), {
    title: {en: "fewest headings for a table of contents", zh: "标题不足这个数时不出目录"},
  }),
});

const pageNumber = z.strictObject({
  before: explain(z.string().max(10).optional(), {
    title: {en: "text before the number", zh: "页码前的文字"},
    text: {
      en: "Where neither this nor after and afterTotal is given, those of the document's language.",
      zh: "before、after、afterTotal 都不写时用文件所用语言的说法。",
    },
  }),
  after: explain(z.string().max(10).optional(), {
    title: {en: "text after the number", zh: "页码后的文字"},
  }),
  afterTotal: explain(z.string().max(10).optional(), {
    title: {en: "text after the number of all pages", zh: "总页数后的文字"},
    text: {
      en: "The number of pages follows after, and then this. Left out: it is not printed.",
      zh: "总页数印在 after 之后，再印这里的文字；不写则不印总页数。",
    },
    examples: ["页"],
  }),
  position: explain(z.enum(["outside", "center", "right"]), {
    title: {en: "where it stands", zh: "位置"},
    text: {
      en: "outside: odd pages right, even pages left, for print on both sides.",
      zh: "outside：单页居右、双页居左，适合双面打印；center：居中；right：居右。",
    },
  }),
});

/** The look of a Word briefing: what an editor writes in `templates/themes/*.yaml`. */
export const wordThemeSchema = explain(
  z.strictObject({
    format: explain(z.literal("docx"), {title: {en: "for Word briefings", zh: "用于 Word 简报"}}),
    name: explain(z.string().min(1), {
      title: {en: "name of the theme, for people", zh: "主题名称，给人看的"},
    }),
    language: themeLanguage,
    page: pageSchema,
    colours: wordColours,
    chart: chartColours,
    charts: chartForm("Word"),
    thousandsSeparators,
    styles: textStyles,
    emphasisFont: explain(fontName, {
      title: {en: "East Asian font of emphasised text", zh: "强调文字改用的中文字体"},
      text: {en: "Han characters are not slanted.", zh: "汉字不用斜体，改用另一种字体。"},
    }),
    codeFont: explain(fontName, {title: {en: "Latin font of code", zh: "代码的西文字体"}}),
    headingNumbering,
    bulletList,
    orderedList,
    table: explain(tables, {title: {en: "tables", zh: "表格"}}),
    contents: explain(contents, {title: {en: "table of contents", zh: "目录"}}),
    header: explain(
      z.strictObject({
        show: explain(z.boolean(), {
          title: {
            en: "title of the document at the head of pages after the first",
            zh: "第二页起在页眉印文件标题",
          },
        }),
        rule: explain(z.boolean().default(false), {title: {en: "a line under it", zh: "页眉下有横线"}}),
      }),
      {title: {en: "header of pages", zh: "页眉"}},
    ),
    logo: pageLogo,
    pageNumber: explain(pageNumber, {title: {en: "page number", zh: "页码"}}),
  }),
  {
    title: {en: "theme of jianbao for Word", zh: "简报的 Word 主题"},
    text: {en: "A file in templates/themes.", zh: "放在 templates/themes 里。"},
  },
);
export type WordTheme = z.infer<typeof wordThemeSchema> &
  ThemeFiles & {
    /** The house's file that it is made of, within the templates folder. */
    readonly from?: string;
    readonly house?: ThemeHouse;
    /** What an editor wrote, until that file is read. */
    readonly given?: object;
  };

export type {NumberingLevel} from "./word-numbering.ts";
export type {TextStyle} from "./word-styles.ts";

/** The text styles that a theme names. */
export type TextRole = keyof WordTheme["styles"];
