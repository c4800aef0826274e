import {everyFormat, type Rule} from "../../rule.ts";
import {contentTypesName} from "../../view/open-view.ts";

export const contentTypesMissing: Rule = {
  id: "content-types-missing",
  title: {en: "[Content_Types].xml is missing", zh: "缺少 [Content_Types].xml"},
  hint: {
    en: "every package needs it (ECMA-376 Part 2, 7.2.3): Office does not open one without",
    zh: "每个文件包都必须有它（ECMA-376 第2部分 7.2.3），否则 Office 打不开",
  },
  appliesTo: everyFormat,
  *check({zip, prefix}) {
    if (!zip || zip.entries.some(({name}) => name === contentTypesName)) return;
    yield {
      part: prefix + contentTypesName,
      message: {en: "the package does not say what its parts are", zh: "文件包没有说明各部件的类型"},
    };
  },
};
