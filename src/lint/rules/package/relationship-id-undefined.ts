import {everyFormat, type Rule} from "../../rule.ts";
import {attribute} from "../../view/elements.ts";

export const relationshipIdUndefined: Rule = {
  id: "relationship-id-undefined",
  title: {en: "an id of a relationship is used that the part does not have", zh: "引用了没有定义的关系编号"},
  hint: {
    en: "define the relationship, or remove the element that uses it",
    zh: "请定义该关系，或删去引用它的元素",
  },
  appliesTo: everyFormat,
  *check({parts}) {
    for (const part of parts) {
      const ids = new Set(part.relationships.map(({id}) => id));
      for (const {element, id, name} of part.references) {
        // A click without a target may still be an action of the show (ECMA-376 Part 1, 21.1.2.3.5).
        if (ids.has(id) || (id === "" && attribute(element, "action"))) continue;
        yield {
          part: part.label,
          message: {
            en: `${element.tagName} has r:${name}="${id}", which is not defined`,
            zh: `${element.tagName} 的 r:${name}="${id}" 没有定义`,
          },
        };
      }
    }
  },
};
