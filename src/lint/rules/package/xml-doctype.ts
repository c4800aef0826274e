import {everyFormat, type Rule} from "../../rule.ts";

export const xmlDoctype: Rule = {
  id: "xml-doctype",
  title: {en: "a part declares a document type or entities", zh: "部件含有文档类型或实体声明"},
  hint: {
    en: "remove the declaration (ECMA-376 Part 2, 7.2 forbids it): Office refuses the file",
    zh: "请删去该声明（ECMA-376 第2部分 7.2 不允许），否则 Office 拒绝打开",
  },
  appliesTo: everyFormat,
  *check({zip}) {
    for (const {kind, part} of zip?.xmlFaults ?? []) {
      if (kind === "doctype")
        yield {part, message: {en: "the part was not read any further", zh: "没有继续读取该部件"}};
    }
  },
};
