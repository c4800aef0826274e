import {quote} from "../../../diagnostic/quote.ts";
import {canvasPlace} from "../../read/slides.ts";
import type {Rule} from "../../rule.ts";
import {textOf} from "../../view/elements.ts";
import {at} from "../../words.ts";

/** pptxgenjs puts notes of several lines into one run. */
export const lineBreakInText: Rule = {
  id: "line-break-in-text",
  title: {en: "a text holds a line break that nobody shows", zh: "文字中有不会显示的换行符"},
  hint: {
    en: "make it a paragraph or a break (a:br, w:br): within a run Office shows a blank at most",
    zh: "应分段或用换行元素（a:br、w:br）：文字里的换行符在 Office 中至多显示为空格",
  },
  appliesTo: ["docx", "pptx"],
  isAdvice: true,
  *check(view) {
    for (const part of view.parts) {
      for (const element of [...part.all("a:t"), ...part.all("w:t")]) {
        const text = textOf(element);
        if (!/[\r\n]/.test(text)) continue;
        yield {
          part: part.label,
          ...at(canvasPlace(view, part)),
          message: {en: `line break within ${quote(text)}`, zh: `${quote(text)} 中有换行符`},
        };
      }
    }
  },
};
