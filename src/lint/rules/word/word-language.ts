import {stylesOf} from "../../read/word-styles.ts";
import {settingsOf} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {attribute, childNamed} from "../../view/elements.ts";

export const wordLanguage: Rule = {
  id: "word-language",
  title: {en: "the document does not say which East Asian language it is in", zh: "文档没有标明东亚语言"},
  hint: {
    en: 'set w:lang w:eastAsia="zh-CN" in the document defaults: line breaking, fonts and reading aloud go by it',
    zh: '请在文档默认值中设 w:lang w:eastAsia="zh-CN"，断行、字体和朗读都以它为准',
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    const {defaults, normal} = stylesOf(view);
    const styled = [defaults, childNamed(normal?.element, "w:rPr")].map((properties) =>
      attribute(childNamed(properties, "w:lang"), "eastAsia"),
    );
    if (styled.some((language) => language !== undefined)) return;
    yield {
      part: view.ofKind("styles")[0]?.label ?? settingsOf(view)?.label ?? view.main?.label ?? "",
      message: {en: "w:lang has no w:eastAsia", zh: "w:lang 没有 w:eastAsia"},
    };
  },
};
