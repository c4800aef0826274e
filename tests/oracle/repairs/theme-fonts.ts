import {xmlParts} from "../../../src/ooxml/package.ts";
import {nameEastAsianFont} from "../../../src/ooxml/repairs/east-asian-text.ts";
import type {Repair} from "../../../src/ooxml/repairs/repair.ts";
import {elementsOf} from "../../../src/ooxml/xml.ts";

/**
 * A deck's theme fonts for Chinese, which pptxgenjs leaves empty (https://github.com/gitbrent/PptxGenJS/issues/1288),
 * become what it was given as the Latin ones.
 */
export const nameThemeFonts: Repair = (container) => {
  if (xmlParts(container, "presentationml.presentation.main").length === 0) return;
  for (const {xml} of xmlParts(container, "officedocument.theme")) {
    for (const name of ["majorFont", "minorFont"]) {
      for (const font of elementsOf(xml, "a", name)) nameEastAsianFont(font);
    }
  }
};
