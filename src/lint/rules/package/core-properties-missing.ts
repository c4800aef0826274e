import type {Rule} from "../../rule.ts";

export const corePropertiesMissing: Rule = {
  id: "core-properties-missing",
  title: {en: "the file has no document properties", zh: "文件没有文档属性"},
  hint: {
    en: "add docProps/core.xml: archives, search and screen readers take title and language from it",
    zh: "请加上 docProps/core.xml：归档、检索和读屏软件从中读取标题和语言",
  },
  appliesTo: ["docx", "pptx"],
  isAdvice: true,
  *check(view) {
    if (view.ofKind("core-properties").length > 0) return;
    yield {
      part: `${view.prefix}docProps/core.xml`,
      message: {en: "the part does not exist", zh: "没有这个部件"},
    };
  },
};
