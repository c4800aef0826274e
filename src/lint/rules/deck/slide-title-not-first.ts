import {quote} from "../../../diagnostic/quote.ts";
import {type Shape, shapeText} from "../../read/shapes.ts";
import {slidesOf} from "../../read/slides.ts";
import type {Rule} from "../../rule.ts";

export const slideTitleNotFirst: Rule = {
  id: "slide-title-not-first",
  title: {en: "the title of a slide is not read first", zh: "幻灯片标题不是最先朗读的内容"},
  hint: {
    en: "let the title be the first shape of the slide that says something",
    zh: "标题应是页面上第一个有内容的图形",
  },
  appliesTo: ["pptx"],
  isAdvice: true,
  *check(view) {
    for (const {part, number, shapes, title, titleText} of slidesOf(view)) {
      const first = shapes.find(saysSomething);
      // An empty title is told by a rule of its own.
      if (titleText === "" || !first || first === title) continue;
      yield {
        part: part.label,
        where: {en: `slide ${number}`, zh: `第${number}页`},
        message: {
          en: `${quote(first.name)} comes before the title`,
          zh: `${quote(first.name)} 排在标题之前`,
        },
      };
    }
  },
};

/** Plain shapes without text are decoration behind the title. */
function saysSomething(shape: Shape): boolean {
  if (shape.isDecorative) return false;
  return shape.kind === "pic" || shape.kind === "graphicFrame" || shapeText(shape).trim() !== "";
}
