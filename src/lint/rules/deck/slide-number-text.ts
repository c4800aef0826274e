import {canvasesOf, canvasPlace} from "../../read/slides.ts";
import type {Rule} from "../../rule.ts";
import {attribute, childNamed, textOf} from "../../view/elements.ts";
import {at} from "../../words.ts";

/** pptxgenjs writes `null` on masters and `1002` on layouts. */
export const slideNumberText: Rule = {
  id: "slide-number-text",
  title: {en: "a slide number shows something else", zh: "页码处显示的不是页码"},
  hint: {
    en: "on masters and layouts a slide number shows ‹#›, on slides and notes a number",
    zh: "母版和版式上的页码应显示 ‹#›，幻灯片和备注上应为数字",
  },
  appliesTo: ["pptx"],
  isAdvice: true,
  *check(view) {
    for (const part of canvasesOf(view)) {
      const isModel = part.kind !== "slide" && part.kind !== "notesSlide";
      for (const field of part.all("a:fld")) {
        if (attribute(field, "type") !== "slidenum") continue;
        const text = textOf(childNamed(field, "a:t"));
        // PowerPoint writes ‹#›, LibreOffice a word between such brackets.
        if (/^[‹<].+[›>]$/.test(text) || (!isModel && /^\d+$/.test(text))) continue;
        yield {
          part: part.label,
          ...at(canvasPlace(view, part)),
          message: {en: `it shows "${text}"`, zh: `显示为“${text}”`},
        };
      }
    }
  },
};
