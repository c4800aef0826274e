import {findings, skipsLevel, tasteHints} from "../../../diagnostic/content-rules.ts";
import {quote} from "../../../diagnostic/quote.ts";
import {headingsOf} from "../../read/word-styles.ts";
import {wordText} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";

export const headingLevelSkipped: Rule = {
  id: "heading-level-skipped",
  title: {en: "a level of headings is skipped", zh: "标题跳级"},
  hint: tasteHints["heading-level-skipped"],
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    let before = 0;
    for (const {paragraph, level} of headingsOf(view)) {
      if (skipsLevel(level, before)) {
        const text = quote(wordText(paragraph));
        yield {
          part: view.main?.label ?? "",
          where: {en: text, zh: text},
          message: findings.skippedLevel(level, before),
        };
      }
      before = level;
    }
  },
};
