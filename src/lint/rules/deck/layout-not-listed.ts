import type {Rule} from "../../rule.ts";
import {referenceOf} from "../../view/elements.ts";

export const layoutNotListed: Rule = {
  id: "layout-not-listed",
  title: {en: "a slide uses a layout that its master does not list", zh: "幻灯片所用版式没有列入母版"},
  hint: {
    en: "add the layout to p:sldLayoutIdLst of the master; PowerPoint repairs the file otherwise",
    zh: "请把版式列入母版的 p:sldLayoutIdLst，否则 PowerPoint 会提示修复",
  },
  appliesTo: ["pptx"],
  *check(view) {
    const listed = new Set(
      view
        .ofKind("slideMaster")
        .flatMap((master) =>
          master.all("p:sldLayoutId").map((entry) => view.target(master, referenceOf(entry))),
        ),
    );
    const used = new Set(view.ofKind("slide").flatMap((slide) => view.related(slide, "slideLayout")));
    for (const layout of used) {
      if (listed.has(layout)) continue;
      yield {
        part: layout.label,
        message: {en: "no master lists this layout", zh: "没有母版列出这个版式"},
      };
    }
  },
};
