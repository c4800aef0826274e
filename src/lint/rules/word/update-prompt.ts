import {settingsOf} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {attribute, isOn} from "../../view/elements.ts";

export const updatePrompt: Rule = {
  id: "update-prompt",
  title: {en: "Word asks to update fields when the file is opened", zh: "打开文件时 Word 会询问是否更新域"},
  hint: {
    en: "fill in the results of fields and drop w:updateFields and w:dirty: the question frightens readers",
    zh: "请填好域的结果，去掉 w:updateFields 和 w:dirty，以免读者看到询问",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    const settings = settingsOf(view);
    for (const element of settings?.all("w:updateFields") ?? []) {
      if (isOn(element))
        yield {
          part: settings?.label ?? "",
          message: {en: "w:updateFields is set", zh: "设了 w:updateFields"},
        };
    }
    const {main} = view;
    for (const element of [...(main?.all("w:fldChar") ?? []), ...(main?.all("w:fldSimple") ?? [])]) {
      if (["1", "true", "on"].includes(attribute(element, "dirty") ?? ""))
        yield {
          part: main?.label ?? "",
          message: {en: `${element.tagName} is dirty`, zh: `${element.tagName} 标为待更新`},
        };
    }
  },
};
