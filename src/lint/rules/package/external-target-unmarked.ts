import {isAddress, relationshipLists} from "../../read/relationships.ts";
import {everyFormat, type Rule} from "../../rule.ts";

export const externalTargetUnmarked: Rule = {
  id: "external-target-unmarked",
  title: {en: "an address outside the package is not marked as external", zh: "外部地址没有标明是外部的"},
  hint: {
    en: 'add TargetMode="External"; without it Office looks for a part of that name and refuses the file',
    zh: '请加上 TargetMode="External"；否则 Office 会把它当作部件名而拒绝打开',
  },
  appliesTo: everyFormat,
  *check(view) {
    for (const {label, relationships} of relationshipLists(view)) {
      for (const {id, target, isExternal} of relationships) {
        if (isExternal || !isAddress(target) || view.find(target)) continue;
        yield {part: label, message: {en: `${id} leads to ${target}`, zh: `${id} 指向 ${target}`}};
      }
    }
  },
};
