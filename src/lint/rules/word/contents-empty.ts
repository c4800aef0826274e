import {fieldsOf, fieldType} from "../../read/word-fields.ts";
import type {Rule} from "../../rule.ts";

export const contentsEmpty: Rule = {
  id: "contents-empty",
  title: {en: "the table of contents has no entries", zh: "目录是空的"},
  hint: {
    en: "fill in the entries when writing the file: readers and printers do not update fields",
    zh: "请在生成文件时填好目录；阅读器和打印服务不会更新域",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check({main}) {
    for (const field of main ? fieldsOf(main).fields : []) {
      if (fieldType(field) !== "TOC" || field.result.trim() !== "") continue;
      yield {
        part: main?.label ?? "",
        message: {en: `the field ${field.instruction} has no result`, zh: `域 ${field.instruction} 没有结果`},
      };
    }
  },
};
