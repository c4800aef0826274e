import {settingsOf} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {attribute} from "../../view/elements.ts";

export const compatibilityMode: Rule = {
  id: "compatibility-mode",
  title: {en: "Word opens the document in compatibility mode", zh: "Word 以兼容模式打开文档"},
  hint: {
    en: "write w:compatSetting compatibilityMode with the value 15: otherwise Word lays out as its versions of 2007 did",
    zh: "请写 w:compatSetting compatibilityMode，值为 15，否则 Word 按 2007 版的方式排版",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    const settings = settingsOf(view);
    const mode = settings
      ?.all("w:compatSetting")
      .find((each) => attribute(each, "name") === "compatibilityMode");
    const value = attribute(mode, "val");
    if (Number(value) >= 15) return;
    yield {
      part: settings?.label ?? view.main?.label ?? "",
      message: {
        en: value === undefined ? "compatibilityMode is not set" : `compatibilityMode is ${value}`,
        zh: value === undefined ? "没有设 compatibilityMode" : `compatibilityMode 是 ${value}`,
      },
    };
  },
};
