import type {Wording} from "../../diagnostic/diagnostic.ts";
import type {HouseProblem} from "../house-problem.ts";

function failure(code: string, message: Wording, hint: Wording): HouseProblem {
  return {severity: "error", code, message, hint};
}

function warn(code: string, message: Wording, hint: Wording): HouseProblem {
  return {severity: "warning", code, message, hint};
}

export const leftOutOfHouse = (where: Wording, name: string) =>
  warn(
    "house-object-left-out",
    {
      en: `"${name}" in ${where.en} of the house's file is left out: it is an embedded object, a chart, a control, a video, or leads to something that is not there`,
      zh: `单位样式文件${where.zh}里的“${name}”没有带过来：它是嵌入对象、图表、控件、视频，或引用的内容已不在文件里`,
    },
    {
      en: "put a picture of it into the layout instead, if it is to be seen",
      zh: "如需保留，请在版式里换成图片",
    },
  );

export const houseWithoutLayouts = () =>
  failure(
    "house-without-layouts",
    {
      en: "the house's file has no layout with a place for a title, so no slide could have one",
      zh: "单位样式文件里没有带标题占位符的版式，幻灯片就没有标题可用",
    },
    {
      en: "give one of its layouts a title (View → Slide Master → Title), and save it",
      zh: "请在“视图→幻灯片母版”里给至少一个版式勾选“标题”，再保存",
    },
  );

export const tooManyLayouts = (count: number, most: number) =>
  failure(
    "house-layouts-too-many",
    {
      en: `the house's file has ${count} layouts, and all of them would be in every deck; at most ${most} are taken`,
      zh: `单位样式文件有 ${count} 个版式，会全部进到每一份演示文稿里；最多接受 ${most} 个`,
    },
    {
      en: "delete the layouts that nobody uses (View → Slide Master)",
      zh: "请在“视图→幻灯片母版”里删去用不着的版式",
    },
  );

export const oddSlideSize = (width: number, height: number) =>
  failure(
    "house-slide-size",
    {
      en: `the slides of the house's file are ${width} × ${height} inches; text, tables and charts need at least 7 × 5, and at most 56 × 56`,
      zh: `单位样式文件的幻灯片为 ${width} × ${height} 英寸；放文字、表格和图表至少要 7 × 5，最大 56 × 56`,
    },
    {
      en: "set another size (Design → Slide Size)",
      zh: "请在“设计→幻灯片大小”里改",
    },
  );

export const unknownLayout = (name: string, hint: Wording) =>
  failure(
    "unknown-layout",
    {
      en: `the house's file has no layout "${name}"`,
      zh: `单位样式文件里没有名为“${name}”的版式`,
    },
    hint,
  );

export const layoutWithoutTitle = (name: string, fitting: readonly string[]) =>
  failure(
    "layout-without-title",
    {
      en: `the layout "${name}" of the house's file has no place for a title`,
      zh: `单位样式文件的版式“${name}”没有标题占位符`,
    },
    {
      en: `every slide needs a title; layouts that have one: ${fitting.join(", ")}`,
      zh: `每张幻灯片都要有标题；有标题的版式：${fitting.join("、")}`,
    },
  );

export const crowdedLayout = (name: string) =>
  failure(
    "layout-without-room",
    {
      en: `the layout "${name}" of the house's file leaves too little room for text, tables and charts`,
      zh: `单位样式文件的版式“${name}”留给文字、表格和图表的地方太小`,
    },
    {
      en: "make its title lower or its text larger (View → Slide Master), or name another layout: layouts: {content: …}",
      zh: "请在“视图→幻灯片母版”里压低标题、放大正文区，或另选版式：layouts: {content: …}",
    },
  );
