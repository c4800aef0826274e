import {z} from "zod";
import {explain, unitOfPoints} from "../yaml/explain.ts";
import {fontName} from "./font-name.ts";
import {colourNames} from "./word-colours.ts";

const space = z.number().min(0).max(200).default(0);

/** The look of one role of text. Lengths are points but for `firstLineChars`, which counts characters. */
export const textStyleSchema = explain(
  z
    .strictObject({
      eastAsia: explain(fontName, {title: {en: "font of Chinese characters", zh: "中文字体"}}),
      latin: explain(fontName, {title: {en: "font of Latin letters and digits", zh: "西文和数字字体"}}),
      sizePt: explain(z.number().min(5).max(72), {
        title: {en: "type size", zh: "字号"},
        text: {
          en: "Chinese sizes: 二号 is 22, 三号 16, 四号 14, 小四 12, 五号 10.5, 小五 9.",
          zh: "初号 42，一号 26，二号 22，三号 16，四号 14，小四 12，五号 10.5，小五 9。",
        },
        unit: unitOfPoints,
      }),
      bold: explain(z.boolean().default(false), {title: {en: "bold", zh: "加粗"}}),
      colour: explain(z.enum(colourNames).default("text"), {
        title: {en: "one of the names under colours", zh: "上面 colours 中的一个名称"},
      }),
      align: explain(z.enum(["left", "center", "right", "justify"]).default("left"), {
        title: {en: "alignment", zh: "对齐"},
        text: {
          en: "justify: both margins.",
          zh: "left 左、center 居中、right 右、justify 两端对齐。",
        },
      }),
      beforePt: explain(space, {title: {en: "space above", zh: "段前"}, unit: unitOfPoints}),
      afterPt: explain(space, {title: {en: "space below", zh: "段后"}, unit: unitOfPoints}),
      lineExactPt: explain(z.number().min(5).max(200).optional(), {
        title: {en: "fixed distance of lines", zh: "固定行距"},
        text: {en: "It wins over the page's grid.", zh: "优先于文档网格。"},
        unit: unitOfPoints,
      }),
      lineMultiple: explain(z.number().min(0.8).max(4).optional(), {
        title: {en: "multiple of the natural distance", zh: "几倍行距"},
        text: {
          en: "Instead of lineExactPt; 1 when neither is given.",
          zh: "与 lineExactPt 只能写一个；都不写为 1 倍。",
        },
      }),
      firstLineChars: explain(z.number().min(0).max(8).default(0), {
        title: {en: "indent of the first line", zh: "首行缩进"},
        unit: {en: "characters", zh: "字"},
      }),
    })
    .refine((style) => style.lineExactPt === undefined || style.lineMultiple === undefined, {
      error: "give lineExactPt or lineMultiple, not both / lineExactPt 和 lineMultiple 只能写一个",
    }),
  {
    title: {en: "look of a kind of text", zh: "一种文字的样式"},
    demands: {not: {required: ["lineExactPt", "lineMultiple"]}},
    id: "textStyle",
  },
);
export type TextStyle = z.infer<typeof textStyleSchema>;

const role = (zh: string, en: string) => explain(textStyleSchema, {title: {en, zh}});

export const textStyles = explain(
  z.strictObject({
    title: role("文件标题", "title of the document"),
    subtitle: role("副标题", "second line of the title"),
    heading1: role("一级标题", "headings of level 1"),
    heading2: role("二级标题", "headings of level 2"),
    heading3: role("三级标题", "headings of level 3"),
    heading4: role("四级标题", "headings of level 4"),
    body: role("正文", "body text"),
    list: role("列表", "lists"),
    callout: role("提示框", "callouts"),
    tableHeader: role("表头", "header of tables"),
    tableCell: role("表格内容", "cells of tables"),
    caption: role("图题、表题", "captions of charts and tables"),
    note: role("图表下方的资料来源", "the line of sources below tables and charts"),
    source: role("文末来源列表的一条", "an entry of the list of sources at the end"),
    keyValue: role("数字卡片的大数字", "numbers of the cards"),
    keyLabel: role("数字卡片的名称", "labels of the cards"),
    keyDetail: role("数字卡片的第三行", "third line of the cards"),
    contentsTitle: role("目录标题", "title of the table of contents"),
    contents: role("目录条目", "entries of the table of contents"),
    header: role("页眉", "header of pages"),
    footer: role("页码", "page number"),
  }),
  {
    title: {en: "kinds of text", zh: "各种文字的样式"},
    text: {en: "What is left out has its usual value.", zh: "没写的键取默认值。"},
  },
);
