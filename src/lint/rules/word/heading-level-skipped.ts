import {headingsOf} from "../../read/word-styles.ts";
import {wordText} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {quote} from "../../words.ts";

export const headingLevelSkipped: Rule = {
  id: "heading-level-skipped",
  title: {en: "a level of headings is skipped", zh: "标题跳级"},
  hint: {
    en: "after a heading of level 1 comes level 1 or 2: contents and screen readers show a gap otherwise",
    zh: "一级标题之后应是一级或二级标题，否则目录和读屏软件会显示缺级",
  },
  appliesTo: ["docx"],
  *check(view) {
    let before = 0;
    for (const {paragraph, level} of headingsOf(view)) {
      if (level > before + 1) {
        const text = quote(wordText(paragraph));
        yield {
          part: view.main?.label ?? "",
          where: {en: text, zh: text},
          message:
            before === 0
              ? {en: `the first heading is of level ${level}`, zh: `第一个标题就是${level}级`}
              : {en: `level ${level} follows level ${before}`, zh: `${before}级之后是${level}级`},
        };
      }
      before = level;
    }
  },
};
