import {kindOf} from "../../../ooxml/relationships.ts";
import {isAddress, relationshipLists} from "../../read/relationships.ts";
import {everyFormat, type Rule} from "../../rule.ts";

export const relationshipDangling: Rule = {
  id: "relationship-dangling",
  title: {en: "a relationship leads to a part that does not exist", zh: "关系指向不存在的部件"},
  hint: {
    en: "add the part or remove the relationship; Office offers to repair such files or refuses them",
    zh: "请补上该部件或删去该关系；Office 会提示修复甚至拒绝打开",
  },
  appliesTo: everyFormat,
  *check(view) {
    for (const {label, relationships} of relationshipLists(view)) {
      for (const relationship of relationships) {
        const {id, target, isExternal} = relationship;
        if (isExternal || isAddress(target) || target.startsWith("#") || view.find(target)) continue;
        yield {
          part: label,
          message: {
            en: `${id} (${kindOf(relationship)}) leads to ${target}, which is not in the package`,
            zh: `${id}（${kindOf(relationship)}）指向 ${target}，文件包中没有它`,
          },
        };
      }
    }
  },
};
