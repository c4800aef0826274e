import {fieldsOf} from "../../read/word-fields.ts";
import {storiesOf, wordPlace} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {attribute} from "../../view/elements.ts";
import {at} from "../../words.ts";

export const fieldUnbalanced: Rule = {
  id: "field-unbalanced",
  title: {en: "a field has no end, or an end no field", zh: "域有头无尾，或有尾无头"},
  hint: {
    en: "write begin, separate and end of each field (ECMA-376 Part 1, 17.16.18): what follows would become part of it",
    zh: "每个域都要有 begin、separate、end（ECMA-376 第1部分 17.16.18），否则后文都会成为域的一部分",
  },
  appliesTo: ["docx"],
  *check(view) {
    for (const part of storiesOf(view)) {
      for (const mark of fieldsOf(part).unbalanced) {
        yield {
          part: part.label,
          ...at(wordPlace(view, mark)),
          message: {
            en: `"${attribute(mark, "fldCharType")}" stands alone`,
            zh: `“${attribute(mark, "fldCharType")}”没有配对`,
          },
        };
      }
    }
  },
};
