import type {Rule} from "../../rule.ts";
import {around, childNamed, numberAttribute} from "../../view/elements.ts";

export const sectionPageSize: Rule = {
  id: "section-page-size",
  title: {en: "a section does not say how large its pages are", zh: "节没有写明纸张大小"},
  hint: {
    en: "write w:pgSz with w:w and w:h: Word takes Letter or A4 by the country of the reader otherwise",
    zh: "请写 w:pgSz 的 w:w 和 w:h，否则 Word 按读者所在地区取信纸或 A4",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check({main}) {
    const sections = (main?.all("w:sectPr") ?? []).filter((section) => !around(section, "w:sectPrChange"));
    const body = main?.all("w:body")[0];
    if (main && body && sections.length === 0)
      yield {part: main.label, message: {en: "the document has no section", zh: "文档没有节属性"}};
    for (const [index, section] of sections.entries()) {
      const size = childNamed(section, "w:pgSz");
      if ((numberAttribute(size, "w") ?? 0) > 0 && (numberAttribute(size, "h") ?? 0) > 0) continue;
      yield {
        part: main?.label ?? "",
        where: {en: `section ${index + 1}`, zh: `第${index + 1}节`},
        message: {en: "w:pgSz is missing or incomplete", zh: "w:pgSz 缺失或不全"},
      };
    }
  },
};
