import {relationshipLists} from "../../read/relationships.ts";
import {everyFormat, type Rule} from "../../rule.ts";
import {repeated} from "../../words.ts";

/** PowerPoint offers to repair such files: https://github.com/ASML-Labs/PPTX.jl/issues/63. */
export const relationshipIdTwice: Rule = {
  id: "relationship-id-twice",
  title: {en: "two relationships of a part have the same id", zh: "同一部件的两个关系编号相同"},
  hint: {
    en: "give each relationship of a part an id of its own",
    zh: "同一部件的每个关系都应有自己的编号",
  },
  appliesTo: everyFormat,
  *check(view) {
    for (const {label, relationships} of relationshipLists(view)) {
      for (const [first] of repeated(relationships, ({id}) => id)) {
        yield {
          part: label,
          message: {en: `${first?.id} is used more than once`, zh: `${first?.id} 用了不止一次`},
        };
      }
    }
  },
};
