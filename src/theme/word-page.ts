import {z} from "zod";
import {explain, unitOfMillimetres} from "../yaml/explain.ts";

/** Narrower or lower than this, a page cannot hold a line of large type, and a paragraph would never end. */
const leastTextMm = 60;

const side = z.number().min(80).max(450);
const margin = z.number().min(5).max(100);
const distance = z.number().min(0).max(100);
const measured = (schema: z.ZodNumber, zh: string, en: string) =>
  explain(schema, {title: {en, zh}, unit: unitOfMillimetres});

const margins = explain(
  z.strictObject({
    top: measured(margin, "上", "top"),
    bottom: measured(margin, "下", "bottom"),
    left: measured(margin, "左", "left"),
    right: measured(margin, "右", "right"),
    header: measured(distance, "纸的上边到页眉", "from the upper edge of the paper to the header"),
    footer: measured(distance, "纸的下边到页脚", "from the lower edge of the paper to the footer"),
  }),
  {title: {en: "margins", zh: "页边距"}},
);

/** Lines and characters on a grid (ECMA-376 Part 1 §17.6.5), as GB/T 9704 counts 22 lines of 28 characters. */
const grid = explain(
  z
    .strictObject({
      linePitch: explain(z.number().int().min(100).max(2000), {
        title: {en: "from line to line", zh: "行与行的距离"},
        unit: {en: "twips, 20 to a point", zh: "缇，1 磅是 20 缇"},
      }),
      charSpace: explain(z.number().int().min(-40_960).max(40_960), {
        title: {en: "added to each character of the body size", zh: "每个正文字增加的宽度"},
        text: {en: "Negative pulls them together.", zh: "负数则收紧。"},
        unit: {en: "1/4096 pt", zh: "1/4096 磅"},
      }),
    })
    .optional(),
  {
    title: {en: "grid of lines and characters", zh: "文档网格，规定每页行数和每行字数"},
    text: {en: "Left out: no grid.", zh: "不写则没有网格。"},
    examples: [{linePitch: 579, charSpace: -848}],
  },
);

export const pageSchema = explain(
  z
    .strictObject({
      widthMm: measured(side, "纸宽，A4 为 210", "width of the paper, 210 for A4"),
      heightMm: measured(side, "纸高，A4 为 297", "height of the paper, 297 for A4"),
      marginsMm: margins,
      grid,
    })
    .refine(({widthMm, marginsMm: {left, right}}) => widthMm - left - right >= leastTextMm, {
      error: `the margins leave less than ${leastTextMm} mm between left and right / 左右页边距之间不足 ${leastTextMm} 毫米`,
    })
    .refine(({heightMm, marginsMm: {top, bottom}}) => heightMm - top - bottom >= leastTextMm, {
      error: `the margins leave less than ${leastTextMm} mm between top and bottom / 上下页边距之间不足 ${leastTextMm} 毫米`,
    }),
  {
    title: {en: "paper and margins", zh: "纸张和页边距"},
    text: {
      en: `Between the margins ${leastTextMm} mm must be left each way.`,
      zh: `页边距之间，横竖都至少留 ${leastTextMm} 毫米。`,
    },
  },
);
