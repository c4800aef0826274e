import {stylesOf} from "../../read/word-styles.ts";
import {storiesOf} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {attribute} from "../../view/elements.ts";

const references = ["w:pStyle", "w:rStyle", "w:tblStyle"] as const;
/** Styles name each other too. */
const between = ["w:basedOn", "w:next", "w:link"] as const;

export const styleUndefined: Rule = {
  id: "style-undefined",
  title: {en: "a style is used that is not defined", zh: "使用了没有定义的样式"},
  hint: {
    en: "define the style in styles.xml: Word falls back to Normal without a word",
    zh: "请在 styles.xml 中定义该样式，否则 Word 会默默改用正文样式",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    const {byId} = stylesOf(view);
    const used = [
      ...[...storiesOf(view), ...view.ofKind("numbering")].map((part) => ({part, names: references})),
      ...view.ofKind("styles").map((part) => ({part, names: between})),
    ];
    for (const {part, names} of used) {
      for (const name of names) {
        const ids = new Set(part.all(name).map((each) => attribute(each, "val") ?? ""));
        for (const id of ids) {
          if (byId.has(id)) continue;
          yield {
            part: part.label,
            message: {en: `${name} names "${id}"`, zh: `${name} 引用了“${id}”`},
          };
        }
      }
    }
  },
};
