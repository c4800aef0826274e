import {everyFormat, type Rule} from "../../rule.ts";
import {contentTypesName} from "../../view/open-view.ts";
import {repeated} from "../../words.ts";

export const contentTypeTwice: Rule = {
  id: "content-type-twice",
  title: {
    en: "[Content_Types].xml speaks twice of the same part or extension",
    zh: "[Content_Types].xml 对同一部件或扩展名声明了两次",
  },
  hint: {
    en: "keep one (ECMA-376 Part 2, 7.2.3.3): Word and PowerPoint refuse the file",
    zh: "只保留一个（ECMA-376 第2部分 7.2.3.3），否则 Word、PowerPoint 拒绝打开",
  },
  appliesTo: everyFormat,
  *check({zip, prefix}) {
    const {defaults = [], overrides = []} = zip?.contentTypes ?? {};
    const keys = [
      ...defaults.map(({extension}) => `.${extension}`),
      ...overrides.map(({name}) => `/${name.toLowerCase()}`),
    ];
    for (const [key] of repeated(keys, (each) => each)) {
      yield {
        part: prefix + contentTypesName,
        message: {en: `${key} is listed more than once`, zh: `${key} 列出不止一次`},
      };
    }
  },
};
