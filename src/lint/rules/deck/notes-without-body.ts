import {familyOf} from "../../read/placeholders.ts";
import {shapesOf} from "../../read/shapes.ts";
import {canvasPlace} from "../../read/slides.ts";
import type {Rule} from "../../rule.ts";
import {childNamed} from "../../view/elements.ts";
import {at} from "../../words.ts";

export const notesWithoutBody: Rule = {
  id: "notes-without-body",
  title: {en: "a notes page has no place for notes", zh: "备注页没有备注正文"},
  hint: {
    en: "give it a body placeholder with at least one paragraph; presenter view shows that text only",
    zh: "请放一个至少含一段的正文占位符；演示者视图只显示其中的文字",
  },
  appliesTo: ["pptx"],
  isAdvice: true,
  *check(view) {
    for (const part of view.ofKind("notesSlide")) {
      const bodies = shapesOf(part).filter(
        ({placeholder}) => placeholder && familyOf(placeholder) === "body",
      );
      if (bodies.some(({element}) => childNamed(element, "p:txBody", "a:p"))) continue;
      yield {
        part: part.label,
        ...at(canvasPlace(view, part)),
        message:
          bodies.length === 0
            ? {en: "there is no body placeholder", zh: "没有正文占位符"}
            : {en: "the body placeholder has no paragraph", zh: "正文占位符没有段落"},
      };
    }
  },
};
