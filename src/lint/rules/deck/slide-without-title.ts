import {findings} from "../../../diagnostic/content-rules.ts";
import {slidesOf} from "../../read/slides.ts";
import type {Rule} from "../../rule.ts";

export const slideWithoutTitle: Rule = {
  id: "slide-without-title",
  title: {en: "a slide has no title", zh: "幻灯片没有标题"},
  hint: {
    en: "fill a title placeholder: outline, links and screen readers know slides by their titles",
    zh: "请填写标题占位符：大纲、链接和读屏软件都靠标题识别幻灯片",
  },
  appliesTo: ["pptx"],
  isAdvice: true,
  *check(view) {
    for (const {part, number, title, titleText} of slidesOf(view)) {
      if (titleText !== "") continue;
      yield {
        part: part.label,
        where: {en: `slide ${number}`, zh: `第${number}页`},
        message: title ? findings.emptyTitle : {en: "there is no title placeholder", zh: "没有标题占位符"},
      };
    }
  },
};
