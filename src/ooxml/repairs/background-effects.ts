import {xmlParts} from "../package.ts";
import {createElement, elementsOf, findChild} from "../xml.ts";
import type {Repair} from "./repair.ts";

const kinds = ["slide", "slideLayout", "slideMaster"].map((kind) => `presentationml.${kind}`);

/**
 * pptxgenjs gives backgrounds of one colour no list of effects, which PowerPoint always writes and is reported to
 * repair files without: https://github.com/gitbrent/PptxGenJS/issues/1442.
 */
export const completeBackgrounds: Repair = (container) => {
  for (const {xml} of xmlParts(container, ...kinds)) {
    for (const background of elementsOf(xml, "p", "bgPr")) {
      if (findChild(background, "a", "effectLst") ?? findChild(background, "a", "effectDag")) continue;
      const effects = createElement(background, "a", "effectLst");
      background.insertBefore(effects, findChild(background, "p", "extLst") ?? null);
    }
  }
};
