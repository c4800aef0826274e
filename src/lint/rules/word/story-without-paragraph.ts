import {contentOf, isParagraph} from "../../read/word-content.ts";
import type {Rule} from "../../rule.ts";

export const storyWithoutParagraph: Rule = {
  id: "story-without-paragraph",
  title: {en: "a header, footer or note holds no paragraph", zh: "页眉、页脚或注释没有段落"},
  hint: {
    en: "write at least one w:p, if only an empty one: Word refuses the file otherwise",
    zh: "至少要有一个 w:p，哪怕是空的，否则 Word 拒绝打开",
  },
  appliesTo: ["docx"],
  *check(view) {
    const headers = view.ofKind("header", "footer").map((part) => ({part, element: part.root}));
    const notes = view
      .ofKind("footnotes", "endnotes")
      .flatMap((part) =>
        [...part.all("w:footnote"), ...part.all("w:endnote")].map((element) => ({part, element})),
      );
    for (const {part, element} of [...headers, ...notes]) {
      if (!element || contentOf(element).some(isParagraph)) continue;
      yield {
        part: part.label,
        message: {en: `${element.tagName} has no w:p`, zh: `${element.tagName} 没有 w:p`},
        // Word opens a header of a table alone, as report servers write it.
        isAdvice: contentOf(element).length > 0,
      };
    }
  },
};
