import {z} from "zod";
import {chartForms} from "../model/chart.ts";
import {fontName} from "./font-name.ts";

/** Six hexadecimal digits, `#` in front or not; normalised to upper case without `#`, as OOXML writes colours. */
const hexColour = z
  .string()
  .regex(
    /^#?[0-9A-Fa-f]{6}$/,
    'a colour is six hexadecimal digits in quotes, for example "#1F4E79" / 颜色写成加英文引号的六位十六进制数，例如 "#1F4E79"',
  )
  .transform((text) => text.replace("#", "").toUpperCase());

const colourNames = ["primary", "accent", "text", "muted", "border", "panel", "surface"] as const;

/** The look of one role of text. Lengths are points but for `firstLineChars`, which counts characters. */
const textStyleSchema = z
  .strictObject({
    eastAsia: fontName,
    latin: fontName,
    sizePt: z.number().min(5).max(72),
    bold: z.boolean().default(false),
    colour: z.enum(colourNames).default("text"),
    align: z.enum(["left", "center", "right", "justify"]).default("left"),
    beforePt: z.number().min(0).max(200).default(0),
    afterPt: z.number().min(0).max(200).default(0),
    /** Fixed distance of lines; wins over the document grid. */
    lineExactPt: z.number().min(5).max(200).optional(),
    /** Multiple of the natural distance; 1 when neither is given. */
    lineMultiple: z.number().min(0.8).max(4).optional(),
    firstLineChars: z.number().min(0).max(8).default(0),
  })
  .refine((style) => style.lineExactPt === undefined || style.lineMultiple === undefined, {
    error: "give lineExactPt or lineMultiple, not both / lineExactPt 和 lineMultiple 只能写一个",
  });
export type TextStyle = z.infer<typeof textStyleSchema>;

/** `%1` stands for the number of the first level, `%2` for that of the second, and so on. */
const numberingLevelSchema = z.strictObject({
  format: z.enum(["chinese", "decimal", "circled", "bullet", "none"]),
  text: z.string().max(20),
});
export type NumberingLevel = z.infer<typeof numberingLevelSchema>;

const listSchema = z.strictObject({
  /** One entry per depth; deeper lists repeat the last. */
  levels: z.array(numberingLevelSchema).min(1).max(4),
});

/** Narrower or lower than this, a page cannot hold a line of large type, and a paragraph would never end. */
const leastTextMm = 60;

const pageSchema = z
  .strictObject({
    widthMm: z.number().min(80).max(450),
    heightMm: z.number().min(80).max(450),
    marginsMm: z.strictObject({
      top: z.number().min(5).max(100),
      bottom: z.number().min(5).max(100),
      left: z.number().min(5).max(100),
      right: z.number().min(5).max(100),
      /** From the upper edge of the paper to the header. */
      header: z.number().min(0).max(100),
      /** From the lower edge of the paper to the footer. */
      footer: z.number().min(0).max(100),
    }),
    /** Lines and characters on a grid (ECMA-376 Part 1 §17.6.5), as GB/T 9704 counts 22 lines of 28 characters. */
    grid: z
      .strictObject({
        /** Twips from line to line. */
        linePitch: z.number().int().min(100).max(2000),
        /** 1/4096 point added to each character of the body size; negative pulls together. */
        charSpace: z.number().int().min(-40_960).max(40_960),
      })
      .optional(),
  })
  .refine(({widthMm, marginsMm: {left, right}}) => widthMm - left - right >= leastTextMm, {
    error: `the margins leave less than ${leastTextMm} mm between left and right / 左右页边距之间不足 ${leastTextMm} 毫米`,
  })
  .refine(({heightMm, marginsMm: {top, bottom}}) => heightMm - top - bottom >= leastTextMm, {
    error: `the margins leave less than ${leastTextMm} mm between top and bottom / 上下页边距之间不足 ${leastTextMm} 毫米`,
  });

/** The look of a Word briefing: what an editor writes in `templates/themes/*.yaml`. */
export const wordThemeSchema = z.strictObject({
  format: z.literal("docx"),
  name: z.string().min(1),
  page: pageSchema,
  colours: z.strictObject({
    primary: hexColour,
    accent: hexColour,
    text: hexColour,
    muted: hexColour,
    border: hexColour,
    panel: hexColour,
    surface: hexColour,
  }),
  /** Colours of the series of charts, in order; the default palette when left out. */
  chart: z.array(hexColour).min(1).optional(),
  /** Charts as pictures or as charts of Word, where neither the chart, the template nor the command line says. */
  charts: z.enum(chartForms).default("image"),
  styles: z.strictObject({
    title: textStyleSchema,
    subtitle: textStyleSchema,
    heading1: textStyleSchema,
    heading2: textStyleSchema,
    heading3: textStyleSchema,
    heading4: textStyleSchema,
    body: textStyleSchema,
    list: textStyleSchema,
    callout: textStyleSchema,
    tableHeader: textStyleSchema,
    tableCell: textStyleSchema,
    caption: textStyleSchema,
    /** The line of sources below tables and charts. */
    note: textStyleSchema,
    /** An entry of the list of sources at the end. */
    source: textStyleSchema,
    keyValue: textStyleSchema,
    keyLabel: textStyleSchema,
    keyDetail: textStyleSchema,
    contentsTitle: textStyleSchema,
    contents: textStyleSchema,
    header: textStyleSchema,
    footer: textStyleSchema,
  }),
  /** East Asian font of emphasised text: Han characters are not slanted. */
  emphasisFont: fontName,
  /** Latin font of code. */
  codeFont: fontName,
  headingNumbering: z.array(numberingLevelSchema).length(4),
  bulletList: listSchema,
  orderedList: listSchema,
  table: z.strictObject({
    /** `grid`: a line around every cell; `horizontal`: lines between rows only. */
    borders: z.enum(["grid", "horizontal"]),
    borderPt: z.number().min(0.25).max(6),
    headerFill: z.enum(colourNames),
    /** Every second row on the panel colour. */
    striped: z.boolean().default(false),
  }),
  contents: z.strictObject({
    title: z.string().min(1),
    /** How many levels of headings are listed. */
    levels: z.number().int().min(1).max(4),
    /** A document with fewer headings than this has no table of contents. */
    minimumHeadings: z.number().int().min(0),
  }),
  /** Whether pages after the first carry the title of the document at their head. */
  header: z.strictObject({show: z.boolean(), rule: z.boolean().default(false)}),
  pageNumber: z.strictObject({
    before: z.string().max(10),
    after: z.string().max(10),
    /** `outside`: odd pages right, even pages left, for print on both sides. */
    position: z.enum(["outside", "center", "right"]),
  }),
});
export type WordTheme = z.infer<typeof wordThemeSchema>;

/** The text styles that a theme names. */
export type TextRole = keyof WordTheme["styles"];
