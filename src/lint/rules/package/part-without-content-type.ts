import {everyFormat, type Rule} from "../../rule.ts";
import {contentTypesName, isPartName, typeOf} from "../../view/open-view.ts";

export const partWithoutContentType: Rule = {
  id: "part-without-content-type",
  title: {en: "a part has no content type", zh: "部件没有类型声明"},
  hint: {
    en: "add an Override for the part, or a Default for its extension, to [Content_Types].xml",
    zh: "请在 [Content_Types].xml 中为该部件加 Override，或为其扩展名加 Default",
  },
  appliesTo: everyFormat,
  *check({zip, prefix}) {
    const types = zip?.contentTypes;
    for (const {name} of types ? zip.entries : []) {
      if (name === contentTypesName || !isPartName(name) || typeOf(name, types) !== "") continue;
      yield {
        part: prefix + name,
        message: {en: "the package does not say what this part is", zh: "文件包没有说明这个部件的类型"},
      };
    }
  },
};
