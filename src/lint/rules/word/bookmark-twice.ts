import {storiesOf} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {attribute} from "../../view/elements.ts";
import {repeated} from "../../words.ts";

/** https://github.com/dolanmiu/docx/issues/3478 */
export const bookmarkTwice: Rule = {
  id: "bookmark-twice",
  title: {en: "two bookmarks have the same name or id", zh: "两个书签同名或同编号"},
  hint: {
    en: "names and ids of bookmarks are unique in a document; of equal names only the first leads anywhere",
    zh: "书签的名称和编号在文档中不得重复；同名书签只有第一个有效",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    const bookmarks = storiesOf(view).flatMap((part) =>
      part.all("w:bookmarkStart").map((start) => ({
        part: part.label,
        id: attribute(start, "id") ?? "",
        // Word tells names apart without regard to case.
        name: (attribute(start, "name") ?? "").toLowerCase(),
      })),
    );
    for (const [, ...others] of repeated(bookmarks, ({name}) => name)) {
      for (const {part, name} of others) {
        yield {part, message: {en: `the name "${name}" is used twice`, zh: `书签名“${name}”用了两次`}};
      }
    }
    for (const [, ...others] of repeated(bookmarks, ({part, id}) => `${part} ${id}`)) {
      for (const {part, id, name} of others) {
        yield {
          part,
          message: {en: `the id ${id} of "${name}" is used twice`, zh: `“${name}”的编号 ${id} 用了两次`},
        };
      }
    }
  },
};
