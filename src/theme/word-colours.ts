import {z} from "zod";
import {explain} from "../yaml/explain.ts";

/** Six hexadecimal digits, `#` in front or not; normalised to upper case without `#`, as OOXML writes colours. */
const hexColour = z
  .string()
  .regex(
    /^#?[0-9A-Fa-f]{6}$/,
    'a colour is six hexadecimal digits in quotes, for example "#1F4E79" / 颜色写成加英文引号的六位十六进制数，例如 "#1F4E79"',
  )
  .transform((text) => text.replace("#", "").toUpperCase());

export const colourNames = [
  "primary",
  "accent",
  "text",
  "muted",
  "border",
  "panel",
  "surface",
  "onPrimary",
] as const;

const coloured = (zh: string, en: string) => explain(hexColour, {title: {en, zh}});

export const wordColours = explain(
  z.strictObject({
    primary: coloured("主色：数字卡片、提示框左线", "main colour: number cards, bar of callouts"),
    accent: coloured("强调色：链接", "accent: links"),
    text: coloured("正文", "text"),
    muted: coloured("次要文字：来源、页眉", "secondary text: sources, page header"),
    border: coloured("表格线", "table lines"),
    panel: coloured("卡片、提示框和表格隔行的底色", "ground of cards, callouts and every other table row"),
    surface: coloured("表头底色", "ground of table headers"),
    onPrimary: explain(hexColour.default("FFFFFF"), {
      title: {en: "text on the main colour, such as a header of tables", zh: "主色上的文字，如主色表头"},
    }),
  }),
  {
    title: {en: "colours", zh: "颜色"},
    text: {
      en: "Six hex digits in quotes. Text needs a contrast of 4.5:1 with its ground; a warning says where not, and names the nearest colour that will do.",
      zh: "写成加引号的六位十六进制数。文字与底色的对比度至少 4.5:1；不够时会提醒，并给出最接近的合格颜色。",
    },
  },
);

export const chartColours = explain(z.array(hexColour).min(1).optional(), {
  title: {en: "series colours of charts, in order", zh: "图表各系列的颜色，依次使用"},
  text: {
    en: "Left out: jianbao's own palette. Each needs a contrast of 3:1 with white.",
    zh: "不写则用默认配色。与白纸的对比度至少 3:1。",
  },
  examples: [["#1F4E79", "#D98324", "#3A8A6E"]],
});
