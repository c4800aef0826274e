import {kindOf} from "../../../ooxml/relationships.ts";
import {everyFormat, type Rule} from "../../rule.ts";

/** Relationships that mean nothing until the XML names them; all others work by being there. */
const explicit = new Set([
  "chart",
  "footer",
  "header",
  "hyperlink",
  "image",
  "notesMaster",
  "oleObject",
  "slideMaster",
]);
/** Of these the owner decides: a slide has its layout by being related to it, a master lists its layouts. */
const explicitFrom: Readonly<Record<string, string>> = {
  slide: "presentation.main",
  slideLayout: "slideMaster",
  slideMaster: "presentation.main",
  notesMaster: "presentation.main",
  package: "chart",
};

export const relationshipUnused: Rule = {
  id: "relationship-unused",
  title: {en: "a relationship is defined that the part does not use", zh: "定义了关系但没有使用"},
  hint: {
    en: "remove the relationship, and the part that nothing else leads to",
    zh: "请删去该关系，以及因此无处使用的部件",
  },
  appliesTo: everyFormat,
  isAdvice: true,
  *check({parts}) {
    for (const part of parts) {
      const candidates = part.relationships.filter((relationship) => {
        const kind = kindOf(relationship);
        const owner = explicitFrom[kind];
        return owner === undefined ? explicit.has(kind) : owner === part.kind;
      });
      if (candidates.length === 0 || !part.root) continue;
      const used = new Set(part.references.map(({id}) => id));
      for (const relationship of candidates) {
        if (used.has(relationship.id)) continue;
        const {id, target} = relationship;
        yield {
          part: part.label,
          message: {
            en: `${id} (${kindOf(relationship)} ${target}) is used nowhere`,
            zh: `${id}（${kindOf(relationship)} ${target}）没有用到`,
          },
        };
      }
    }
  },
};
