import {storiesOf} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {attribute} from "../../view/elements.ts";

export const bookmarkUnclosed: Rule = {
  id: "bookmark-unclosed",
  title: {en: "a bookmark has no end, or an end no bookmark", zh: "书签有头无尾，或有尾无头"},
  hint: {
    en: "write w:bookmarkStart and w:bookmarkEnd with the same id into the same part; Word drops the bookmark otherwise",
    zh: "w:bookmarkStart 和 w:bookmarkEnd 应在同一部件中以相同编号成对出现，否则 Word 会丢弃该书签",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    for (const part of storiesOf(view)) {
      const [starts, ends] = (["w:bookmarkStart", "w:bookmarkEnd"] as const).map(
        (name) => new Set(part.all(name).map((each) => attribute(each, "id") ?? "")),
      );
      for (const id of starts ?? []) {
        if (!ends?.has(id))
          yield {part: part.label, message: {en: `bookmark ${id} has no end`, zh: `书签 ${id} 没有结尾`}};
      }
      for (const id of ends ?? []) {
        if (!starts?.has(id))
          yield {part: part.label, message: {en: `bookmark ${id} has no start`, zh: `书签 ${id} 没有开头`}};
      }
    }
  },
};
