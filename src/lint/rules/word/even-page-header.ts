import {settingsOf} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {attribute, childrenNamed, isOn} from "../../view/elements.ts";

export const evenPageHeader: Rule = {
  id: "even-page-header",
  title: {en: "even pages lose their header or footer", zh: "偶数页没有页眉或页脚"},
  hint: {
    en: "with w:evenAndOddHeaders each kind needs an even one beside the default one, or even pages stay blank",
    zh: "设了 w:evenAndOddHeaders 后，每种都要有 even，否则偶数页是空的",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    const [switched] = settingsOf(view)?.all("w:evenAndOddHeaders") ?? [];
    const [section] = view.main?.all("w:sectPr") ?? [];
    if (!isOn(switched) || !section) return;
    // Later sections take over what they do not say.
    for (const kind of ["w:headerReference", "w:footerReference"] as const) {
      const types = childrenNamed(section, kind).map((each) => attribute(each, "type"));
      if (!types.includes("default") || types.includes("even")) continue;
      yield {
        part: view.main?.label ?? "",
        message: {en: `${kind} has no even one`, zh: `${kind} 没有偶数页的`},
      };
    }
  },
};
