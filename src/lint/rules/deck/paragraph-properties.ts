import {quote} from "../../../diagnostic/quote.ts";
import {paragraphText} from "../../read/shapes.ts";
import {canvasPlace} from "../../read/slides.ts";
import {everyFormat, type Rule} from "../../rule.ts";
import {childNamed, children, childrenNamed} from "../../view/elements.ts";
import {at} from "../../words.ts";

/** pptxgenjs writes `a:pPr` again before every run. */
export const paragraphProperties: Rule = {
  id: "paragraph-properties",
  title: {en: "a paragraph has its properties twice, or not in front", zh: "段落属性重复，或不在段首"},
  hint: {
    en: "one a:pPr, as the first child of a:p (ECMA-376 Part 1, 21.1.2.2.6)",
    zh: "a:p 中只应有一个 a:pPr，且在最前面（ECMA-376 第1部分 21.1.2.2.6）",
  },
  appliesTo: everyFormat,
  *check(view) {
    for (const part of view.parts) {
      for (const paragraph of part.all("a:p")) {
        const count = childrenNamed(paragraph, "a:pPr").length;
        if (count === 0 || (count === 1 && children(paragraph)[0] === childNamed(paragraph, "a:pPr")))
          continue;
        const text = quote(paragraphText(paragraph));
        yield {
          part: part.label,
          ...at(canvasPlace(view, part), {en: text, zh: text}),
          message:
            count > 1
              ? {en: `a:pPr stands there ${count} times`, zh: `a:pPr 出现${count}次`}
              : {en: "a:pPr is not the first child", zh: "a:pPr 不在最前面"},
        };
      }
    }
  },
};
