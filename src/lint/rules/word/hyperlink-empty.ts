import {findings} from "../../../diagnostic/content-rules.ts";
import {storiesOf, wordPlace, wordText} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {attribute, referenceOf} from "../../view/elements.ts";
import type {PartView} from "../../view/package-view.ts";
import {at} from "../../words.ts";

/** What may be clicked on without a text: drawings, pictures of old, objects. */
const pictures = (part: PartView) =>
  (["w:drawing", "w:pict", "w:object"] as const).flatMap((name) => part.all(name));

export const hyperlinkEmpty: Rule = {
  id: "hyperlink-empty",
  title: {en: "a link has no text or no target", zh: "链接没有文字或没有目标"},
  hint: {
    en: "give the link a text to click on, and r:id or w:anchor to lead somewhere",
    zh: "链接应有可点击的文字，并用 r:id 或 w:anchor 指明目标",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    for (const part of storiesOf(view)) {
      for (const link of part.all("w:hyperlink")) {
        const hasTarget = (referenceOf(link) ?? attribute(link, "anchor") ?? "") !== "";
        const isShown = wordText(link).trim() !== "" || pictures(part).some((each) => link.contains(each));
        if (hasTarget && isShown) continue;
        yield {
          part: part.label,
          ...at(wordPlace(view, link)),
          message: hasTarget ? findings.emptyLink : {en: "the link leads nowhere", zh: "链接没有目标"},
        };
      }
    }
  },
};
