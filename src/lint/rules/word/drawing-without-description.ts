import {findings} from "../../../diagnostic/content-rules.ts";
import {drawingPlace, storiesOf} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {attribute} from "../../view/elements.ts";

/** Exempt is what its author marked as decorative (adec:decorative). */
export const drawingWithoutDescription: Rule = {
  id: "drawing-without-description",
  title: {en: "a picture or chart has no alternative text", zh: "图片或图表没有替代文字"},
  hint: {
    en: "write what it shows into descr of wp:docPr, or mark it as decorative",
    zh: "请在 wp:docPr 的 descr 中写明内容，纯装饰的请标为装饰性",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    for (const part of storiesOf(view)) {
      for (const properties of part.all("wp:docPr")) {
        const isDecorative = part
          .all("adec:decorative")
          .some((mark) => properties.contains(mark) && attribute(mark, "val") !== "0");
        if (isDecorative || (attribute(properties, "descr") ?? "").trim() !== "") continue;
        yield {
          part: part.label,
          where: drawingPlace(properties),
          message: findings.noDescription,
        };
      }
    }
  },
};
