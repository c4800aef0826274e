import {quote} from "../../../diagnostic/quote.ts";
import {textRuns} from "../../read/slide-fonts.ts";
import {canvasesOf, canvasPlace} from "../../read/slides.ts";
import type {Rule} from "../../rule.ts";
import {attribute, childNamed} from "../../view/elements.ts";
import {at} from "../../words.ts";

export const slideLanguage: Rule = {
  id: "slide-language",
  title: {en: "Chinese text on a slide is not marked as Chinese", zh: "幻灯片上的中文没有标明语言"},
  hint: {
    en: 'set lang="zh-CN" in a:rPr: spelling, line breaking and reading aloud go by it',
    zh: '请在 a:rPr 中设 lang="zh-CN"，拼写检查、断行和朗读都以它为准',
  },
  appliesTo: ["pptx"],
  isAdvice: true,
  *check(view) {
    for (const part of canvasesOf(view)) {
      for (const {run, text, isChinese} of textRuns(part)) {
        const language = isChinese ? (attribute(childNamed(run, "a:rPr"), "lang") ?? "") : "zh";
        if (/^zh\b/i.test(language)) continue;
        yield {
          part: part.label,
          ...at(canvasPlace(view, part)),
          message: {
            en: `${quote(text)} has ${language === "" ? "no language" : `the language ${language}`}`,
            zh: `${quote(text)} ${language === "" ? "没有标明语言" : `标为 ${language}`}`,
          },
        };
      }
    }
  },
};
