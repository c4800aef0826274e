import {everyFormat, type Rule} from "../../rule.ts";
import type {PackageView} from "../../view/package-view.ts";

export const partOrphaned: Rule = {
  id: "part-orphaned",
  title: {en: "nothing leads to a part", zh: "没有关系指向该部件"},
  hint: {
    en: "remove the part, or add the relationship that is missing",
    zh: "请删去该部件，或补上缺少的关系",
  },
  appliesTo: everyFormat,
  isAdvice: true,
  *check(view) {
    if (!view.main) return;
    const reached = reachable(view);
    for (const {name, label} of view.parts) {
      if (!reached.has(name))
        yield {part: label, message: {en: "no relationship leads here", zh: "没有关系指向它"}};
    }
  },
};

function reachable(view: PackageView): Set<string> {
  const reached = new Set<string>();
  const waiting = [view.relationships];
  for (let list = waiting.pop(); list; list = waiting.pop()) {
    for (const {target, isExternal} of list) {
      const part = isExternal || reached.has(target) ? undefined : view.find(target);
      if (!part) continue;
      reached.add(target);
      waiting.push(part.relationships);
    }
  }
  return reached;
}
