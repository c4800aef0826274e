import {isInTable, textWidth} from "../../read/word-pages.ts";
import {drawingPlace} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {childNamed, numberAttribute} from "../../view/elements.ts";

const emuPerTwip = 635;
/** EMU: a tenth of a millimetre. */
const tolerance = 3600;

export const drawingTooWide: Rule = {
  id: "drawing-too-wide",
  title: {
    en: "a picture or chart is wider than the text, or has no size",
    zh: "图片或图表宽于版心，或没有大小",
  },
  hint: {
    en: "make wp:extent fit between the margins: what lies beyond the page is cut off",
    zh: "wp:extent 应在版心之内，超出纸张的部分会被裁掉",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    const width = textWidth(view);
    for (const inline of view.main?.all("wp:inline") ?? []) {
      const extent = childNamed(inline, "wp:extent");
      const [x = 0, y = 0] = [numberAttribute(extent, "cx"), numberAttribute(extent, "cy")];
      const isWide = width !== undefined && !isInTable(inline) && x > width * emuPerTwip + tolerance;
      if (!isWide && x > 0 && y > 0) continue;
      const properties = childNamed(inline, "wp:docPr");
      yield {
        part: view.main?.label ?? "",
        ...(properties ? {where: drawingPlace(properties)} : {}),
        message: isWide
          ? {
              en: `${(x / 36_000).toFixed(1)} mm wide, the text ${((width * emuPerTwip) / 36_000).toFixed(1)} mm`,
              zh: `宽 ${(x / 36_000).toFixed(1)} 毫米，版心宽 ${((width * emuPerTwip) / 36_000).toFixed(1)} 毫米`,
            }
          : {en: `it measures ${x} × ${y} EMU`, zh: `大小是 ${x} × ${y} EMU`},
      };
    }
  },
};
