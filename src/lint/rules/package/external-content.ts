import {kindOf} from "../../../ooxml/relationships.ts";
import {relationshipLists} from "../../read/relationships.ts";
import {everyFormat, type Rule} from "../../rule.ts";

/** Links that people follow; everything else is fetched when the file is opened. */
const followed = new Set(["hyperlink"]);

export const externalContent: Rule = {
  id: "external-content",
  title: {en: "the file depends on something outside of it", zh: "文件依赖外部内容"},
  hint: {
    en: "put the picture, template or data into the file; links to files on one computer work nowhere else",
    zh: "请把图片、模板或数据放进文件；指向本机文件的链接在别处打不开",
  },
  appliesTo: everyFormat,
  isAdvice: true,
  *check(view) {
    for (const {label, relationships} of relationshipLists(view)) {
      for (const relationship of relationships) {
        const {target, isExternal} = relationship;
        const isLocal = /^(?:file:|[a-z]:[\\/]|\\\\)/i.test(target);
        if (!isExternal || (followed.has(kindOf(relationship)) && !isLocal)) continue;
        yield {
          part: label,
          message: {
            en: `${kindOf(relationship)} ${target} lies outside the file`,
            zh: `${kindOf(relationship)} ${target} 在文件之外`,
          },
        };
      }
    }
  },
};
