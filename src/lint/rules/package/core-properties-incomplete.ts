import {findings} from "../../../diagnostic/content-rules.ts";
import type {Rule} from "../../rule.ts";
import {textOf} from "../../view/elements.ts";

const wanted = [
  ["dc:title", {en: "title", zh: "标题"}],
  ["dc:creator", {en: "author", zh: "作者"}],
  ["dc:language", {en: "language", zh: "语言"}],
] as const;

export const corePropertiesIncomplete: Rule = {
  id: "core-properties-incomplete",
  title: {
    en: "the document properties lack title, author or language",
    zh: "文档属性缺少标题、作者或语言",
  },
  hint: {
    en: "fill in dc:title, dc:creator and dc:language; screen readers speak the title and need the language",
    zh: "请填写 dc:title、dc:creator 和 dc:language；读屏软件会读出标题，并需要知道语言",
  },
  appliesTo: ["docx", "pptx"],
  isAdvice: true,
  *check(view) {
    for (const part of view.ofKind("core-properties")) {
      for (const [name, word] of wanted) {
        const [element] = part.all(name);
        if (textOf(element).trim() !== "") continue;
        yield {
          part: part.label,
          message: findings.emptyProperty(name, word),
        };
      }
    }
  },
};
