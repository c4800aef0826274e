import type {Rule} from "../../rule.ts";
import {attribute} from "../../view/elements.ts";

const kinds = [
  ["w:footnoteReference", "footnotes", "w:footnote"],
  ["w:endnoteReference", "endnotes", "w:endnote"],
] as const;

export const noteUndefined: Rule = {
  id: "note-undefined",
  title: {en: "a reference leads to a note that does not exist", zh: "脚注或尾注引用没有对应的内容"},
  hint: {
    en: "write the note, or drop the reference: Word refuses the file otherwise",
    zh: "请补上脚注或去掉引用，否则 Word 拒绝打开",
  },
  appliesTo: ["docx"],
  *check(view) {
    for (const [reference, kind, note] of kinds) {
      const known = new Set(
        view.ofKind(kind).flatMap((part) => part.all(note).map((each) => attribute(each, "id"))),
      );
      for (const element of view.main?.all(reference) ?? []) {
        const id = attribute(element, "id");
        if (known.has(id)) continue;
        yield {
          part: view.main?.label ?? "",
          message: {en: `${reference} ${id} has no ${note}`, zh: `${reference} ${id} 没有对应的 ${note}`},
        };
      }
    }
  },
};
