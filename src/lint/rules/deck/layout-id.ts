import type {Rule} from "../../rule.ts";
import {numberAttribute} from "../../view/elements.ts";
import {repeated} from "../../words.ts";

export const layoutId: Rule = {
  id: "layout-id",
  title: {en: "ids of masters and layouts repeat or are out of range", zh: "母版、版式的编号重复或超出范围"},
  hint: {
    en: "masters and layouts share one row of ids from 2147483648 (ECMA-376 Part 1, 19.7.16); PowerPoint repairs others",
    zh: "母版和版式共用从 2147483648 起的编号（ECMA-376 第1部分 19.7.16），否则 PowerPoint 会提示修复",
  },
  appliesTo: ["pptx"],
  *check(view) {
    const entries = [
      ...(view.main?.all("p:sldMasterId") ?? []).map((element) => ({part: view.main, element})),
      ...view
        .ofKind("slideMaster")
        .flatMap((part) => part.all("p:sldLayoutId").map((element) => ({part, element}))),
    ].map(({part, element}) => ({part: part?.label ?? "", id: numberAttribute(element, "id")}));
    // The id may be left out; PowerPoint gives one then.
    const told = entries.filter(({id}) => id !== undefined);
    for (const [first, ...others] of repeated(told, ({id}) => String(id))) {
      const id = first?.id;
      yield {
        part: others[0]?.part ?? "",
        message: {en: `${id} is used more than once`, zh: `${id} 用了不止一次`},
      };
    }
    for (const {part, id = 0} of told.filter((one) => (one.id ?? 0) < 2_147_483_648)) {
      yield {part, message: {en: `${id} is below 2147483648`, zh: `${id} 小于 2147483648`}};
    }
  },
};
