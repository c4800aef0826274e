import {everyFormat, type Rule} from "../../rule.ts";
import {ownerOf} from "../../view/open-view.ts";

export const relationshipsWithoutOwner: Rule = {
  id: "relationships-without-owner",
  title: {en: "relationships belong to a part that does not exist", zh: "关系部件所属的部件不存在"},
  hint: {
    en: "remove the relationship part, or put its part back",
    zh: "请删去该关系部件，或补回它所属的部件",
  },
  appliesTo: everyFormat,
  isAdvice: true,
  *check({zip, prefix}) {
    const names = new Set(zip?.entries.map(({name}) => name));
    for (const {name} of zip?.entries ?? []) {
      const owner = ownerOf(name);
      if (owner === undefined || owner === "" || owner === "." || names.has(owner)) continue;
      yield {part: prefix + name, message: {en: `there is no ${owner}`, zh: `没有 ${owner}`}};
    }
  },
};
