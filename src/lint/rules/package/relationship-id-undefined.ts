import {everyFormat, type Rule} from "../../rule.ts";

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
        // Empty is how Office writes that there is none: a click that only acts, a shape of a diagram without a picture.
        if (ids.has(id) || id === "") continue;
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
