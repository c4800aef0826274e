import type {Rule} from "../../rule.ts";
import {children, nameOf} from "../../view/elements.ts";

/** ECMA-376 Part 1, 19.2.1.26. */
const order = [
  "sldMasterIdLst",
  "notesMasterIdLst",
  "handoutMasterIdLst",
  "sldIdLst",
  "sldSz",
  "notesSz",
  "smartTags",
  "embeddedFontLst",
  "custShowLst",
  "photoAlbum",
  "custDataLst",
  "kinsoku",
  "defaultTextStyle",
  "modifyVerifier",
  "extLst",
].map((name) => `p:${name}`);

/** pptxgenjs writes the notes masters after the slides. */
export const presentationOrder: Rule = {
  id: "presentation-order",
  title: {en: "the lists of the presentation are out of order", zh: "演示文稿各列表顺序不对"},
  hint: {
    en: "write masters, notes masters, slides, sizes in this order; PowerPoint may lose the notes master otherwise",
    zh: "应依次为母版、备注母版、幻灯片、尺寸，否则 PowerPoint 可能丢失备注母版",
  },
  appliesTo: ["pptx"],
  *check({main}) {
    const ranks = children(main?.root).map((child) => ({
      name: nameOf(child),
      rank: order.indexOf(nameOf(child)),
    }));
    for (const [index, {name, rank}] of ranks.entries()) {
      const before = ranks.slice(0, index).find((other) => other.rank > rank);
      if (rank < 0 || !before) continue;
      yield {
        part: main?.label ?? "",
        message: {en: `${name} stands after ${before.name}`, zh: `${name} 排在 ${before.name} 之后`},
      };
    }
  },
};
