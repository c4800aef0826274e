import {z} from "zod";
import {explain} from "../yaml/explain.ts";

const numberingLevelSchema = z.strictObject({
  format: explain(z.enum(["chinese", "decimal", "circled", "bullet", "none"]), {
    title: {en: "kind of number", zh: "编号种类"},
    text: {
      en: "chinese: 一、二; decimal: 1, 2; circled: ①②; bullet: a mark; none: nothing.",
      zh: "chinese：一、二；decimal：1、2；circled：①②；bullet：符号；none：没有编号。",
    },
  }),
  text: explain(z.string().max(20), {
    title: {en: "how it is written", zh: "写法"},
    text: {
      en: "%1 stands for the number of the first level, %2 for that of the second, and so on.",
      zh: "%1 代表第一级的编号，%2 代表第二级的编号，以此类推。",
    },
    examples: ["%1、", "（%2）", "%3."],
  }),
});
export type NumberingLevel = z.infer<typeof numberingLevelSchema>;

const listSchema = z.strictObject({
  levels: explain(z.array(numberingLevelSchema).min(1).max(4), {
    title: {
      en: "one entry for each depth; deeper lists repeat the last",
      zh: "每一层写一项；更深的列表沿用最后一项",
    },
  }),
});

export const headingNumbering = explain(z.array(numberingLevelSchema).length(4), {
  title: {en: "numbers of headings, four levels", zh: "标题编号，共四级"},
  text: {
    en: "format is the kind of number, text how it is written: %1 is the number of the first level.",
    zh: "format 是编号种类，text 是写法，%1 代表第一级的编号。",
  },
});
export const bulletList = explain(listSchema, {title: {en: "marks of lists", zh: "项目符号"}});
export const orderedList = explain(listSchema, {title: {en: "numbers of lists", zh: "列表编号"}});
