import type {Rule} from "../../rule.ts";
import {repeated} from "../../words.ts";

/** pptxgenjs lets its notes master use the theme of the slides; PowerPoint writes one for each. */
export const sharedTheme: Rule = {
  id: "shared-theme",
  title: {en: "two masters share one theme", zh: "两个母版共用一个主题"},
  hint: {
    en: "give each master a theme part of its own (ECMA-376 Part 1, 14.2.7), if only a copy",
    zh: "每个母版应有自己的主题部件（ECMA-376 第1部分 14.2.7），哪怕只是副本",
  },
  appliesTo: ["pptx"],
  *check(view) {
    const owners = view
      .ofKind("slideMaster", "notesMaster", "handoutMaster")
      .flatMap((master) => view.related(master, "theme").map((theme) => ({master, theme})));
    for (const [first, ...others] of repeated(owners, ({theme}) => theme.name)) {
      for (const {master, theme} of others) {
        yield {
          part: master.label,
          message: {
            en: `${theme.name} belongs to ${first?.master.name} too`,
            zh: `${theme.name} 也是 ${first?.master.name} 的主题`,
          },
        };
      }
    }
  },
};
