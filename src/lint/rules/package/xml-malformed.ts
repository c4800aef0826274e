import {everyFormat, type Rule} from "../../rule.ts";

export const xmlMalformed: Rule = {
  id: "xml-malformed",
  title: {en: "a part is not well-formed XML", zh: "部件不是格式良好的 XML"},
  hint: {
    en: "no program opens such a file; write the part with an XML library",
    zh: "任何程序都打不开这样的文件；请用 XML 库写这个部件",
  },
  appliesTo: everyFormat,
  *check({zip}) {
    for (const {kind, part, detail} of zip?.xmlFaults ?? []) {
      if (kind === "malformed") yield {part, message: {en: detail, zh: `无法解析：${detail}`}};
    }
  },
};
