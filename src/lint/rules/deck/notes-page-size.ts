import type {Rule} from "../../rule.ts";
import {numberAttribute} from "../../view/elements.ts";

/** Height to width of paper, with room on both sides: Letter 1.29, PowerPoint's own 1.33, A4 1.41. */
const paper = {least: 1.2, most: 1.5};

/** pptxgenjs makes the page as tall as the slide is wide. */
export const notesPageSize: Rule = {
  id: "notes-page-size",
  title: {en: "the page for notes has the shape of no paper", zh: "备注页的尺寸不合纸张比例"},
  hint: {
    en: 'set p:notesSz to cx="6858000" cy="9144000", for which notes masters are laid out',
    zh: '请把 p:notesSz 设为 cx="6858000" cy="9144000"，备注母版就是按它排的',
  },
  appliesTo: ["pptx"],
  isAdvice: true,
  *check({main}) {
    const [size] = main?.all("p:notesSz") ?? [];
    const [width = 0, height = 0] = [numberAttribute(size, "cx"), numberAttribute(size, "cy")];
    const ratio = Math.max(width, height) / Math.min(width, height);
    if (!main || !size || (ratio >= paper.least && ratio <= paper.most)) return;
    yield {
      part: main.label,
      message: {
        en: `it measures ${width} × ${height} EMU`,
        zh: `尺寸是 ${width} × ${height} EMU`,
      },
    };
  },
};
