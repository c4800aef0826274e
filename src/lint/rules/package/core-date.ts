import {everyFormat, type Rule} from "../../rule.ts";
import {textOf} from "../../view/elements.ts";

/** https://www.w3.org/TR/NOTE-datetime */
const format =
  /^(?:\d{4}|\d{4}-(?:0[1-9]|1[0-2])|\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)$/;

export const coreDate: Rule = {
  id: "core-date",
  title: {en: "a date of the document properties is none", zh: "文档属性中的日期不合格式"},
  hint: {
    en: "write dates as W3CDTF, such as 2025-12-25T00:00:00Z; Word refuses others",
    zh: "日期应为 W3CDTF 格式，如 2025-12-25T00:00:00Z；否则 Word 拒绝打开",
  },
  appliesTo: everyFormat,
  *check(view) {
    for (const part of view.ofKind("core-properties")) {
      for (const name of ["dcterms:created", "dcterms:modified"] as const) {
        for (const element of part.all(name)) {
          const text = textOf(element);
          if (format.test(text)) continue;
          yield {part: part.label, message: {en: `${name} is "${text}"`, zh: `${name} 是“${text}”`}};
        }
      }
    }
  },
};
