import {everyFormat, type Rule} from "../../rule.ts";
import {contentTypesName} from "../../view/open-view.ts";

/** pptxgenjs names a slide master for every slide: https://github.com/gitbrent/PptxGenJS/issues/1444. */
export const contentTypeForMissingPart: Rule = {
  id: "content-type-for-missing-part",
  title: {en: "a content type is given for a part that does not exist", zh: "为不存在的部件声明了类型"},
  hint: {
    en: "remove the Override; PowerPoint offers to repair such files",
    zh: "删去该 Override；PowerPoint 会提示修复这样的文件",
  },
  appliesTo: everyFormat,
  isAdvice: true,
  *check({zip, prefix}) {
    const names = new Set(zip?.entries.map(({name}) => name.toLowerCase()));
    for (const {name} of zip?.contentTypes?.overrides ?? []) {
      if (names.has(name.toLowerCase())) continue;
      yield {
        part: prefix + contentTypesName,
        message: {en: `/${name} is not in the package`, zh: `文件包中没有 /${name}`},
      };
    }
  },
};
