import {z} from "zod";
import {explain} from "../yaml/explain.ts";

/** Whether figures of a document are printed with thousands separators. */
export const thousandsSeparators = explain(z.boolean().default(false), {
  title: {en: "thousands separators in figures", zh: "数字加千位分隔符"},
  text: {
    en: "true: 1,234,567人 in text, tables, cards, charts and notes; false: 1234567人. Years, codes and what is typed by hand stay.",
    zh: "true：正文、表格、卡片、图表、备注中印 1,234,567人；false：印 1234567人。年份、代码和手写的数字不变。",
  },
});
