import {quote} from "../../../diagnostic/quote.ts";
import {storiesOf, wordPlace} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {textOf} from "../../view/elements.ts";
import {at} from "../../words.ts";

export const spaceLost: Rule = {
  id: "space-lost",
  title: {en: "a blank at the edge of a text gets lost", zh: "文字首尾的空格会丢失"},
  hint: {
    en: 'write xml:space="preserve" into w:t (ECMA-376 Part 1, 17.3.3.31)',
    zh: '请在 w:t 中写 xml:space="preserve"（ECMA-376 第1部分 17.3.3.31）',
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    for (const part of storiesOf(view)) {
      for (const element of part.all("w:t")) {
        const text = textOf(element);
        if (!/^[ \t]|[ \t]$/.test(text) || element.getAttribute("xml:space") === "preserve") continue;
        yield {
          part: part.label,
          ...at(wordPlace(view, element)),
          message: {en: `the blank of ${quote(text)} is dropped`, zh: `${quote(text)} 首尾的空格会丢失`},
        };
      }
    }
  },
};
