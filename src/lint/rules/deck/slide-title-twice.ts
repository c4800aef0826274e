import {findings, spokenTitle} from "../../../diagnostic/content-rules.ts";
import {slidesOf} from "../../read/slides.ts";
import type {Rule} from "../../rule.ts";
import {repeated} from "../../words.ts";

export const slideTitleTwice: Rule = {
  id: "slide-title-twice",
  title: {en: "two slides have the same title", zh: "两页标题相同"},
  hint: {
    en: "tell the slides apart, for instance by （续） or （1/2）; who listens to a screen reader hears titles only",
    zh: "请加以区别，如加“（续）”“（1/2）”；使用读屏软件的人只听到标题",
  },
  appliesTo: ["pptx"],
  isAdvice: true,
  *check(view) {
    const titled = slidesOf(view).filter(({titleText}) => titleText !== "");
    for (const [first, ...others] of repeated(titled, ({titleText}) => spokenTitle(titleText))) {
      for (const {part, number, titleText} of others) {
        yield {
          part: part.label,
          where: {en: `slide ${number}`, zh: `第${number}页`},
          message: findings.sameTitle(titleText, first?.number ?? 0),
        };
      }
    }
  },
};
