import {drawingPlace, storiesOf} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {attribute} from "../../view/elements.ts";
import {repeated} from "../../words.ts";

/** https://github.com/dolanmiu/docx/issues/2719 */
export const drawingIdTwice: Rule = {
  id: "drawing-id-twice",
  title: {en: "two drawings have the same id", zh: "两个图形编号相同"},
  hint: {
    en: "number wp:docPr throughout the document, headers and footers included: some versions of Word refuse others",
    zh: "wp:docPr 的编号应在全文（含页眉页脚）中各不相同，否则有的 Word 版本拒绝打开",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    const drawings = storiesOf(view).flatMap((part) =>
      part.all("wp:docPr").map((properties) => ({part, properties, id: attribute(properties, "id") ?? ""})),
    );
    for (const [first, ...others] of repeated(drawings, ({id}) => id)) {
      for (const {part, properties, id} of others) {
        yield {
          part: part.label,
          where: drawingPlace(properties),
          message: {
            en: `id ${id} belongs to a drawing in ${first?.part.label} already`,
            zh: `编号${id}在 ${first?.part.label} 中已经用过`,
          },
        };
      }
    }
  },
};
